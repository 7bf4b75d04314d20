import { type Composition, compose } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import { createApp } from '../../src/http/app.js';
import { NO_FILTERS } from '../../src/search/search-index.js';
import { temporaryFolder } from '../temporary-folder.js';
import { describeNeo4j } from './describe-neo4j.js';
import { madeUpPlan } from './made-up-plan.js';

const PAGE = { offset: 0, size: 100 };
const file = (number: number) => ({ name: `ke-hoach-${number}.txt`, bytes: Buffer.from(madeUpPlan(number)) });
const add = (one: Composition, ...numbers: number[]) => one.add(numbers.map(file), () => undefined);

async function everything({ questions }: Composition): Promise<string> {
  const types = ['document', 'section', 'task', 'target', 'body'] as const;
  const lists = await Promise.all(types.map((type) => questions.list(type, PAGE, {})));
  const documents = await questions.list('document', PAGE, {});
  const traces = await Promise.all(documents.member.map(({ id }) => questions.trace(id)));
  const found = await questions.search({
    q: 'xã Hòa Bình',
    page: PAGE,
    without: [],
    filters: NO_FILTERS,
    sort: 'relevance',
    group: false,
  });
  return JSON.stringify([lists, traces, found.totalItems]);
}

describeNeo4j('two instances on one graph', ({ uri }) => {
  const open: Composition[] = [];
  const start = async (neo4jUri: string): Promise<Composition> => {
    const env = { DATA_DIR: temporaryFolder(), NEO4J_URI: neo4jUri, LOG_LEVEL: 'silent' };
    const one = compose(readConfig(env));
    open.push(one);
    await one.load();
    return one;
  };
  afterAll(() => Promise.all(open.map((one) => one.close())));

  test('started together, each reads what the other writes, and all agree with one in memory', async () => {
    const [a, b] = await Promise.all([start(uri()), start(uri())]);
    await add(a, 1);
    expect(await everything(b)).toBe(await everything(a));
    await Promise.all([add(b, 2), add(a, 3), add(b, 4)]);
    const memory = await start('');
    await add(memory, 1, 2, 3, 4);
    const wanted = await everything(memory);
    expect(await everything(a)).toBe(wanted);
    expect(await everything(b)).toBe(wanted);
    const late = await start(uri());
    expect(await everything(late)).toBe(wanted);
  }, 120_000);

  test('a decision made through one is seen and effective through the other, and outlives a restart', async () => {
    const [a, b] = [await start(uri()), await start(uri())];
    const { member } = await a.questions.list('task', PAGE, {});
    const task = member.find((one) => 'owners' in one && one.owners.length > 0);
    if (task === undefined || !('owners' in task)) throw new Error('no task with an owner');
    const [owner] = task.owners;
    const request = {
      type: 'owner',
      item: task.id,
      owner: { body: owner?.body.id ?? '', role: owner?.role ?? 'lead' },
      verdict: 'reject',
      by: 'An',
    } as const;
    const { id } = await a.reviews.record(request as never);
    const seen = await b.questions.get('task', task.id);
    expect('owners' in seen && seen.owners).toHaveLength(task.owners.length - 1);
    await b.reviews.undo(id);
    const back = await a.questions.get('task', task.id);
    expect('owners' in back && back.owners).toHaveLength(task.owners.length);
    await add(a, 5);
    expect(await everything(b)).toBe(await everything(a));
  }, 120_000);

  test('the HTTP service answers from the graph, and 503 with Retry-After while it is away', async () => {
    const one = await start(uri());
    let there = true;
    const { questions, reviews, within } = one;
    const app = await createApp({ questions, reviews, within, ready: () => there && one.ready(), rateLimit: 'off' });
    const ok = await app.inject('/v1/search?q=hoa%20binh');
    expect([ok.statusCode, ok.json().totalItems > 0]).toEqual([200, true]);
    await one.close();
    const away = await app.inject('/v1/documents');
    expect([away.statusCode, away.headers['retry-after'], away.json().code]).toEqual([503, '5', 'graph-unavailable']);
    there = false;
    for (const path of ['/health/ready', '/v1/documents']) {
      const answer = await app.inject(path);
      expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '5']);
    }
    await app.close();
  }, 60_000);
});
