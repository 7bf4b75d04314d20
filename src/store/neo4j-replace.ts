import type { DocumentContents, GraphChange, LibraryGraph } from '../model/graph.js';
import type { Connection, Row } from '../neo4j/connection.js';
import { digests } from '../neo4j/digests.js';
import { groupBy } from './group-by.js';
import { contentsHash, hashOf } from './neo4j-rows.js';
import { clearEdges, writeChange, writeEdgeHashes } from './neo4j-write.js';

/** Nodes and relations in one transaction: what a small server's memory holds. */
const ROWS_A_TRANSACTION = 40_000;

interface DocumentDigest {
  readonly node: unknown;
  readonly contents: unknown;
  readonly edges: unknown;
}

/** All that belongs to one document, and what is to be written of it. */
interface Part {
  readonly contents: DocumentContents;
  readonly edges: LibraryGraph['edges'];
  readonly links: LibraryGraph['links'];
  readonly edgeHash: string;
  readonly writes: { readonly node: boolean; readonly contents: boolean; readonly edges: boolean };
}

function partsOf(graph: LibraryGraph, held: ReadonlyMap<string, Row>): Map<string, Part> {
  const [sections, tasks, targets] = [graph.sections, graph.tasks, graph.targets] as const;
  const bySection = groupBy(sections, ({ document }) => document);
  const byTask = groupBy(tasks, ({ document }) => document);
  const byTarget = groupBy(targets, ({ document }) => document);
  const byFrom = groupBy(graph.edges, ({ from }) => from);
  const byChild = groupBy(graph.links, ({ childDocument }) => childDocument);
  return new Map(
    graph.documents.map((node): [string, Part] => {
      const contents: DocumentContents = {
        document: node.id,
        sections: bySection.get(node.id) ?? [],
        tasks: byTask.get(node.id) ?? [],
        targets: byTarget.get(node.id) ?? [],
      };
      const [edges, links] = [byFrom.get(node.id) ?? [], byChild.get(node.id) ?? []];
      const edgeHash = hashOf([edges, links]);
      const known = held.get(node.id) as DocumentDigest | undefined;
      const writes = {
        node: known?.node !== hashOf(node),
        contents: known?.contents !== contentsHash(contents),
        edges: known?.edges !== edgeHash,
      };
      return [node.id, { contents, edges, links, edgeHash, writes }];
    }),
  );
}

const sizeOf = ({ contents, edges, links, writes }: Part): number => {
  const { sections, tasks, targets } = contents;
  const inside = writes.contents ? (sections.length + tasks.length + targets.length) * 3 : 0;
  return 1 + inside + (writes.edges ? edges.length + links.length : 0);
};

/** Which transaction each document is written in: as many whole documents as one holds. */
function batched(parts: ReadonlyMap<string, Part>): Map<string, number> {
  const batches = new Map<string, number>();
  let [batch, rows] = [0, 0];
  for (const [id, part] of parts) {
    if (!Object.values(part.writes).includes(true)) continue;
    if (rows > 0 && rows + sizeOf(part) > ROWS_A_TRANSACTION) [batch, rows] = [batch + 1, 0];
    rows += sizeOf(part);
    batches.set(id, batch);
  }
  return batches;
}

const NOTHING: GraphChange = {
  documents: [],
  contents: [],
  bodies: [],
  edges: [],
  links: [],
  removed: { documents: [], bodies: [], edges: [], links: [] },
};

interface Step {
  readonly change: GraphChange;
  /** Documents whose relations are written anew. */
  readonly cleared: readonly string[];
  readonly hashes: readonly { readonly id: string; readonly hash: string }[];
}

/**
 * The steps from what is held to a graph. Each leaves a library that is whole for the documents it has: a relation comes
 * with the later of its two ends. What is gone goes in the last step, when nothing hangs on it any more.
 */
function stepsTo(graph: LibraryGraph, documents: ReadonlyMap<string, Row>, bodies: ReadonlyMap<string, Row>): Step[] {
  const parts = partsOf(graph, documents);
  const batches = batched(parts);
  const last = Math.max(0, ...batches.values());
  const steps = Array.from({ length: last + 1 }, () => ({
    change: structuredClone(NOTHING),
    cleared: [] as string[],
    hashes: [] as { id: string; hash: string }[],
  }));
  const at = (batch: number) => steps[batch] ?? steps[0];
  const batchOf = (...ids: string[]): number => Math.max(0, ...ids.map((id) => batches.get(id) ?? 0));
  for (const node of graph.documents) {
    const part = parts.get(node.id);
    const step = at(batchOf(node.id));
    if (part === undefined || step === undefined) continue;
    if (part.writes.node) step.change.documents.push(node);
    if (part.writes.contents) step.change.contents.push(part.contents);
    if (!part.writes.edges) continue;
    step.cleared.push(node.id);
    for (const edge of part.edges) at(batchOf(edge.from, edge.to))?.change.edges.push(edge);
    for (const link of part.links) at(batchOf(link.childDocument, link.parentDocument))?.change.links.push(link);
    at(last)?.hashes.push({ id: node.id, hash: part.edgeHash });
  }
  steps[0]?.change.bodies.push(...graph.bodies.filter((node) => bodies.get(node.id)?.node !== hashOf(node)));
  const end = steps[last];
  const goneDocuments = [...documents.keys()].filter((id) => !parts.has(id));
  const here = new Set(graph.bodies.map(({ id }) => id));
  end?.change.contents.push(...goneDocuments.map((document) => ({ document, sections: [], tasks: [], targets: [] })));
  end?.change.removed.documents.push(...goneDocuments);
  end?.change.removed.bodies.push(...[...bodies.keys()].filter((id) => !here.has(id)));
  return steps;
}

const isEmpty = ({ change, cleared }: Step): boolean =>
  cleared.length === 0 &&
  [change.documents, change.contents, change.bodies, change.removed.documents, change.removed.bodies].every(
    (some) => some.length === 0,
  );

/** Makes a graph the one that is held, writing only what differs from it, in as few transactions as the server can hold. */
export async function replaceGraph(connection: Connection, graph: LibraryGraph): Promise<void> {
  const [documents, bodies] = await connection.read(async (run) => [
    await digests(run, 'digests-of-documents'),
    await digests(run, 'digests-of-bodies'),
  ]);
  for (const step of stepsTo(graph, documents, bodies)) {
    if (isEmpty(step)) continue;
    await connection.write(async (run) => {
      await clearEdges(run, step.cleared);
      await writeChange(run, step.change);
      await writeEdgeHashes(run, step.hashes);
    });
  }
}
