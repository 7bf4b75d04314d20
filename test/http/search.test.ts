import type { z } from 'zod';
import { SearchHitList, SuggestionList } from '../../src/http/answers.js';
import type { App } from '../../src/http/schema.js';
import { seedGraph } from '../seed-graph.js';
import { startApp } from './library.js';

const EDUCATION = 'body:so-giao-duc-va-dao-tao-thanh-pho-hai-phong';

let app: App;
beforeAll(async () => {
  app = await startApp({}, seedGraph());
}, 60_000);
afterAll(() => app.close());

type Parameters = Readonly<Record<string, string | readonly string[]>>;
const address = (path: string, parameters: Parameters): string => {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    [value].flat().map((part): [string, string] => [name, part]),
  );
  return `${path}?${new URLSearchParams(pairs)}`;
};
const ask = async (parameters: Parameters): Promise<z.infer<typeof SearchHitList>> => {
  const answer = await app.inject(address('/v1/search', parameters));
  expect(answer.statusCode).toBe(200);
  return SearchHitList.strict().parse(answer.json());
};
const problem = async (parameters: Parameters, path = '/v1/search') => {
  const answer = await app.inject(address(path, parameters));
  expect(answer.headers['content-type']).toMatch('application/problem+json');
  expect(answer.statusCode).toBe(400);
  return answer.json();
};

describe('a hit', () => {
  test('says what it is, where it stands, why it came', async () => {
    const { member } = await ask({ q: 'kế hoạch truyền thông tổng thể', size: '1' });
    expect(member[0]).toMatchObject({
      item: { type: 'task', owners: [{ body: { id: EDUCATION }, role: 'lead' }, {}, {}], source: { lineStart: 218 } },
      parent: null,
      similar: [],
    });
    expect(member[0]?.why.terms).toEqual(expect.arrayContaining(['kế', 'hoạch']));
    const match = member[0]?.textMatches.find(({ name }) => name === 'text');
    const { start, end } = match?.location[0] ?? { start: 0, end: 0 };
    expect(match?.text.slice(start, end)).toMatch(/^kế hoạch/i);
  });

  test('is found without marks and in the other tone placement', async () => {
    const first = async (q: string) => (await ask({ q, size: '1' })).member[0]?.item.id;
    const marked = await first('kế hoạch truyền thông tổng thể');
    expect(await first('ke hoach truyen thong tong the')).toBe(marked);
    expect(await first('kế hoạch truyền thông tổng thể'.normalize('NFD'))).toBe(marked);
  });
});

describe('filters', () => {
  test.each([
    ['type', 'target', 'type'],
    ['type', ['task', 'target'], 'type'],
    ['type', 'task,target', 'type'],
    ['level', 'commune', 'level'],
    ['body', EDUCATION, 'body'],
    ['role', 'lead', 'role'],
    ['year', '2024', 'year'],
    ['document', 'document:407-kh-tu.hai-phong.2024', 'document'],
    ['held', 'false', 'held'],
  ] as const)('%s=%s: as many hits as its facet says', async (name, value, facet) => {
    const all = await ask({ q: 'giáo dục' });
    const kept = await ask({ q: 'giáo dục', [name]: value });
    const wanted = [value].flat().flatMap((part) => part.split(','));
    const counted = all.facets[facet]?.filter((one) => wanted.includes(one.value)) ?? [];
    expect(kept.totalItems).toBeGreaterThan(0);
    expect(kept.totalItems).toBe(counted.reduce((sum, { count }) => sum + count, 0));
    expect(kept.totalItems).toBeLessThan(all.totalItems);
  });

  test('a body and a role must belong together', async () => {
    const { member } = await ask({ body: EDUCATION, role: 'monitor', size: '100' });
    expect(member.length).toBeGreaterThan(0);
    for (const { item } of member)
      expect(item.owners.some(({ body, role }) => body.id === EDUCATION && role === 'monitor')).toBe(true);
  });

  test('deadlines by day, month or year', async () => {
    const ids = async (parameters: Parameters) => (await ask(parameters)).member.map(({ item }) => item.id).sort();
    const november = await ids({ dueFrom: '2024-11', dueTo: '2024-11' });
    expect(november.length).toBeGreaterThan(0);
    expect(await ids({ dueFrom: '2024-11-30', dueTo: '2024-11-30' })).toEqual(november);
    expect(await ids({ dueTo: '2024-11-29' })).toEqual([]);
    expect(await ids({ dueTo: '2024' })).toEqual(expect.arrayContaining(november));
  });

  test('a question need not have words where a filter is given, and the words of a date are a filter', async () => {
    expect((await ask({ type: 'body' })).totalItems).toBeGreaterThan(0);
    const asked = await ask({ q: 'truoc 30/11/2024' });
    expect(asked.totalItems).toBe((await ask({ dueTo: '2024-11-30' })).totalItems);
    expect(asked.query).toMatchObject({ text: '', readings: [{ id: 'deadline:..2024-11-30', effect: 'filter' }] });
  });
});

describe('paging and order', () => {
  test('the links keep everything that was asked', async () => {
    const asked = { q: 'giáo dục', type: ['task', 'target'], sort: 'date', group: 'true', size: '5', dueTo: '2030' };
    const { view } = await ask({ ...asked, without: ['spelling', 'type:task'] });
    const last = new URL(view.last, 'http://x').searchParams;
    expect(last.getAll('type')).toEqual(['task', 'target']);
    expect(last.getAll('without')).toEqual(['spelling', 'type:task']);
    expect([last.get('sort'), last.get('group'), last.get('dueTo')]).toEqual(['date', 'true', '2030']);
  });

  test('no hit is shown twice or left out', async () => {
    const { totalItems } = await ask({ q: 'truyền thông' });
    const pages = Array.from({ length: Math.ceil(totalItems / 40) }, (_, page) =>
      ask({ q: 'truyền thông', size: '40', page: `${page + 1}` }),
    );
    const ids = (await Promise.all(pages)).flatMap(({ member }) => member.map(({ item }) => item.id));
    expect(new Set(ids).size).toBe(totalItems);
    expect(ids).toHaveLength(totalItems);
  });

  test('by deadline: what is due first comes first', async () => {
    const { member } = await ask({ q: 'Kết luận số 91-KL/TW', dueTo: '2030', sort: 'deadline' });
    const due = member.map(({ item }) => item.deadlines[0]?.edtf ?? '');
    expect(due.indexOf('../2024-11-30')).toBeLessThan(due.indexOf('2024-36'));
  });
});

test('a reading that is named in without has no effect', async () => {
  const readings = async (without: readonly string[]) =>
    (await ask({ q: 'ai chủ trì truyền thông', without })).query.readings.map(({ id, active }) => ({ id, active }));
  expect(await readings([])).toEqual([{ id: 'role:lead', active: true }]);
  expect(await readings(['role:lead,spelling'])).toContainEqual({ id: 'role:lead', active: false });
});

test.each([
  [{}, ['q']],
  [{ q: '   ' }, ['q']],
  [{ q: ['a', 'b'] }, ['q']],
  [{ q: 'a'.repeat(1001) }, ['q']],
  [{ q: 'a', type: 'thing', level: 'moon', role: 'boss' }, ['level', 'role', 'type']],
  [{ q: 'a', year: '24', held: 'yes', sort: 'best' }, ['held', 'sort', 'year']],
  [{ q: 'a', dueFrom: '2024-02-30', dueTo: '30/11/2024' }, ['dueFrom', 'dueTo']],
  [{ q: 'a', dueFrom: '2025', dueTo: '2024' }, ['dueTo']],
  [{ q: 'a', dueFrom: '2024-33' }, ['dueFrom']],
  [{ q: 'a', body: 'Sở Y tế' }, ['body']],
  [{ q: 'a', colour: 'red' }, ['colour']],
  [{ q: 'a', size: '0', page: '0' }, ['page', 'size']],
] as [Parameters, string[]][])('%j is refused, one entry for each bad parameter', async (parameters, names) => {
  const { code, errors } = await problem(parameters);
  expect(code).toBe('bad-parameter');
  expect(errors.map(({ name }: { name: string }) => name).sort()).toEqual(names);
});

const HOSTILE: [string, string, number][] = [
  ['ten thousand letters', 'a'.repeat(10_000), 400],
  ['a thousand letters', 'a'.repeat(1000), 200],
  ['a thousand words', 'giáo dục '.repeat(110), 200],
  ['only punctuation', '.,;:!?-–—()[]{}<>/\\|@#$%^&*'.repeat(30), 200],
  ['combining marks alone', '\u0301\u0323\u0303'.repeat(300), 200],
  ['a letter with a thousand marks', `a${'\u0301'.repeat(900)}`, 200],
  ['Lucene syntax', 'title:(giáo~2 OR "dục"^4) AND NOT [1 TO 9} && || ! * ? \\', 200],
  ['emoji', '👩‍👩‍👧‍👦🇻🇳'.repeat(40), 200],
  ['null bytes', 'giáo\0dục\0', 200],
  ['half a surrogate', '\ud800', 200],
  ['quotes that do not close', '"“«-"'.repeat(150), 200],
  ['minus signs', ' -a'.repeat(300), 200],
  ['dates without end', 'từ 1/1/2025 đến '.repeat(60), 200],
  ['numbers without end', '85% '.repeat(240), 200],
  ['markup', '<script>alert(1)</script>', 200],
  ['a statement', "'; MATCH (n) DETACH DELETE n //", 200],
];

test.each(HOSTILE)('%s: answered or refused', async (_name, q, status) => {
  expect((await app.inject(address('/v1/search', { q }))).statusCode).toBe(status);
  expect((await app.inject(address('/v1/suggest', { q }))).statusCode).toBe(status);
});

describe('suggestions', () => {
  const suggest = async (parameters: Parameters) => {
    const answer = await app.inject(address('/v1/suggest', parameters));
    expect(answer.statusCode).toBe(200);
    return SuggestionList.strict().parse(answer.json()).member;
  };

  test('begin as what is typed, with marks or without', async () => {
    for (const q of ['Sở Giáo', 'so giao', 'sở giáo d']) {
      const [first] = await suggest({ q });
      expect(first).toMatchObject({ type: 'body', id: EDUCATION });
      const { start, end } = first?.location[0] ?? { start: 1, end: 1 };
      expect(first?.title.slice(start, end)).toMatch(/^Sở/);
    }
  });

  test('a number leads to its document', async () => {
    expect((await suggest({ q: '407' }))[0]?.id).toBe('document:407-kh-tu.hai-phong.2024');
  });

  test('are as many as wanted, none for nothing', async () => {
    expect(await suggest({ q: 'giáo dục', size: '3' })).toHaveLength(3);
    expect(await suggest({ q: '' })).toEqual([]);
    expect((await problem({}, '/v1/suggest')).errors).toMatchObject([{ name: 'q' }]);
    expect((await problem({ q: 'a', size: '21' }, '/v1/suggest')).errors).toMatchObject([{ name: 'size' }]);
  });
});
