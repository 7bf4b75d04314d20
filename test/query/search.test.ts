import { searchDocuments } from '../../src/ingest/search-feed.js';
import type { LibraryGraph } from '../../src/model/graph.js';
import type { Reading, SearchAnswer } from '../../src/model/search.js';
import { createQuestions } from '../../src/query/create-questions.js';
import type { Questions, SearchRequest } from '../../src/query/questions.js';
import { createUnderstanding } from '../../src/query/understand.js';
import { NO_FILTERS } from '../../src/search/search-index.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { createMemoryStore } from '../../src/store/memory.js';
import { loadVocabulary } from '../../src/vocabulary/load.js';
import { embeddedIndex } from '../search/embedded-index.js';
import { seedGraph } from '../seed-graph.js';

const ASKED: SearchRequest = {
  q: '',
  page: { offset: 0, size: 20 },
  filters: NO_FILTERS,
  sort: 'relevance',
  group: false,
  without: [],
};
const EDUCATION = 'body:so-giao-duc-va-dao-tao-thanh-pho-hai-phong';

let graph: LibraryGraph;
let questions: Questions;
const calls = new Map<string, number>();

/** The store, counting what it is asked for. */
const counted = (store: GraphStore): GraphStore =>
  new Proxy(store, {
    get(target, name, receiver) {
      if (typeof name === 'string') calls.set(name, (calls.get(name) ?? 0) + 1);
      return Reflect.get(target, name, receiver);
    },
  });

beforeAll(async () => {
  graph = seedGraph();
  const vocabulary = loadVocabulary();
  const [store, index] = [createMemoryStore(), embeddedIndex()];
  await store.replaceAll(graph);
  await index.replaceAll(searchDocuments(graph));
  const understand = createUnderstanding(vocabulary);
  questions = createQuestions(counted(store), index, vocabulary.types.types, undefined, undefined, understand);
}, 60_000);

const ask = (q: string, request: Partial<SearchRequest> = {}): Promise<SearchAnswer> =>
  questions.search({ ...ASKED, q, ...request });
const readingOf = ({ query }: SearchAnswer, kind: Reading['kind']): Reading | undefined =>
  query.readings.find((one) => one.kind === kind);

describe('what is asked for beside the words', () => {
  test('who leads: tasks with a lead come first', async () => {
    const { member } = await ask('ai chu tri truyen thong');
    expect(member[0]?.item.owners.some(({ role }) => role === 'lead')).toBe(true);
    expect(member[0]?.why.readings).toContain('role:lead');
  });

  test('a date keeps what is due until then', async () => {
    const answer = await ask('học tập, quán triệt trước ngày 30/11/2024');
    expect(answer.query.text).toBe('học tập, quán triệt');
    expect(answer.totalItems).toBeGreaterThan(0);
    for (const { item } of answer.member) expect(item.deadlines[0]?.edtf).toBe('../2024-11-30');
  });

  test('switched off, the same words are words again', async () => {
    const q = 'học tập, quán triệt trước ngày 30/11/2024';
    const [on, off] = [await ask(q), await ask(q, { without: ['deadline:..2024-11-30'] })];
    expect(off.totalItems).toBeGreaterThan(on.totalItems);
    expect(off.query.text).toBe(q);
    expect(readingOf(off, 'deadline')).toMatchObject({ active: false, effect: 'filter' });
  });

  test('a date in the question narrows a date in the filters', async () => {
    const due = { from: '2024-12-01', to: null };
    expect((await ask('trước 30/11/2024', { filters: { ...NO_FILTERS, due } })).totalItems).toBe(0);
  });

  test('a filter without words lists what passes', async () => {
    const { totalItems, member } = await ask('', { filters: { ...NO_FILTERS, bodies: [EDUCATION], roles: ['lead'] } });
    const led = graph.tasks.filter(({ owners }) =>
      owners.some(({ body, role }) => body.id === EDUCATION && role === 'lead'),
    );
    expect(totalItems).toBe(led.length);
    expect(member.map(({ item }) => item.id).sort()).toEqual(led.map(({ id }) => id).sort());
  });
});

describe('how the words were read', () => {
  test('marks that were not typed', async () => {
    expect(readingOf(await ask('chuyen doi so'), 'spelling')).toMatchObject({
      value: 'chuyển đổi số',
      label: 'đã hiểu là “chuyển đổi số”',
      effect: 'words',
    });
  });

  test('an abbreviation, and the body that is named leads to its tasks', async () => {
    const answer = await ask('Sở GDĐT');
    expect(readingOf(answer, 'abbreviation')).toMatchObject({ text: 'GDĐT', value: 'giáo dục và đào tạo' });
    expect(readingOf(answer, 'body')).toMatchObject({
      effect: 'offer',
      value: EDUCATION,
      href: `/v1/bodies/${EDUCATION}/tasks`,
    });
  });

  test('with a role, to its tasks in that role', async () => {
    expect(readingOf(await ask('Sở GDĐT chủ trì'), 'body')?.href).toBe(`/v1/bodies/${EDUCATION}/tasks?role=lead`);
  });

  test('quotes and minus signs', async () => {
    const { query } = await ask('"Chuyển đổi số" -"giáo viên"');
    expect(query.readings.map(({ kind, text }) => [kind, text])).toEqual([
      ['phrase', 'Chuyển đổi số'],
      ['excluded', 'giáo viên'],
    ]);
  });

  test('the number of a document, as it was typed', async () => {
    expect(readingOf(await ask('chỉ tiêu của 02-CTr/TU'), 'document')).toMatchObject({
      text: '02-CTr/TU',
      label: 'văn bản Chương trình hành động 02-CTr/TU',
    });
  });

  test('what is switched off is told, so that it can be switched on', async () => {
    const { query } = await ask('chuyen doi so', { without: ['spelling'] });
    expect(query.readings).toEqual([expect.objectContaining({ id: 'spelling', active: false })]);
  });
});

describe('what the graph adds', () => {
  test('the parent of a hit: the first by rank of what it carries out', async () => {
    const { member } = await ask('tiếng Anh ngôn ngữ thứ hai trong trường học');
    const parents = member.flatMap(({ item, parent }) => (parent === null ? [] : [{ child: item.id, ...parent }]));
    expect(parents.length).toBeGreaterThan(0);
    for (const { child, id, document, kind } of parents) {
      const [first] = graph.links.filter((link) => link.child === child).sort((a, b) => a.rank - b.rank);
      expect({ id, document, kind }).toEqual({ id: first?.parent, document: first?.parentDocument, kind: first?.kind });
    }
    expect(parents[0]?.title).toMatch(/02-CTr\/TU, III\.5#6$/);
  });

  test('labels of facets are what a reader calls them', async () => {
    const { facets } = await ask('truyền thông');
    const labels = (name: keyof typeof facets) => facets[name]?.map(({ label }) => label) ?? [];
    expect(labels('type')).toContain('nhiệm vụ');
    expect(labels('role')).toContain('chủ trì');
    expect(labels('body')).toContain('Sở Giáo dục và Đào tạo thành phố Hải Phòng');
    expect(labels('document')).toContain('Chương trình hành động 02-CTr/TU');
    expect(labels('held')).toContain('đã có văn bản');
    expect(labels('level')).toContain('cấp tỉnh (thành phố)');
  });

  test('a page asks the store a fixed number of times, however many hits it has', async () => {
    const cost = async (size: number): Promise<Record<string, number>> => {
      calls.clear();
      const { member } = await ask('tiếng Anh ngôn ngữ thứ hai trong trường học', { page: { offset: 0, size } });
      expect(member.some(({ parent }) => parent !== null)).toBe(true);
      return Object.fromEntries(calls);
    };
    expect(await cost(50)).toEqual({ linksFrom: 1, getMany: 6 });
    expect(await cost(5)).toEqual(await cost(50));
  });

  test('pages follow each other without a gap', async () => {
    const ids = async (offset: number, size: number) =>
      (await ask('truyền thông', { page: { offset, size } })).member.map(({ item }) => item.id);
    expect([...(await ids(0, 7)), ...(await ids(7, 7))]).toEqual(await ids(0, 14));
  });
});

describe('what is found by what', () => {
  test('a task by an owner that only the heading above names', async () => {
    const ids = (await ask('Sở Ngoại vụ thông tin đối ngoại')).member.map(({ item }) => item);
    expect(ids[0]?.owners.map(({ body }) => body.id)).toContain('body:so-ngoai-vu-thanh-pho-hai-phong');
  });

  test('a repaired text also by the words as they were printed', async () => {
    const [entry] = searchDocuments(graph).filter(({ item, fields }) => item.type === 'task' && fields.raw !== '');
    expect(entry?.item.document).toMatch(/^document:407-kh-tu/);
    const { member } = await ask(entry?.fields.raw ?? '', { without: ['spelling'] });
    expect(member[0]?.item.id).toBe(entry?.item.id);
  });

  test('an item by all headings above it, and narrowed by what its document is', () => {
    const entry = searchDocuments(graph).find(({ item }) => item.id.endsWith('deda1d67:III.1.a-1'));
    expect(entry?.fields.heading.split('\n').length).toBeGreaterThanOrEqual(2);
    expect(entry?.fields.document).toMatch(/^Kế hoạch/);
    expect(entry?.facets).toMatchObject({ kind: 'plan', level: 'province', held: true });
    expect(entry?.place.part).toBe('mục III.1.a');
  });
});

test.each(['', ' ', '"', '-', '\0', '\u0301\u0301', '😀', '.'.repeat(1000)])(
  'a question of nothing finds nothing (%#)',
  async (q) => expect((await ask(q)).totalItems).toBe(0),
);
