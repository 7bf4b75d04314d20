import type { App } from '../../src/http/schema.js';
import { IDS, startApp } from './library.js';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const get = (url: string, accept?: string) => app.inject({ url, headers: accept === undefined ? {} : { accept } });

test.each([
  ['?format=text', undefined, true],
  ['', 'text/plain', true],
  ['', 'text/plain, application/json;q=0.9', true],
  ['', undefined, false],
  ['', '*/*', false],
  ['', 'text/html, text/plain;q=0.5, */*;q=0.8', false],
  ['?format=json', 'text/plain', false],
])('trace%s for Accept %s is plain text: %s', async (query, accept, text) => {
  const answer = await get(`/v1/trace/${IDS.task}${query}`, accept);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toBe(text ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8');
  expect(answer.headers.vary).toContain('accept');
  expect(answer.body.startsWith(text ? 'Nguồn của Kế hoạch số 12-KH/ĐU' : '{')).toBe(true);
});

test('a path between two nodes, as data and as text', async () => {
  const url = `/v1/lineage/path?from=${IDS.task}&to=${IDS.cited}`;
  expect((await get(url)).json()).toMatchObject({
    direction: 'up',
    paths: [{ nodes: [IDS.task, IDS.held, IDS.cited] }],
  });
  const text = await get(`${url}&format=text`);
  expect(text.body).toContain('thực hiện Nghị quyết số 71-NQ/TW');
  expect(text.headers['content-type']).toBe('text/plain; charset=utf-8');
});

test.each([
  ['/v1/lineage/path?from=document:a', 400, 'to'],
  [`/v1/lineage/path?from=${IDS.held}&to=${IDS.body}`, 400, 'to'],
  [`/v1/lineage/path?from=${IDS.held}&to=document:none`, 404, undefined],
  [`/v1/trace/${IDS.task}?format=pdf`, 400, 'format'],
  ['/v1/trace/task:none?format=text', 404, undefined],
])('%s is refused with %s', async (url, status, name) => {
  const answer = await get(encodeURI(url));
  expect(answer.statusCode).toBe(status);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.json().errors[0]?.name).toBe(name);
});

test('the description tells that both can be had as text', async () => {
  const { paths } = (await get('/openapi.json')).json();
  for (const path of ['/v1/lineage/path', '/v1/trace/{nodeId}']) {
    expect(Object.keys(paths[path].get.responses['200'].content)).toEqual(['application/json', 'text/plain']);
  }
});
