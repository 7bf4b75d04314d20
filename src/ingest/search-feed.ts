import type { DocumentContents, DocumentNode, GraphChange, LibraryGraph } from '../model/graph.js';
import { wholeGraph } from '../model/whole-graph.js';
import type { SearchChange, SearchDocument } from '../search/search-index.js';
import { bodyEntry, contentEntries, type DocumentLabel, documentEntry, documentLabel } from './search-documents.js';

/** Tells an index what it is to hold, change by change of the graph. */
export interface SearchFeed {
  /** `contentsOf`: what stands in a document after the change; asked where something of a document that they show or are found by is otherwise than before. */
  next(change: GraphChange, contentsOf: (document: string) => DocumentContents): SearchChange;
}

/** What the index was told of a document. */
interface Told {
  readonly entry: string;
  readonly label: DocumentLabel;
}

/** What an index is told, and what is to be forgotten, while a change is gone through. */
interface Telling {
  readonly put: Map<string, SearchDocument>;
  readonly remove: Set<string>;
}

/** An index that holds nothing yet. */
export function createSearchFeed(): SearchFeed {
  const documents = new Map<string, Told>();
  const bodies = new Map<string, string>();
  const parts = new Map<string, readonly string[]>();

  /** Puts a document; tells whether its parts are to show, be found by or be narrowed to something else. */
  const putDocument = (node: DocumentNode, { put }: Telling): boolean => {
    const before = documents.get(node.id);
    const entry = documentEntry(node);
    const [label, written] = [documentLabel(node), JSON.stringify(entry)];
    documents.set(node.id, { entry: written, label });
    if (before?.entry !== written) put.set(node.id, entry);
    return before === undefined || JSON.stringify(before.label) !== JSON.stringify(label);
  };

  const putBodies = ({ bodies: nodes, removed }: GraphChange, { put, remove }: Telling): void => {
    for (const id of removed.bodies) {
      bodies.delete(id);
      remove.add(id);
    }
    for (const node of nodes) {
      const entry = bodyEntry(node);
      const written = JSON.stringify(entry);
      if (bodies.get(node.id) !== written) put.set(node.id, entry);
      bodies.set(node.id, written);
    }
  };

  const putContents = (contents: DocumentContents, { put, remove }: Telling): void => {
    const { document } = contents;
    const entries = contentEntries(contents, documents.get(document)?.label ?? null);
    for (const id of parts.get(document) ?? []) remove.add(id);
    for (const entry of entries) put.set(entry.item.id, entry);
    if (entries.length === 0) parts.delete(document);
    else
      parts.set(
        document,
        entries.map(({ item }) => item.id),
      );
  };

  return {
    next(change, contentsOf) {
      const telling: Telling = { put: new Map(), remove: new Set() };
      for (const id of change.removed.documents) {
        documents.delete(id);
        telling.remove.add(id);
      }
      const renamed = change.documents.filter((node) => putDocument(node, telling)).map(({ id }) => id);
      putBodies(change, telling);
      const given = new Set(change.contents.map(({ document }) => document));
      const again = renamed.filter((id) => parts.has(id) && !given.has(id)).map(contentsOf);
      for (const contents of [...change.contents, ...again]) putContents(contents, telling);
      const { put, remove } = telling;
      return { put: [...put.values()], remove: [...remove].filter((id) => !put.has(id)) };
    },
  };
}

/** Everything that an index is to hold of a graph. */
export const searchDocuments = (graph: LibraryGraph): readonly SearchDocument[] =>
  createSearchFeed().next(wholeGraph(graph), (document) => ({ document, sections: [], tasks: [], targets: [] })).put;
