import { mkdirSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { type Connection, connect } from '../../src/neo4j/connection.js';
import { migrate } from '../../src/neo4j/migrate.js';
import { createNeo4jStore } from '../../src/store/neo4j.js';
import { OPEN } from '../neo4j/describe-neo4j.js';
import { emptyDatabase } from '../neo4j/empty-database.js';
import { madeUpPlan } from '../neo4j/made-up-plan.js';
import { type StartedServer, startServer } from '../neo4j/start-server.js';
import { temporaryFolder } from '../temporary-folder.js';
import { pause, startBuilt, startService } from './built-service.js';

const PAGE = { offset: 0, size: 1000 };
const PARTS = { section: 'sections', task: 'tasks', target: 'targets' } as const;

/** Plans to be ingested, as files. */
export const madeUpPlans = (count: number): { name: string; bytes: Buffer }[] =>
  Array.from({ length: count }, (_, at) => ({
    name: `p${String(at + 1).padStart(3, '0')}.txt`,
    bytes: Buffer.from(madeUpPlan(at + 1)),
  }));

/** Below those that the system gives to clients: one of them that asks for the server while it is away cannot take it. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 10_000 + Math.floor(Math.random() * 20_000);
    const probe = createServer();
    const taken = await new Promise<boolean>((tell) => {
      probe.once('error', () => tell(true)).listen(port, '127.0.0.1', () => tell(false));
    });
    if (taken) continue;
    const { port: free } = probe.address() as AddressInfo;
    await new Promise((done) => probe.close(done));
    return free;
  }
}

/** A Neo4j of its own that a suite may stop and start again, and the programs that use it. */
export async function createGround(planCount: number) {
  const home = temporaryFolder();
  const plans = join(home, 'plans');
  mkdirSync(plans);
  for (const { name, bytes } of madeUpPlans(planCount)) writeFileSync(join(plans, name), bytes);
  const port = await freePort();
  const start = (): Promise<StartedServer> => startServer({ home: join(home, 'neo4j'), port });
  let server = await start();
  const env = { NEO4J_URI: server.uri, DATA_DIR: join(home, 'data') };
  const connection: Connection = connect({ uri: server.uri, ...OPEN, readWithinMs: 60_000 });
  return {
    connection,
    ingest: () => startBuilt(['cli/main.js', 'ingest', plans], env),
    startServiceUnwaited: () => startBuilt(['server.js'], env),
    service: () => startService(env),
    async empty(): Promise<void> {
      await emptyDatabase(connection);
      await migrate(connection);
    },
    stopNeo4j: (signal: 'SIGTERM' | 'SIGKILL') => server.stop(signal),
    async startNeo4j(): Promise<void> {
      server = await start();
    },
    /** Waits until a statement says so; throws when `isOver` does first. */
    async reach(reached: string, isOver: () => boolean): Promise<void> {
      for (;;) {
        const [row] = await connection.read((run) => run(reached));
        if (row?.reached === true) return;
        if (isOver()) throw new Error(`it was over before: ${reached}`);
        await pause(5);
      }
    },
    /** Held documents that are not there as a whole. */
    async halfWritten(): Promise<string[]> {
      const store = createNeo4jStore(connection);
      const half: string[] = [];
      for (const document of (await store.list('document', PAGE)).member) {
        if (!document.held) continue;
        for (const type of ['section', 'task', 'target'] as const) {
          const { totalItems } = await store.list(type, { offset: 0, size: 1 }, { document: document.id });
          if (totalItems !== document.counts[PARTS[type]]) half.push(`${document.id}: ${totalItems} of its ${type}s`);
        }
      }
      return half;
    },
    async close(): Promise<void> {
      await connection.close();
      await server.stop('SIGKILL');
    },
  };
}

export type Ground = Awaited<ReturnType<typeof createGround>>;
