/**
 * `npm run bench:store [-- SIZE…] [--no-search]`: the memory store and Neo4j, one after the other in one run, over the same
 * made-up documents of about 50 nodes: loading, then the questions that walk, a body's tasks, lists and search, each with p50
 * and p95 in ms, beside the server's own floor: `RETURN 1`, and a statement that only carries as many bytes as the answer.
 * Without SIZE: 1,000 and 10,000 documents; at more than 20,000 search is left out.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '../../src/neo4j/connection.js';
import type { SearchIndex } from '../../src/search/search-index.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { startServer } from '../neo4j/start-server.js';
import { NOTHING_FOUND, SEARCH_WORDS } from '../search/embedded-index.js';
import { graphQuestions } from './graph-questions.js';
import { documentId, FAMILY, madeUpGraph, NODES_A_DOCUMENT, RELATIONSHIPS_A_DOCUMENT } from './made-up-graph.js';
import { measure, shown } from './percentiles.js';

const built = (path: string): string => new URL(`../../dist/${path}`, import.meta.url).href;
const { createMemoryStore }: typeof import('../../src/store/memory.js') = await import(built('store/memory.js'));
const { createNeo4jStore }: typeof import('../../src/store/neo4j.js') = await import(built('store/neo4j.js'));
const { createNeo4jSearch }: typeof import('../../src/search/neo4j.js') = await import(built('search/neo4j.js'));
const { createBm25Index }: typeof import('../../src/search/bm25.js') = await import(built('search/bm25.js'));
const { createSearchFeed }: typeof import('../../src/ingest/search-feed.js') = await import(
  built('ingest/search-feed.js')
);
const { createQuestions }: typeof import('../../src/query/create-questions.js') = await import(
  built('query/create-questions.js')
);
const { connect, integer }: typeof import('../../src/neo4j/connection.js') = await import(built('neo4j/connection.js'));
const { migrate }: typeof import('../../src/neo4j/migrate.js') = await import(built('neo4j/migrate.js'));

const SIZES = process.argv.slice(2).map(Number).filter(Number.isFinite);
const SEARCHED = !process.argv.includes('--no-search');
const SEED = 71;
/** Nodes of one write: what one transaction of a small server holds. */
const A_STEP = FAMILY * 4;
const MOST_SEARCHED = 20_000;
const NO_INDEX: SearchIndex = {
  replaceAll: () => undefined,
  apply: () => undefined,
  search: async () => NOTHING_FOUND,
  suggest: async () => [],
};
const NOTHING = {
  documents: [],
  contents: [],
  bodies: [],
  edges: [],
  links: [],
  removed: { documents: [], bodies: [], edges: [], links: [] },
};
const NAIVE_NODES = 400;

const say = (line: string): void => console.log(line);
const rate = (size: number, ms: number): string => `${((size * 1000) / ms).toFixed(0)} documents/s`;

/** The steps of a library that arrives some families at a time. */
function* steps(size: number) {
  const graph = madeUpGraph(SEED);
  yield { ...NOTHING, bodies: graph.bodies() };
  for (let from = 0; from < size; from += A_STEP) yield graph.documents(from, Math.min(A_STEP, size - from));
  yield graph.hub(size);
}

/** Gives nodes and relationships per second. */
async function load(size: number, store: GraphStore): Promise<number> {
  let storing = 0;
  for (const change of steps(size)) {
    const begin = performance.now();
    await store.apply(change);
    storing += performance.now() - begin;
  }
  const things = (size * (NODES_A_DOCUMENT + RELATIONSHIPS_A_DOCUMENT) * 1000) / storing;
  say(`  load          ${rate(size, storing)} (${things.toFixed(0)} nodes and relationships/s)`);
  return things;
}

async function loadIndex(size: number, search: SearchIndex): Promise<void> {
  const feed = createSearchFeed();
  let searching = 0;
  for (const change of steps(size)) {
    const step = feed.next(change, (document) => ({ document, sections: [], tasks: [], targets: [] }));
    const begin = performance.now();
    await search.apply(step);
    searching += performance.now() - begin;
  }
  say(`  index         ${rate(size, searching)}`);
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
  readonly store: GraphStore;
  readonly search: SearchIndex | null;
  readonly size: number;
  readonly connection: Connection | null;
}

async function ask({ store, search, size, connection }: Asked): Promise<void> {
  const floor = connection === null ? null : await measure(() => connection.read((run) => run('RETURN 1 AS one')));
  if (floor !== null) say(`  ${'RETURN 1'.padEnd(40)} ${shown(floor)}`);
  const questions = createQuestions(store, search ?? NO_INDEX);
  for (const [name, question] of Object.entries(graphQuestions(questions, size, search !== null))) {
    const found = await measure(question);
    let line = `  ${name.padEnd(40)} ${shown(found)}`;
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
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  await load(size, store);
  globalThis.gc?.();
  say(`  heap          ${((process.memoryUsage().heapUsed - before) / size / 1000).toFixed(1)} KB a document`);
  const search = SEARCHED && size <= MOST_SEARCHED ? createBm25Index(SEARCH_WORDS) : null;
  if (search !== null) await loadIndex(size, search);
  await ask({ store, search, size, connection: null });
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
    const store = createNeo4jStore(connection);
    const loaded = await load(size, store);
    const each = await naive(connection);
    say(
      `  a MERGE each  ${each.toFixed(0)} nodes and relationships/s: loading is ${(loaded / each).toFixed(0)} times as fast`,
    );
    const search = SEARCHED && size <= MOST_SEARCHED ? createNeo4jSearch(connection, SEARCH_WORDS) : null;
    if (search !== null) await loadIndex(size, search);
    await ask({ store, search, size, connection });
    // Only a server that ends in order has written everything down.
    await server.stop('SIGTERM');
    say(`  on disk       ${(sizeOnDisk(join(home, 'data', 'databases')) / size / 1000).toFixed(1)} KB a document`);
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
