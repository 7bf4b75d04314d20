import type { Slice } from '../model/answers.js';
import type { Assignment, DocumentNode, LibraryGraph, LineageEdge, TaskNode } from '../model/graph.js';
import type { ItemLink } from '../model/links.js';
import type { NodeType } from '../model/terms.js';
import type { GraphStore, NodeByType, StorePage } from './graph-store.js';
import { symbolNumber } from './symbol-number.js';

/** Nodes of one type in their listing order, with the ways in. */
interface Shelf<N> {
  readonly all: readonly N[];
  readonly byId: ReadonlyMap<string, N>;
  readonly byDocument: ReadonlyMap<string, readonly N[]>;
}

interface Held {
  readonly shelves: { readonly [T in NodeType]: Shelf<NodeByType[T]> };
  readonly numbered: ReadonlyMap<string, readonly DocumentNode[]>;
  readonly assignments: ReadonlyMap<string, readonly PlacedAssignment[]>;
  readonly from: ReadonlyMap<string, readonly LineageEdge[]>;
  readonly to: ReadonlyMap<string, readonly LineageEdge[]>;
  readonly linksByChild: ReadonlyMap<string, readonly ItemLink[]>;
  readonly linksByParent: ReadonlyMap<string, readonly ItemLink[]>;
  readonly linksByDocuments: ReadonlyMap<string, readonly ItemLink[]>;
}

/** An assignment and its place among all of the library. */
interface PlacedAssignment extends Assignment {
  readonly place: number;
}

const byPlaceInList = (a: PlacedAssignment, b: PlacedAssignment): number => a.place - b.place;

interface Item {
  readonly id: string;
  readonly document: string;
  readonly source: { readonly start: number };
}

const vietnamese = new Intl.Collator('vi', { numeric: true });

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byPlace = (a: Item, b: Item): number =>
  byText(a.document, b.document) || a.source.start - b.source.start || byText(a.id, b.id);

const byEnds = (a: LineageEdge, b: LineageEdge): number =>
  byText(a.from, b.from) || byText(a.to, b.to) || byText(a.relation, b.relation);

const byChild = (a: ItemLink, b: ItemLink): number =>
  byText(a.child, b.child) || a.rank - b.rank || byText(a.parent, b.parent);

const documentPair = (childDocument: string, parentDocument: string): string => `${childDocument}\n${parentDocument}`;

function groupBy<V>(values: readonly V[], keyOf: (value: V) => string | null): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

function shelve<N extends { readonly id: string }>(
  nodes: readonly N[],
  order: (a: N, b: N) => number,
  documentOf: (node: N) => string | null,
): Shelf<N> {
  const all = [...nodes].sort(order);
  return { all, byId: new Map(all.map((node) => [node.id, node])), byDocument: groupBy(all, documentOf) };
}

/** One entry per body, task and role; a body named twice in a sentence is still asked once. */
function assignmentsOf(tasks: readonly TaskNode[]): PlacedAssignment[] {
  const seen = new Map<string, PlacedAssignment>();
  for (const task of tasks) {
    for (const { body, role, basis, source } of task.owners) {
      const key = `${body.id}\n${task.id}\n${role}`;
      if (!seen.has(key)) seen.set(key, { body: body.id, task: task.id, role, basis, source, place: seen.size });
    }
  }
  return [...seen.values()];
}

function arrange(graph: LibraryGraph): Held {
  const tasks = shelve(graph.tasks, byPlace, (node) => node.document);
  const documents = shelve(
    graph.documents,
    (a, b) => byText(a.id, b.id),
    (node) => node.id,
  );
  const edges = [...graph.edges].sort(byEnds);
  const links = [...graph.links].sort(byChild);
  return {
    shelves: {
      document: documents,
      section: shelve(graph.sections, byPlace, (node) => node.document),
      task: tasks,
      target: shelve(graph.targets, byPlace, (node) => node.document),
      body: shelve(
        graph.bodies,
        (a, b) => vietnamese.compare(a.name, b.name) || byText(a.id, b.id),
        () => null,
      ),
    },
    numbered: groupBy(documents.all, (node) => (node.symbol === null ? null : symbolNumber(node.symbol))),
    assignments: groupBy(assignmentsOf(tasks.all), (assignment) => assignment.body),
    from: groupBy(edges, (edge) => edge.from),
    to: groupBy(edges, (edge) => edge.to),
    linksByChild: groupBy(links, (link) => link.child),
    linksByParent: groupBy(links, (link) => link.parent),
    linksByDocuments: groupBy(links, (link) => documentPair(link.childDocument, link.parentDocument)),
  };
}

const cut = <V>(values: readonly V[], page: StorePage): Slice<V> => ({
  totalItems: values.length,
  member: values.slice(page.offset, page.offset + page.size),
});

const gather = <V>(groups: ReadonlyMap<string, readonly V[]>, keys: readonly string[]): V[] =>
  [...new Set(keys)].sort(byText).flatMap((key) => groups.get(key) ?? []);

/** The graph in this process: arranged once when it comes, so that a question costs what it returns. */
export function createMemoryStore(): GraphStore {
  let held = arrange({ documents: [], sections: [], tasks: [], targets: [], bodies: [], edges: [], links: [] });
  return {
    async replaceAll(graph) {
      held = arrange(graph);
    },
    async get(type, id) {
      return held.shelves[type].byId.get(id) ?? null;
    },
    async getMany(type, ids) {
      const { byId } = held.shelves[type];
      return ids.flatMap((id) => byId.get(id) ?? []);
    },
    async list(type, page, filter = {}) {
      const shelf = held.shelves[type];
      return cut(filter.document === undefined ? shelf.all : (shelf.byDocument.get(filter.document) ?? []), page);
    },
    async documentsNumbered(symbol) {
      return held.numbered.get(symbolNumber(symbol) ?? '') ?? [];
    },
    async assignments(bodies, page, role) {
      const all = [...new Set(bodies)].flatMap((body) => held.assignments.get(body) ?? []).sort(byPlaceInList);
      return cut(role === null ? all : all.filter((one) => one.role === role), page);
    },
    async edgesFrom(documents) {
      return gather(held.from, documents);
    },
    async edgesTo(documents) {
      return gather(held.to, documents);
    },
    async linksFrom(children) {
      return gather(held.linksByChild, children);
    },
    async linksTo(parents) {
      return gather(held.linksByParent, parents);
    },
    async linksBetween(childDocument, parentDocument) {
      return held.linksByDocuments.get(documentPair(childDocument, parentDocument)) ?? [];
    },
  };
}
