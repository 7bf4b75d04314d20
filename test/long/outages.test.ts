import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compose } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import { connect } from '../../src/neo4j/connection.js';
import { describeWithServer, OPEN } from '../neo4j/describe-neo4j.js';
import { emptyDatabase } from '../neo4j/empty-database.js';
import { madeUpPlan } from '../neo4j/made-up-plan.js';
import { type StartedServer, startServer } from '../neo4j/start-server.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PLANS = 60;
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const types = ['document', 'section', 'task', 'target', 'body'] as const;

/** Everything in a graph, as the service at this address lists it. */
async function contents(address: string): Promise<string> {
  const all: unknown[] = [];
  for (const type of [...types.map((one) => (one === 'body' ? 'bodies' : `${one}s`))]) {
    for (let next: string | undefined = `/v1/${type}?size=100`; next !== undefined; ) {
      const page: { member: unknown[]; view: { next?: string } } = JSON.parse(
        await (await fetch(new URL(next, address))).text(),
      );
      all.push(...page.member);
      next = page.view.next ?? undefined;
    }
  }
  return JSON.stringify(all);
}

describeWithServer('outages', () => {
  const home = mkdtempSync(join(tmpdir(), 'lineage-outage-'));
  const plans = join(home, 'plans');
  const children: ChildProcess[] = [];
  let server: StartedServer;
  let port = 0;

  const startNeo4j = async (): Promise<void> => {
    server = await startServer({ home: join(home, 'neo4j'), port });
    port = Number(new URL(server.uri).port);
  };
  const run = (file: string, ...words: string[]): ChildProcess => {
    const env = {
      PATH: process.env.PATH ?? '',
      PORT: '0',
      NEO4J_URI: server.uri,
      RATE_LIMIT: 'off',
      DATA_DIR: join(home, 'data'),
    };
    const child = spawn(process.execPath, [join(ROOT, file), ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    children.push(child);
    return child;
  };
  const serve = async (): Promise<{ child: ChildProcess; address: string; errors: () => string[] }> => {
    const child = run('dist/server.js');
    let [out, err] = ['', ''];
    child.stdout?.on('data', (data) => {
      out += data;
    });
    child.stderr?.on('data', (data) => {
      err += data;
    });
    for (;;) {
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(out) ?? [];
      if (address !== undefined)
        return { child, address, errors: () => out.split('\n').filter((line) => /"level":50/.test(line)) };
      if (child.exitCode !== null) throw new Error(`the service ended: ${err}`);
      await pause(20);
    }
  };
  const ingest = (): ChildProcess => run('dist/cli/main.js', 'ingest', plans);
  const fresh = async (): Promise<void> => {
    const connection = connect({ uri: server.uri, ...OPEN });
    await emptyDatabase(connection);
    await connection.close();
  };
  /** What an ingest that nothing disturbs leaves. */
  let undisturbed = '';

  beforeAll(async () => {
    mkdirSync(plans);
    for (let n = 1; n <= PLANS; n += 1) writeFileSync(join(plans, `p${String(n).padStart(3, '0')}.txt`), madeUpPlan(n));
    await startNeo4j();
    expect((await once(ingest(), 'close'))[0]).toBe(0);
    const { child, address } = await serve();
    undisturbed = await contents(address);
    child.kill('SIGTERM');
    await once(child, 'close');
  }, 600_000);
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await server.stop('SIGKILL');
    rmSync(home, { recursive: true, force: true });
  });

  test('an undisturbed ingest is what a service in memory holds of the same files', async () => {
    const memory = compose(readConfig({ DATA_DIR: mkdtempSync(join(home, 'memory-')) }));
    await memory.load();
    const files = Array.from({ length: PLANS }, (_, at) => at + 1);
    await memory.add(
      files.map((n) => ({ name: `p${String(n).padStart(3, '0')}.txt`, bytes: Buffer.from(madeUpPlan(n)) })),
      () => undefined,
    );
    const page = { offset: 0, size: 100_000 };
    const all = await Promise.all(types.map(async (type) => (await memory.questions.list(type, page, {})).member));
    expect(JSON.parse(undisturbed)).toEqual(JSON.parse(JSON.stringify(all.flat())));
  }, 120_000);

  test.each(['SIGTERM', 'SIGKILL'] as const)(
    'Neo4j ends by %s and comes back: not ready, 503, and ready again',
    async (signal) => {
      const { child, address, errors } = await serve();
      const before = await contents(address);
      const asking = Array.from({ length: 20 }, () =>
        fetch(`${address}/v1/tasks?size=100`).then(({ status }) => status),
      );
      await server.stop(signal);
      const statuses = await Promise.all(asking);
      expect(errors()).toEqual([]);
      for (const status of statuses) expect([200, 503]).toContain(status);
      const statusOf = async (path: string) => (await fetch(address + path)).status;
      for (let tries = 0; (await statusOf('/health/ready')) !== 503 && tries < 200; tries += 1) await pause(100);
      expect(await statusOf('/health/ready')).toBe(503);
      expect(await statusOf('/health/live')).toBe(200);
      const refused = await fetch(`${address}/v1/documents`);
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
      await startNeo4j();
      for (let tries = 0; (await statusOf('/health/ready')) !== 200 && tries < 300; tries += 1) await pause(100);
      expect(await contents(address)).toBe(before);
      child.kill('SIGTERM');
      expect((await once(child, 'close'))[0]).toBe(0);
    },
    180_000,
  );

  test.each(['SIGTERM', 'SIGKILL'] as const)(
    'Neo4j ends by %s mid-ingest: nothing half-written, and the same ingest again completes',
    async (signal) => {
      for (const wait of [1500, 4000]) {
        await fresh();
        const running = ingest();
        const ended = once(running, 'close');
        await pause(wait);
        await server.stop(signal);
        await startNeo4j();
        await ended;
        expect((await once(ingest(), 'close'))[0]).toBe(0);
        const { child, address } = await serve();
        expect(await contents(address)).toBe(undisturbed);
        child.kill('SIGTERM');
        await once(child, 'close');
      }
    },
    300_000,
  );

  test('kill -9 of the ingest at any moment: what is visible is whole, and the same again ends in the identical graph', async () => {
    await fresh();
    const service = await serve();
    for (const wait of [600, 1200, 1800, 2400, 3000]) {
      const running = ingest();
      const ended = once(running, 'close');
      await pause(wait);
      running.kill('SIGKILL');
      await ended;
      const documents = JSON.parse(await (await fetch(`${service.address}/v1/documents?size=100`)).text());
      for (const { id, held, counts } of documents.member) {
        if (!held) continue;
        const tasks = JSON.parse(
          await (await fetch(`${service.address}/v1/tasks?size=1&document=${encodeURIComponent(id)}`)).text(),
        );
        expect([id, tasks.totalItems]).toEqual([id, counts.tasks]);
      }
    }
    expect((await once(ingest(), 'close'))[0]).toBe(0);
    expect(await contents(service.address)).toBe(undisturbed);
  }, 300_000);
});
