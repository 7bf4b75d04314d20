import type { App } from '../../src/http/schema.js';
import { IDS, startApp } from './library.js';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const ask = async (url: string) => {
  const answer = await app.inject(url);
  return { status: answer.statusCode, body: answer.json() };
};

test.each([
  ['documents', 2],
  ['sections', 1],
  ['tasks', 5],
  ['targets', 1],
  ['bodies', 1],
])('/v1/%s lists, and every member is served by itself', async (name, totalItems) => {
  const { status, body } = await ask(`/v1/${name}`);
  expect(status).toBe(200);
  expect(body.totalItems).toBe(totalItems);
  expect(body.member).toHaveLength(totalItems);
  for (const member of body.member) {
    expect(await ask(`/v1/${name}/${encodeURIComponent(member.id)}`)).toEqual({ status: 200, body: member });
    expect((await ask(encodeURI(`/v1/${name}/${member.id}`))).body).toEqual(member);
  }
});

test('pages are tied together and lose nothing', async () => {
  const labels: string[] = [];
  let url: string | null = '/v1/tasks?size=2';
  while (url !== null) {
    const { body }: { body: { member: { label: string }[]; view: { next: string | null } } } = await ask(url);
    labels.push(...body.member.map(({ label }) => label));
    url = body.view.next;
  }
  expect(labels).toEqual(['I.1#1', 'I.1#2', 'I.1#3', 'I.1#4', 'I.1#5']);
});

test('view keeps the filter and names first, previous, next, last', async () => {
  const { body } = await ask(`/v1/tasks?size=2&page=2&document=${IDS.held}`);
  const link = (page: number) => `/v1/tasks?size=2&page=${page}&document=${encodeURIComponent(IDS.held)}`;
  expect(body.view).toEqual({ first: link(1), previous: link(1), next: link(3), last: link(3) });
});

test('past the end there is nothing, and the way back', async () => {
  const { body } = await ask('/v1/tasks?size=2&page=9');
  expect(body).toMatchObject({ totalItems: 5, member: [], view: { next: null } });
  expect(body.view.previous).toBe('/v1/tasks?size=2&page=3');
});

test('items are filtered by document', async () => {
  expect((await ask(`/v1/tasks?document=${IDS.cited}`)).body.totalItems).toBe(0);
});

test('a cited document has mentions, no source, and is not held', async () => {
  const { body } = await ask(`/v1/documents/${IDS.cited}`);
  expect(body.held).toBe(false);
  expect(body.mentions).toHaveLength(1);
  expect(body).not.toHaveProperty('source');
});

test('the tasks of a body come with its role, and are filtered by it', async () => {
  const url = `/v1/bodies/${encodeURIComponent(IDS.body)}/tasks`;
  expect((await ask(url)).body.totalItems).toBe(5);
  const { body } = await ask(`${url}?role=monitor`);
  expect(body.member).toMatchObject([{ role: 'monitor', task: { id: IDS.task }, source: { file: 'a.txt' } }]);
  expect(body.view.first).toContain('role=monitor');
});
