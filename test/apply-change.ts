import type { GraphChange, LibraryGraph } from '../src/model/graph.js';

type Contents = GraphChange['contents'][number];

/** A graph by what its parts are known by, so that changes can be applied to it by the letter of their definition. */
export function createPlainGraph() {
  const documents = new Map<string, GraphChange['documents'][number]>();
  const contents = new Map<string, Contents>();
  const bodies = new Map<string, GraphChange['bodies'][number]>();
  const edges = new Map<string, GraphChange['edges'][number]>();
  const links = new Map<string, GraphChange['links'][number]>();
  const edgeKey = ({ from, to, relation }: { from: string; to: string; relation: string }) =>
    `${from} ${relation} ${to}`;
  const sorted = <V>(map: ReadonlyMap<string, V>): V[] =>
    [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);

  return {
    apply({ removed, ...put }: GraphChange): void {
      for (const id of removed.documents) documents.delete(id);
      for (const id of removed.bodies) bodies.delete(id);
      for (const edge of removed.edges) edges.delete(edgeKey(edge));
      for (const id of removed.links) links.delete(id);
      for (const node of put.documents) documents.set(node.id, node);
      for (const one of put.contents) contents.set(one.document, one);
      for (const node of put.bodies) bodies.set(node.id, node);
      for (const edge of put.edges) edges.set(edgeKey(edge), edge);
      for (const link of put.links) links.set(link.id, link);
    },
    graph(): LibraryGraph {
      const all = sorted(contents);
      return {
        documents: sorted(documents),
        sections: all.flatMap(({ sections }) => sections),
        tasks: all.flatMap(({ tasks }) => tasks),
        targets: all.flatMap(({ targets }) => targets),
        bodies: sorted(bodies),
        edges: sorted(edges),
        links: sorted(links),
      };
    },
  };
}

/** The same graph in the same order, whatever order its parts came in. */
export function inOrder(graph: LibraryGraph): LibraryGraph {
  const plain = createPlainGraph();
  const { sections, tasks, targets, ...rest } = graph;
  const ids = [...new Set([...sections, ...tasks, ...targets].map(({ document }) => document))];
  const of = <N extends { document: string }>(nodes: readonly N[], id: string) =>
    nodes.filter(({ document }) => document === id);
  const contents = ids.map((document): Contents => {
    return { document, sections: of(sections, document), tasks: of(tasks, document), targets: of(targets, document) };
  });
  plain.apply({ ...rest, contents, removed: { documents: [], bodies: [], edges: [], links: [] } });
  return plain.graph();
}
