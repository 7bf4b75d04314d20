import type { GraphChange } from '../model/graph.js';
import type { Run } from '../neo4j/connection.js';
import { pipeline, type Queue } from '../neo4j/pipeline.js';
import { statement } from '../neo4j/statements.js';
import { type Differences, differences } from './neo4j-differences.js';
import {
  assignmentRows,
  bodyRow,
  contentsHash,
  documentRow,
  edgeRow,
  itemRow,
  linkRow,
  measureRows,
  sectionRow,
} from './neo4j-rows.js';

function queueRemovals(queue: Queue, { change: { removed, ...put }, isNew }: Differences): void {
  const edges = put.edges.filter(({ from }) => !isNew(from));
  const links = put.links.filter(({ childDocument }) => !isNew(childDocument));
  queue('remove-edges', 'rows', [...removed.edges, ...edges.map(({ from, to, relation }) => ({ from, to, relation }))]);
  queue('remove-links', 'ids', [...removed.links, ...links.map(({ id }) => id)]);
  queue('forget-edge-hashes', 'documents', [
    ...new Set([...removed.edges.map(({ from }) => from), ...links.map(({ childDocument }) => childDocument)]),
  ]);
  queue('remove-documents', 'ids', removed.documents);
  queue('remove-bodies', 'ids', removed.bodies);
}

function queueNodes(queue: Queue, { documents, bodies }: GraphChange): void {
  queue('put-documents', 'rows', documents.map(documentRow));
  const rows = bodies.map(bodyRow);
  queue(
    'put-bodies',
    'rows',
    rows.map(({ id, properties }) => ({ id, properties })),
  );
  queue(
    'put-successions',
    'rows',
    rows.map(({ id, predecessors }) => ({ id, predecessors })),
  );
}

function queueContents(queue: Queue, { change: { contents }, isNew }: Differences): void {
  const former = contents.filter(({ document }) => !isNew(document));
  const documents = former.map(({ document }) => document);
  const kept = former.flatMap(({ sections, tasks, targets }) =>
    [...sections, ...tasks, ...targets].map(({ id }) => id),
  );
  const tasks = contents.flatMap((one) => one.tasks);
  const targets = contents.flatMap((one) => one.targets);
  queue('clear-measures', 'documents', documents);
  queue('clear-relations', 'documents', documents);
  queue('clear-items', 'documents', documents, { kept });
  queue(
    'put-sections',
    'rows',
    contents.flatMap(({ sections }) => sections.map(sectionRow)),
  );
  queue('put-items', 'rows', [
    ...tasks.map((node) => itemRow('Task', node)),
    ...targets.map((node) => itemRow('Target', node)),
  ]);
  queue('put-measures', 'rows', [...tasks, ...targets].flatMap(measureRows));
  queue('put-assignments', 'rows', tasks.flatMap(assignmentRows));
  queue(
    'put-content-hashes',
    'rows',
    contents.map((one) => ({ id: one.document, hash: contentsHash(one) })),
  );
}

/**
 * Writes one step of the graph inside the transaction of `run`: of it what differs from what is held, so that a step
 * that was written before is not written again.
 */
export async function writeChange(run: Run, change: GraphChange): Promise<void> {
  const locked = run(statement('take-write-lock'));
  const [different] = await Promise.all([differences(run, change), locked]);
  await pipeline(run, (queue) => {
    queueRemovals(queue, different);
    queueNodes(queue, different.change);
    queueContents(queue, different);
    queue('put-edges', 'rows', different.change.edges.map(edgeRow));
    queue('put-links', 'rows', different.change.links.map(linkRow));
  });
}

/** Notes what the relations and links of documents came to, so that they need not be written again. */
export const writeEdgeHashes = (
  run: Run,
  rows: readonly { readonly id: string; readonly hash: string }[],
): Promise<void> => pipeline(run, (queue) => queue('put-edge-hashes', 'rows', rows));

/** Takes away every relation and link that leaves these documents. */
export const clearEdges = (run: Run, documents: readonly string[]): Promise<void> =>
  pipeline(run, (queue) => {
    queue('remove-edges-of-documents', 'documents', documents);
    queue('remove-links-of-documents', 'documents', documents);
  });
