import type { App } from '../../src/http/schema.js';
import { Problem } from '../../src/model/answers.js';
import { ERRORS } from '../../src/model/errors.js';
import { startApp } from './library.js';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const fail = async (url: string) => {
  const answer = await app.inject(url);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  const problem = Problem.parse(answer.json());
  expect(problem.status).toBe(answer.statusCode);
  return problem;
};

test.each([
  '/nothing',
  '/v1/tasks/task:none',
  '/v1/documents/%F0%9F%98%80',
  '/v1/bodies/body:none/tasks',
  '/v1/trace/task:none',
  '/v1/lineage?nodeId=task:none',
])('%s is not found', async (url) => {
  expect(await fail(url)).toMatchObject({ status: 404, code: 'not-found', title: ERRORS['not-found'].title });
});

test.each([
  ['/v1/tasks?size=0', ['size']],
  ['/v1/tasks?size=101', ['size']],
  ['/v1/tasks?size=', ['size']],
  ['/v1/tasks?size=5&size=6', ['size']],
  ['/v1/tasks?size=1e1&page=0&document=%20&colour=red&shape=round', ['size', 'page', 'document', 'colour', 'shape']],
  ['/v1/documents?document=document:x', ['document']],
  ['/v1/documents/document:x?size=3', ['size']],
  ['/v1/search', ['q']],
  ['/v1/search?q=%20', ['q']],
  ['/v1/search?q=a&q=b&type=task,thing', ['q', 'type']],
  [
    '/v1/lineage?upstreamDepth=11&downstreamDepth=-1&relations=likes&minConfidence=2',
    ['nodeId', 'upstreamDepth', 'downstreamDepth', 'relations', 'minConfidence'],
  ],
  ['/v1/bodies/body:x/tasks?role=boss', ['role']],
  ['/v1/resolve', ['text']],
])('%s names each bad parameter once', async (url, names) => {
  const problem = await fail(url);
  expect(problem).toMatchObject({ status: 400, code: 'bad-parameter' });
  expect(problem.errors.map(({ name }) => name).sort()).toEqual([...names].sort());
});

test.each(['/%', '/v1/tasks/%zz', '/id/%E0%A4'])('the malformed address %s is refused', async (url) => {
  expect(await fail(url)).toMatchObject({ status: 400, code: 'bad-parameter' });
});

test('a body that is no JSON gets a problem, and no answer shows a stack', async () => {
  const headers = { 'content-type': 'application/json' };
  const answer = await app.inject({ method: 'POST', url: '/v1/tasks', payload: '{', headers });
  expect(Problem.parse(answer.json())).toMatchObject({ status: 400, code: 'bad-parameter' });
  expect(answer.body).not.toMatch(/\bat \S+:\d+/);
});

test('what breaks inside is not shown', async () => {
  const broken = await startApp({
    ready: () => {
      throw new TypeError('secret');
    },
  });
  const answer = await broken.inject('/v1/tasks');
  expect(Problem.parse(answer.json())).toMatchObject({ status: 500, code: 'internal' });
  expect(answer.body).not.toContain('secret');
});
