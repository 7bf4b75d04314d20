import { createHash } from 'node:crypto';
import type { Extractor } from '../extract/extractor.js';
import type { Diagnostic, Directive, Extraction } from '../model/directive.js';
import type { LibraryGraph } from '../model/graph.js';
import type { SearchIndex } from '../search/search-index.js';
import type { GraphStore } from '../store/graph-store.js';
import { searchDocuments } from './search-documents.js';

/** A decoded text and the name its sources carry. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** What came of a load: the ids of the directives read from the given files, and what was not understood. */
export interface Ingested {
  readonly documents: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface Ingest {
  /** Makes these files the whole library. The same text twice, under whatever names, is one document. */
  load(files: readonly TextFile[]): Promise<Ingested>;
  /** Adds files to what is loaded. Only they are read; the links are made anew, since any document can tie others. */
  add(files: readonly TextFile[]): Promise<Ingested>;
  /** Makes the links of what is loaded anew: something that they rest on, such as a decision, has changed. */
  relink(): Promise<void>;
}

export interface IngestParts {
  readonly extract: Extractor;
  readonly buildGraph: (directives: readonly Directive[]) => LibraryGraph | Promise<LibraryGraph>;
  readonly store: GraphStore;
  readonly search: SearchIndex;
}

type Read = Map<string, Extraction>;

const contentKey = (text: string): string => createHash('sha256').update(text).digest('hex');

function replacedDiagnostics(extractions: Iterable<Extraction>, fresh: readonly Extraction[]): Diagnostic[] {
  const times = new Map<string, number>();
  for (const { documents } of extractions) {
    for (const { id } of documents) times.set(id, (times.get(id) ?? 0) + 1);
  }
  return fresh
    .flatMap(({ documents }) => documents)
    .filter(({ id }) => (times.get(id) ?? 0) > 1)
    .map(({ id, source }) => ({
      code: 'same-document',
      severity: 'warning',
      message: `Several different texts read as "${id}"; the one that came last is kept.`,
      source,
    }));
}

/** The write path: text → directives → graph → store and index. Loads and additions take their turns. */
export function createIngest({ extract, buildGraph, store, search }: IngestParts): Ingest {
  let read: Read = new Map();
  let turn: Promise<unknown> = Promise.resolve();

  const take = async (files: readonly TextFile[], before: Read): Promise<Ingested> => {
    const next: Read = new Map(before);
    const keys = new Set<string>();
    for (const { name, text } of files) {
      const key = contentKey(text);
      keys.add(key);
      if (!next.has(key)) next.set(key, extract(text, name));
    }
    const graph = await buildGraph([...next.values()].flatMap(({ documents }) => documents));
    await store.replaceAll(graph);
    await search.replaceAll(searchDocuments(graph));
    read = next;
    const given = [...keys].flatMap((key) => next.get(key) ?? []);
    return {
      documents: [...new Set(given.flatMap(({ documents }) => documents.map(({ id }) => id)))],
      diagnostics: [...given.flatMap(({ diagnostics }) => diagnostics), ...replacedDiagnostics(next.values(), given)],
    };
  };

  const inTurn = (work: () => Promise<Ingested>): Promise<Ingested> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };

  return {
    load: (files) => inTurn(() => take(files, new Map())),
    add: (files) => inTurn(() => take(files, read)),
    relink: async () => {
      await inTurn(() => take([], read));
    },
  };
}
