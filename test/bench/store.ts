/**
 * `npm run bench:store [-- SIZE…]`: the memory store and Neo4j, one after the other in one run, over the same made-up
 * documents of about 50 nodes: loading, then the questions that walk, a body's tasks and search, each with p50 and p95 in ms,
 * beside the server's own floor: `RETURN 1`, and a statement that only carries as many bytes as the answer. Without SIZE:
 * 1,000 and 10,000 documents; at more than 20,000 search is left out.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '../../src/neo4j/connection.js';
import type { Questions } from '../../src/query/questions.js';
import type { SearchIndex } from '../../src/search/search-index.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { startServer } from '../neo4j/start-server.js';
import { NOTHING_FOUND } from '../search/embedded-index.js';
import { randomBy } from './made-up-directive.js';
import {
  BODIES,
  bodyId,
  documentId,
  FAMILY,
  madeUpGraph,
  NODES_A_DOCUMENT,
  RELATIONSHIPS_A_DOCUMENT,
  taskId,
} from './made-up-graph.js';

const built = (path: string): string => new URL(`../../dist/${path}`, import.meta.url).href;
const { createMemoryStore }: typeof import('../../src/store/memory.js') = await import(built('store/memory.js'));
const { createNeo4jStore }: typeof import('../../src/store/neo4j.js') = await import(built('store/neo4j.js'));
const { createNeo4jSearch }: typeof import('../../src/search/neo4j.js') = await import(built('search/neo4j.js'));
const { createMiniSearchIndex }: typeof import('../../src/search/mini.js') = await import(built('search/mini.js'));
const { createSearchFeed }: typeof import('../../src/ingest/search-feed.js') = await import(
  built('ingest/search-feed.js')
);
const { createQuestions }: typeof import('../../src/query/create-questions.js') = await import(
  built('query/create-questions.js')
);
const { connect, integer }: typeof import('../../src/neo4j/connection.js') = await import(built('neo4j/connection.js'));
const { migrate }: typeof import('../../src/neo4j/migrate.js') = await import(built('neo4j/migrate.js'));

const SIZES = process.argv.slice(2).map(Number);
const A_STEP = FAMILY * 2;
const ASKED = 200;
const WARM = 60;
const MOST_SEARCHED = 20_000;
/** MiniSearch grows out of the heap beyond it. */
const MOST_SEARCHED_IN_MEMORY = 2_000;
const NO_INDEX: SearchIndex = {
  replaceAll: () => undefined,
  apply: () => undefined,
  search: async () => NOTHING_FOUND,
  suggest: async () => [],
};
const NAIVE_NODES = 400;
const PAGE = { offset: 0, size: 20 };

const say = (line: string): void => console.log(line);
const at = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

interface Measured {
  readonly p50: number;
  readonly p95: number;
  readonly bytes: number;
}

async function measure(ask: (n: number) => Promise<unknown>): Promise<Measured> {
  const times: number[] = [];
  let bytes = 0;
  for (let n = 0; n < WARM + ASKED; n += 1) {
    const begin = performance.now();
    const answer = await ask(n);
    if (n < WARM) continue;
    times.push(performance.now() - begin);
    bytes += JSON.stringify(answer).length;
  }
  times.sort((a, b) => a - b);
  return { p50: at(times, 0.5), p95: at(times, 0.95), bytes: bytes / ASKED };
}

const shown = ({ p50, p95 }: Measured): string =>
  `p50 ${p50.toFixed(1).padStart(6)}  p95 ${p95.toFixed(1).padStart(6)} ms`;

type Ask = (n: number) => Promise<unknown>;

function questionsOf(questions: Questions, size: number, searched: boolean): Record<string, Ask> {
  const random = randomBy(7);
  const { phrase } = madeUpGraph(11);
  const some = (count: number): number => Math.floor(random() * count);
  const lineage = { relations: [], minConfidence: 0 };
  const asks: Record<string, Ask> = {
    'lineage up to depth 6': () =>
      questions.lineage({ nodeId: documentId(some(size)), upstreamDepth: 6, downstreamDepth: 0, ...lineage }),
    'lineage down to depth 6': () =>
      questions.lineage({ nodeId: documentId(some(size)), upstreamDepth: 0, downstreamDepth: 6, ...lineage }),
    'trace of a task': () => questions.trace(taskId(some(size), some(10))),
    'tasks of a body, one role, a page': () =>
      questions.tasksOfBody(bodyId(some(BODIES)), { offset: some(60), size: 20 }, 'lead'),
    'tasks of a body, a page': () => questions.tasksOfBody(bodyId(some(BODIES)), PAGE, null),
  };
  if (searched) asks.search = () => questions.search({ q: phrase(), page: PAGE, types: [] } as never);
  return asks;
}

async function load(size: number, store: GraphStore, search: SearchIndex | null): Promise<number> {
  const graph = madeUpGraph(71);
  const feed = createSearchFeed();
  const nothing = {
    documents: [],
    contents: [],
    bodies: [],
    edges: [],
    links: [],
    removed: { documents: [], bodies: [], edges: [], links: [] },
  };
  let [storing, searching] = [0, 0];
  await store.apply({ ...nothing, bodies: graph.bodies() });
  for (let from = 0; from < size; from += A_STEP) {
    const change = graph.documents(from, Math.min(A_STEP, size - from));
    const begin = performance.now();
    await store.apply(change);
    storing += performance.now() - begin;
    if (search === null) continue;
    const step = feed.next(change, (document) => ({ document, sections: [], tasks: [], targets: [] }));
    const middle = performance.now();
    await search.apply(step);
    searching += performance.now() - middle;
  }
  const rate = (ms: number): string => `${((size * 1000) / ms).toFixed(0)} documents/s`;
  const things = (size * (NODES_A_DOCUMENT + RELATIONSHIPS_A_DOCUMENT) * 1000) / storing;
  say(
    `  load          ${rate(storing)} (${things.toFixed(0)} nodes and relationships/s)${search === null ? '' : `; index ${rate(searching)}`}`,
  );
  return things;
}

/** What loading would cost with a statement for each node and each relationship, per second. */
async function naive(connection: Connection): Promise<number> {
  const begin = performance.now();
  for (let n = 0; n < NAIVE_NODES; n += 1) {
    await connection.write((run) => run('MERGE (i:Item {id: $id}) SET i:Task', { id: `task:naive.${n}` }));
    await connection.write((run) =>
      run('MATCH (i:Item {id: $id}) MATCH (d:Document {id: $document}) MERGE (i)-[:PART_OF]->(d)', {
        id: `task:naive.${n}`,
        document: documentId(0),
      }),
    );
  }
  const perSecond = (2 * NAIVE_NODES * 1000) / (performance.now() - begin);
  await connection.write((run) =>
    run('UNWIND range(0, $n) AS n MATCH (i:Item {id: "task:naive." + n}) DETACH DELETE i', { n: integer(NAIVE_NODES) }),
  );
  return perSecond;
}

interface Asked {
  readonly questions: Questions;
  readonly size: number;
  readonly searched: boolean;
  readonly connection: Connection | null;
}

async function ask({ questions, size, searched, connection }: Asked): Promise<void> {
  const floor = connection === null ? null : await measure(() => connection.read((run) => run('RETURN 1 AS one')));
  if (floor !== null) say(`  ${'RETURN 1'.padEnd(36)} ${shown(floor)}`);
  for (const [name, question] of Object.entries(questionsOf(questions, size, searched))) {
    const found = await measure(question);
    let line = `  ${name.padEnd(36)} ${shown(found)}`;
    if (connection !== null && floor !== null) {
      const rows = Math.max(1, Math.round(found.bytes / 1000));
      const carry = await measure(() =>
        connection.read((run) =>
          run('UNWIND range(1, $rows) AS n RETURN $row AS row', { rows: integer(rows), row: 'x'.repeat(1000) }),
        ),
      );
      const most = 2 * floor.p95 + Math.max(0, carry.p95 - floor.p95);
      line += `  (${(found.bytes / 1000).toFixed(0)} KB, carrying them p95 ${carry.p95.toFixed(1)}; ${found.p95 <= most ? 'within' : 'OVER'} ${most.toFixed(1)})`;
    }
    say(line);
  }
}

async function inMemory(size: number): Promise<void> {
  say(`memory, ${size} documents`);
  const store = createMemoryStore();
  const search = size <= MOST_SEARCHED_IN_MEMORY ? createMiniSearchIndex(new Map()) : null;
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  await load(size, store, search);
  globalThis.gc?.();
  say(`  heap          ${((process.memoryUsage().heapUsed - before) / size / 1000).toFixed(1)} KB a document`);
  await ask({
    questions: createQuestions(store, search ?? NO_INDEX),
    size,
    searched: search !== null,
    connection: null,
  });
}

const sizeOnDisk = (folder: string): number =>
  Number(execFileSync('du', ['-sk', folder], { encoding: 'utf8' }).split('\t')[0]) * 1024;

async function inNeo4j(size: number): Promise<void> {
  say(`Neo4j, ${size} documents`);
  const home = mkdtempSync(join(tmpdir(), 'lineage-bench-'));
  const server = await startServer({ home, settings: ['db.tx_log.rotation.retention_policy=keep_none'] });
  const connection = connect({ uri: server.uri, user: 'neo4j', password: '', database: 'neo4j' });
  try {
    await migrate(connection);
    const search = size <= MOST_SEARCHED ? createNeo4jSearch(connection, new Map()) : null;
    const store = createNeo4jStore(connection);
    const loaded = await load(size, store, search);
    const each = await naive(connection);
    say(
      `  a MERGE each  ${each.toFixed(0)} nodes and relationships/s: loading is ${(loaded / each).toFixed(0)} times as fast`,
    );
    await connection.schema('CALL db.checkpoint()').catch(() => undefined);
    say(`  on disk       ${(sizeOnDisk(join(home, 'data', 'databases')) / size / 1000).toFixed(1)} KB a document`);
    await ask({ questions: createQuestions(store, search ?? NO_INDEX), size, searched: search !== null, connection });
  } finally {
    await connection.close();
    await server.stop('SIGKILL');
    rmSync(home, { recursive: true, force: true });
  }
}

for (const size of SIZES.length === 0 ? [1_000, 10_000] : SIZES) {
  await inMemory(size);
  await inNeo4j(size);
}
