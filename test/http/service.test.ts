import { readFileSync } from 'node:fs';
import { IDS, startApp } from './library.js';

test('/ names what is served', async () => {
  const app = await startApp();
  const { links } = (await app.inject('/')).json();
  expect(links).toMatchObject({ documents: '/v1/documents', openapi: '/openapi.json' });
});

test('/id/{nodeId} answers 303 to the data', async () => {
  const app = await startApp();
  const answer = await app.inject(`/id/${encodeURIComponent(IDS.body)}`);
  expect(answer.statusCode).toBe(303);
  const data = await app.inject(String(answer.headers.location));
  expect(data.json().id).toBe(IDS.body);
  expect((await app.inject('/id/task:none')).statusCode).toBe(404);
  expect((await app.inject('/id/none')).statusCode).toBe(404);
});

test('a service that is not ready says so, and lives', async () => {
  const app = await startApp({ ready: () => false });
  expect((await app.inject('/health/live')).json()).toEqual({ status: 'live' });
  for (const url of ['/health/ready', '/v1/tasks', '/id/task:x']) {
    const answer = await app.inject(url);
    expect(answer.statusCode).toBe(503);
    expect(answer.json().code).toBe('not-ready');
  }
});

test('more requests than allowed are turned away, probes are not', async () => {
  const app = await startApp({ rateLimit: 2 });
  await app.inject('/v1/tasks');
  await app.inject('/v1/tasks');
  const answer = await app.inject('/v1/tasks');
  expect(answer.statusCode).toBe(429);
  expect(answer.json()).toMatchObject({ code: 'rate-limited', status: 429 });
  expect(answer.headers['retry-after']).toBeDefined();
  expect((await app.inject('/health/live')).statusCode).toBe(200);
});

test('answers forbid sniffing and framing', async () => {
  const app = await startApp();
  const { headers } = await app.inject('/v1/tasks');
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
});

test('the page to try the API is served', async () => {
  const app = await startApp();
  const { headers } = await app.inject('/api');
  expect(headers['content-type']).toContain('text/html');
  // Over plain HTTP the page would lose its styles and scripts.
  expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
});

describe('the description', () => {
  test('is OpenAPI 3.1, with a schema for every answer and a description for every parameter', async () => {
    const app = await startApp();
    const api = (await app.inject('/openapi.json')).json();
    expect(api.openapi).toBe('3.1.0');
    const parameters = api.paths['/v1/suggest'].get.parameters as { name: string; required: boolean }[];
    expect(parameters).toMatchObject([
      { name: 'q', required: true },
      { name: 'size', required: false },
    ]);
    const described = Object.values(api.paths as Record<string, Record<string, { parameters?: object[] }>>);
    for (const parameter of described.flatMap(({ get }) => get?.parameters ?? []))
      expect(parameter).toHaveProperty('description');
    for (const [, name] of JSON.stringify(api).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      expect(api.components.schemas).toHaveProperty(String(name));
    }
  });

  test('docs/openapi.json is not stale (npm run openapi writes it)', async () => {
    const app = await startApp();
    const written = readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8');
    expect(JSON.parse(written)).toEqual((await app.inject('/openapi.json')).json());
  });
});
