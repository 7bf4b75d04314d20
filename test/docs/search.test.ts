import { readFileSync } from 'node:fs';
import type { App } from '../../src/http/schema.js';
import { startApp } from '../http/library.js';
import { seedGraph } from '../seed-graph.js';

const page = readFileSync(new URL('../../docs/search.md', import.meta.url), 'utf8');
const ROW = /^\| `([^`]+)`\s*\| `([^`]+)`\s*\| (filter|boost|words|offer)\s*\|$/gm;

let app: App;
beforeAll(async () => {
  app = await startApp({}, seedGraph());
}, 60_000);
afterAll(() => app.close());

const ask = async (query: string) => {
  const answer = await app.inject(query);
  expect(answer.statusCode).toBe(200);
  return answer.json();
};

test.each([...page.matchAll(ROW)].map(([, asked = '', id = '', effect = '']) => ({ asked, id, effect })))(
  '$asked is read as the page says: $id, $effect',
  async ({ asked, id, effect }) => {
    const { query } = await ask(`/v1/search?q=${encodeURIComponent(asked)}`);
    expect(query.readings).toContainEqual(expect.objectContaining({ id, effect, active: true }));
  },
);

test.each(['văn bản ban hành trước 30/11/2024', 'tầm nhìn đến năm 2045', 'kiểm tra an toàn thực phẩm'])(
  '%s is read as neither deadline nor role, as the page says',
  async (asked) => {
    expect(page.replaceAll('\n', ' ')).toContain(asked);
    const { query } = await ask(`/v1/search?q=${encodeURIComponent(asked)}`);
    expect(query.readings.filter(({ kind }: { kind: string }) => kind === 'deadline' || kind === 'role')).toEqual([]);
  },
);

/** The requests of the curl commands. */
const requests = [...page.matchAll(/^curl -sG localhost:3000(\/v1\/\S+) (.+)$/gm)].map(([, path, options = '']) => {
  const pairs = [...options.matchAll(/(?:--data-urlencode|-d) (?:'([^']+)'|(\S+))/g)].map(([, quoted, plain]) => {
    const [name = '', value = ''] = (quoted ?? plain ?? '').split('=');
    return [name, value];
  });
  return `${path}?${new URLSearchParams(pairs)}`;
});

test.each(requests)('%s finds something', async (request) => {
  expect((await ask(request)).member.length).toBeGreaterThan(0);
});

test('the page has its examples', () => {
  expect(requests).toHaveLength(4);
  expect([...page.matchAll(ROW)].length).toBeGreaterThan(20);
});

test('every parameter of the page is one, and none is missing', async () => {
  const { paths } = await ask('/openapi.json');
  const known = paths['/v1/search'].get.parameters.map(({ name }: { name: string }) => name);
  const table = page.slice(page.indexOf('| Parameter'), page.indexOf('Lists are repeated'));
  const named = [...table.matchAll(/^\| (`[^|]+)\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name),
  );
  expect(named.sort()).toEqual(known.sort());
});
