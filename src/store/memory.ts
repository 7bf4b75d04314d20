import type { Slice } from '../model/answers.js';
import type {
  BodyNode,
  DocumentContents,
  DocumentNode,
  GraphChange,
  SectionNode,
  TargetNode,
  TaskNode,
} from '../model/graph.js';
import type { NodeType } from '../model/terms.js';
import { wholeGraph } from '../model/whole-graph.js';
import { createAssignments } from './assignments.js';
import type { GraphStore, NodeByType, StorePage } from './graph-store.js';
import { createEdgeShelf, createLinkShelf } from './relations.js';
import { createItemShelf, createNodeShelf, type Shelf } from './shelves.js';
import { byText, createSortedGroups } from './sorted.js';
import { symbolNumber } from './symbol-number.js';
import { titleKeyOf } from './title-key-of.js';
import { workOf } from './work-of-body.js';

const vietnamese = new Intl.Collator('vi', { numeric: true });

const byId = (a: DocumentNode, b: DocumentNode): number => byText(a.id, b.id);
const byName = (a: BodyNode, b: BodyNode): number => vietnamese.compare(a.name, b.name) || byText(a.id, b.id);

const numberOf = ({ symbol }: DocumentNode): string => (symbol === null ? '' : (symbolNumber(symbol) ?? ''));

/** An empty graph, arranged for the questions of the port; it is kept arranged while it changes. */
function createArrangement() {
  const document = createNodeShelf(byId, () => true);
  const section = createItemShelf<SectionNode>();
  const task = createItemShelf<TaskNode>();
  const target = createItemShelf<TargetNode>();
  const body = createNodeShelf(byName, () => false);
  const numbered = createSortedGroups(byId);
  const titled = createSortedGroups(byId);
  const assignments = createAssignments();
  const edges = createEdgeShelf();
  const links = createLinkShelf();
  const shelves: { readonly [T in NodeType]: Shelf<NodeByType[T]> } = { document, section, task, target, body };

  const forgetNames = (node: DocumentNode | null): void => {
    if (node === null) return;
    numbered.remove(numberOf(node), node);
    titled.remove(titleKeyOf(node) ?? '', node);
  };

  const keepNames = (node: DocumentNode): void => {
    if (numberOf(node) !== '') numbered.put(numberOf(node), node);
    const title = titleKeyOf(node);
    if (title !== null) titled.put(title, node);
  };

  const replaceContents = (contents: DocumentContents): void => {
    section.replace(contents.document, contents.sections);
    target.replace(contents.document, contents.targets);
    assignments.replace(task.replace(contents.document, contents.tasks), contents.tasks);
  };

  const apply = ({ documents, contents, bodies, removed, ...change }: GraphChange): void => {
    for (const id of removed.documents) forgetNames(document.remove(id));
    for (const id of removed.bodies) body.remove(id);
    for (const node of documents) {
      forgetNames(document.put(node));
      keepNames(node);
    }
    for (const one of contents) replaceContents(one);
    for (const node of bodies) body.put(node);
    edges.apply({ put: change.edges, removed: removed.edges });
    links.apply({ put: change.links, removed: removed.links });
  };

  return { shelves, numbered, titled, assignments, edges, links, apply };
}

const cut = <V>(values: readonly V[], page: StorePage): Slice<V> => ({
  totalItems: values.length,
  member: values.slice(page.offset, page.offset + page.size),
});

/** The graph in this process. It is kept arranged, so that a question costs what it returns. */
export function createMemoryStore(): GraphStore {
  let held = createArrangement();
  const store: GraphStore = {
    async replaceAll(graph) {
      const next = createArrangement();
      next.apply(wholeGraph(graph));
      held = next;
    },
    async apply(change) {
      held.apply(change);
    },
    async get(type, id) {
      return held.shelves[type].get(id);
    },
    async getMany(type, ids) {
      return ids.flatMap((id) => held.shelves[type].get(id) ?? []);
    },
    async list(type, page, filter = {}) {
      const shelf = held.shelves[type];
      return filter.document === undefined ? shelf.page(page) : cut(shelf.of(filter.document), page);
    },
    async contents(documents) {
      const { section, task, target } = held.shelves;
      return documents.map((document) => {
        const [sections, tasks, targets] = [section.of(document), task.of(document), target.of(document)];
        return { document, sections: [...sections], tasks: [...tasks], targets: [...targets] };
      });
    },
    async documentsNumbered(symbols) {
      return symbols.map((symbol) => [...held.numbered.at(symbolNumber(symbol) ?? '')]);
    },
    async documentsTitled(titleKeys) {
      return held.titled.gather(titleKeys).sort(byId);
    },
    async assignments(bodies, page, role) {
      return held.assignments.page(bodies, page, role);
    },
    async edgesFrom(documents) {
      return held.edges.from(documents);
    },
    async edgesTo(documents) {
      return held.edges.to(documents);
    },
    async linksFrom(children) {
      return held.links.from(children);
    },
    async linksTo(parents) {
      return held.links.to(parents);
    },
    async linksBetween(pairs) {
      return pairs.map(({ child, parent }) => held.links.between(child, parent));
    },
    async near() {
      return store;
    },
    workOf: (body, page, role) => workOf(store, body, page, role),
  };
  return store;
}
