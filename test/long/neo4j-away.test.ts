import { describeWithServer } from '../neo4j/describe-neo4j.js';
import { contents, pause, type Service } from './built-service.js';
import { createGround, type Ground } from './outage-ground.js';

const PATHS = [
  '/v1/tasks?size=100',
  '/v1/search?q=truyen%20thong&size=50',
  '/v1/lineage?nodeId=document:71-nq-tw.2025&upstreamDepth=2&downstreamDepth=3',
  '/v1/bodies?size=100',
];
const ASKERS = 8;
const WITHIN_MS = 60_000;

const ask = async ({ address }: Service, path: string) => {
  const answer = await fetch(address + path);
  return { status: answer.status, retryAfter: answer.headers.get('retry-after'), body: await answer.text() };
};

async function until(service: Service, path: string, status: number): Promise<void> {
  const late = Date.now() + WITHIN_MS;
  while ((await ask(service, path)).status !== status) {
    if (Date.now() > late) throw new Error(`${path} never answered ${status}`);
    await pause(50);
  }
}

/** Asks without a pause until told to stop; gives every answer. */
function keepAsking(service: Service) {
  const answers: (Awaited<ReturnType<typeof ask>> & { path: string })[] = [];
  let asking = true;
  const askers = Array.from({ length: ASKERS }, async (_, first) => {
    for (let at = first; asking; at += 1) {
      const path = PATHS[at % PATHS.length] ?? '';
      answers.push({ path, ...(await ask(service, path)) });
    }
  });
  return {
    answers,
    async stop(): Promise<void> {
      asking = false;
      await Promise.all(askers);
    },
  };
}

describeWithServer('Neo4j goes away under a service', () => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await createGround(5);
    expect(await ground.ingest().ended).toBe(0);
  }, 600_000);
  afterAll(() => ground.close());

  test.each(['SIGTERM', 'SIGKILL'] as const)(
    'by %s while it is asked: not ready, 503 with Retry-After, and by itself ready again with the same answers',
    async (signal) => {
      const service = await ground.service();
      const whole = await contents(service);
      const before = new Map<string, string>();
      for (const path of PATHS) before.set(path, (await ask(service, path)).body);
      const { answers, stop } = keepAsking(service);
      while (answers.length < 4 * ASKERS) await pause(10);
      await ground.stopNeo4j(signal);
      await until(service, '/health/ready', 503);
      expect((await ask(service, '/health/ready')).retryAfter).toBe('5');
      expect((await ask(service, '/health/live')).status).toBe(200);
      for (const path of PATHS) expect(await ask(service, path)).toMatchObject({ status: 503, retryAfter: '5' });
      await ground.startNeo4j();
      await until(service, '/health/ready', 200);
      await stop();
      for (const { path, status, retryAfter, body } of answers) {
        if (status === 200) expect(body).toBe(before.get(path));
        else expect([path, status, retryAfter]).toEqual([path, 503, '5']);
      }
      // What was under way may have waited until the server was back: not each is refused.
      expect(answers.some(({ status }) => status === 200)).toBe(true);
      expect(service.errors()).toEqual([]);
      expect(await contents(service)).toBe(whole);
      service.child.kill('SIGTERM');
      expect(await service.ended).toBe(0);
    },
    180_000,
  );
});
