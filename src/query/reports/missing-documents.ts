import type { Slice } from '../../model/answers.js';
import type { CitedDocument, DocumentNode, LineageEdge } from '../../model/graph.js';
import type { Dependent, DocumentName, MissingDocument } from '../../model/reports.js';
import type { Relation } from '../../model/terms.js';
import type { GraphStore } from '../../store/graph-store.js';
import { allPages } from '../all-pages.js';
import { documentName } from '../document-name.js';
import { oneNode } from '../one-node.js';
import type { ListFilter, Page } from '../questions.js';

/** What makes the items of a document hang on another: a mere citation does not. */
const DESCENDS: readonly Relation[] = ['implements', 'based_on', 'continues'];

/** So many dependents are shown of each missing document. */
const SHOWN = 20;

interface Known {
  readonly name: DocumentName;
  readonly items: number;
}

interface Lineages {
  readonly cited: readonly CitedDocument[];
  readonly known: ReadonlyMap<string, Known>;
  /** Edges that arrive at a document, and those that leave it. */
  readonly down: ReadonlyMap<string, readonly LineageEdge[]>;
  readonly up: ReadonlyMap<string, readonly LineageEdge[]>;
}

const itemsOf = (document: DocumentNode): number =>
  document.held ? document.counts.tasks + document.counts.targets : 0;

const push = (edges: Map<string, LineageEdge[]>, key: string, edge: LineageEdge): void => {
  const group = edges.get(key);
  if (group) group.push(edge);
  else edges.set(key, [edge]);
};

async function readLineages(store: GraphStore): Promise<Lineages> {
  const cited: CitedDocument[] = [];
  const known = new Map<string, Known>();
  const [down, up] = [new Map<string, LineageEdge[]>(), new Map<string, LineageEdge[]>()];
  for await (const documents of allPages((page) => store.list('document', page))) {
    for (const document of documents) {
      known.set(document.id, { name: documentName(document), items: itemsOf(document) });
      if (!document.held) cited.push(document);
    }
    for (const edge of await store.edgesTo(documents.map(({ id }) => id))) {
      push(up, edge.from, edge);
      if (DESCENDS.includes(edge.relation)) push(down, edge.to, edge);
    }
  }
  return { cited, known, down, up };
}

/** Every document below another, nearest first, each once: a cycle ends where it meets itself. */
function dependentsOf(id: string, { known, down }: Lineages): Dependent[] {
  const seen = new Set([id]);
  const found: Dependent[] = [];
  let frontier = [id];
  for (let hops = 1; frontier.length > 0; hops += 1) {
    const edges = frontier.flatMap((one) => down.get(one) ?? []);
    frontier = [];
    for (const edge of edges) {
      const below = known.get(edge.from);
      if (below === undefined || seen.has(edge.from)) continue;
      seen.add(edge.from);
      frontier.push(edge.from);
      found.push({ document: below.name, items: below.items, hops, edge });
    }
  }
  return found;
}

/** A document and all that it comes from; of what it merely cites, the first hop. */
function above(id: string, { up }: Lineages): Set<string> {
  const found = new Set([id, ...(up.get(id) ?? []).map(({ to }) => to)]);
  const climbed = new Set([id]);
  for (let frontier = [id]; frontier.length > 0; ) {
    const edges = frontier.flatMap((one) => up.get(one) ?? []).filter(({ relation }) => DESCENDS.includes(relation));
    frontier = [...new Set(edges.map(({ to }) => to))].filter((to) => !climbed.has(to));
    for (const to of frontier) {
      climbed.add(to);
      found.add(to);
    }
  }
  return found;
}

function missing(document: CitedDocument, lineages: Lineages): MissingDocument {
  const all = dependentsOf(document.id, lineages);
  return {
    id: document.id,
    document,
    items: all.reduce((sum, { items }) => sum + items, 0),
    documents: all.length,
    dependents: all.slice(0, SHOWN),
  };
}

const mostNeededFirst = (a: MissingDocument, b: MissingDocument): number =>
  b.items - a.items || b.document.mentions.length - a.document.mentions.length || (a.id < b.id ? -1 : 1);

/**
 * Documents that are cited and not held, those on which most items hang first, then those most often named. With
 * `filter.document`: only those that it comes from or cites. @throws DirectiveError 'not-found'
 */
export async function missingDocuments(
  store: GraphStore,
  { offset, size }: Page,
  filter: ListFilter,
): Promise<Slice<MissingDocument>> {
  if (filter.document !== undefined) await oneNode(store, 'document', filter.document);
  const lineages = await readLineages(store);
  const within = filter.document === undefined ? null : above(filter.document, lineages);
  const rows = lineages.cited
    .filter(({ id }) => within === null || within.has(id))
    .map((document) => missing(document, lineages))
    .sort(mostNeededFirst);
  return { totalItems: rows.length, member: rows.slice(offset, offset + size) };
}
