import type { App } from '../../src/http/schema.js';
import { IDS, startApp } from './library.js';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const ask = async (url: string) => (await app.inject(url)).json();

test('search finds, and keeps to the asked types', async () => {
  const all = await ask('/v1/search?q=truyen%20thong');
  expect(all.member[0].item.id).toBe(IDS.held);
  const ids = (await ask('/v1/search?q=giao%20duc&type=task,target&type=body')).member.map(
    ({ item }: { item: { type: string } }) => item.type,
  );
  expect(new Set(ids)).toEqual(new Set(['task', 'body']));
});

test('search pages', async () => {
  const one = await ask('/v1/search?q=giao%20duc&type=task&size=2');
  expect(one.member).toHaveLength(2);
  const two = await ask(one.view.next);
  expect(two.member[0].item.id).not.toBe(one.member[0].item.id);
});

test('lineage goes up and down, and not where the depth is 0', async () => {
  const up = await ask(`/v1/lineage?nodeId=${IDS.held}`);
  expect(up.edges).toMatchObject([{ from: IDS.held, to: IDS.cited, relation: 'implements' }]);
  expect((await ask(`/v1/lineage?nodeId=${IDS.held}&upstreamDepth=0`)).edges).toEqual([]);
  expect((await ask(`/v1/lineage?nodeId=${IDS.held}&relations=amends`)).edges).toEqual([]);
  expect((await ask(`/v1/lineage?nodeId=${IDS.cited}&minConfidence=0.5`)).edges).toHaveLength(1);
});

test('trace leads to the top and says what is not held', async () => {
  const trace = await ask(`/v1/trace/${IDS.task}`);
  expect(trace).toMatchObject({
    root: { id: IDS.task },
    roots: [IDS.cited],
    unresolved: [IDS.cited],
    truncated: false,
  });
});

test('resolve says what a text names', async () => {
  const answer = await ask(`/v1/resolve?text=${encodeURIComponent('theo Nghị quyết số 71-NQ/TW')}`);
  expect(answer.member[0].candidates[0].id).toBe(IDS.cited);
});
