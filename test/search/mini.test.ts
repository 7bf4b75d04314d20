import type { SearchHit, SearchItem } from '../../src/model/answers.js';
import { createMiniSearchIndex } from '../../src/search/mini.js';
import type { SearchDocument, SearchIndex } from '../../src/search/search-index.js';

const abbreviations = new Map([
  ['GDĐT', 'giáo dục và đào tạo'],
  ['UBND', 'ủy ban nhân dân'],
  ['TU', 'Thành ủy'],
]);

type Given = Pick<SearchItem, 'type' | 'id' | 'title'> & Partial<SearchItem>;

function entry(given: Given): SearchDocument {
  const item: SearchItem = { text: given.title, document: null, source: null, ...given };
  return { item, fields: { title: item.title, text: item.text, context: '' }, boost: 1 };
}

const library = [
  entry({
    type: 'document',
    id: 'document:nq-71',
    symbol: '71-NQ/TW',
    title: 'Nghị quyết về đột phá phát triển giáo dục',
  }),
  entry({ type: 'document', id: 'document:nq-57', symbol: '57-NQ/TW', title: 'Nghị quyết về khoa học và công nghệ' }),
  entry({ type: 'document', id: 'document:kl-71', symbol: '71-KL/TW', title: 'Kết luận về 71 dự án thủy lợi' }),
  entry({
    type: 'document',
    id: 'document:ctr-2',
    symbol: '02-CTr/TU',
    title: 'Chương trình hành động thực hiện Nghị quyết số 71-NQ/TW',
  }),
  entry({ type: 'section', id: 'section:1', title: 'Chương trình hành động', document: 'document:ctr-2' }),
  entry({ type: 'task', id: 'task:1', title: 'Tuyên truyền 71-NQ/TW đến toàn dân', document: 'document:ctr-2' }),
  entry({ type: 'task', id: 'task:2', title: 'Sở GDĐT phối hợp ngành thuỷ sản', document: 'document:ctr-2' }),
  entry({
    type: 'task',
    id: 'task:3',
    title: 'Rà soát quy hoạch mạng lưới trường học, cơ sở đào tạo',
    document: 'document:nq-71',
  }),
  entry({ type: 'task', id: 'task:4', title: 'Đào tạo giáo viên, giáo dục thể chất', document: 'document:nq-57' }),
  entry({ type: 'body', id: 'body:so-gddt', title: 'Sở Giáo dục và Đào tạo thành phố Hải Phòng' }),
  entry({ type: 'body', id: 'body:ubnd', title: 'Ủy ban nhân dân thành phố Hải Phòng' }),
  entry({ type: 'task', id: 'task:hoa', title: 'văn hóa hoa' }),
  entry({ type: 'task', id: 'task:hoa-binh', title: 'văn hoa hoa' }),
];

let index: SearchIndex;

beforeAll(async () => {
  index = createMiniSearchIndex(abbreviations);
  await index.replaceAll(library);
});

const ask = (query: string, size = 20) => index.search(query, { types: [], offset: 0, size });
const ids = async (query: string) => (await ask(query)).member.map((found) => found.item.id);
const first = async (query: string) => (await ids(query))[0];

function marked(hit: SearchHit | undefined): string[] {
  return (hit?.textMatches ?? []).flatMap(({ text, location }) =>
    location.map(({ start, end }) => text.slice(start, end)),
  );
}

describe('numbers', () => {
  test.each(['71-NQ/TW', '71 nq tw', '71-nq-tw', '71- NQ/TW', 'nghi quyet 71', 'Nghị quyết số 71', 'NQ 71', '71-NQ'])(
    '%s finds the resolution first',
    async (query) => expect(await first(query)).toBe('document:nq-71'),
  );

  test('then its parts, then what mentions it', async () => {
    const found = await ids('71-NQ/TW');
    expect(found.slice(0, 2)).toEqual(['document:nq-71', 'task:3']);
    expect(found.slice(2, 4).sort()).toEqual(['document:ctr-2', 'task:1']);
  });

  test.each(['chuong trinh 02', 'chương trình hành động số 2', '02-ctr/tu', 'Chương trình 02-CTr/TU về giáo dục'])(
    '%s finds the programme first',
    async (query) => expect(await first(query)).toBe('document:ctr-2'),
  );

  test('a conclusion and a resolution of one number are kept apart', async () => {
    expect(await first('ket luan 71')).toBe('document:kl-71');
  });

  test('say what was recognised and where it stands', async () => {
    const [hit] = (await ask('71 nq tw')).member;
    expect(hit?.why.recognised).toEqual(['71-NQ/TW']);
    expect(hit?.textMatches).toContainEqual({ name: 'symbol', text: '71-NQ/TW', location: [{ start: 0, end: 8 }] });
  });
});

describe('names', () => {
  test.each(['Sở GDĐT', 'so gddt', 'Sở Giáo dục', 'sở giáo dục và đào tạo', 'Sở GDĐT Hải Phòng'])(
    '%s finds the body first',
    async (query) => expect(await first(query)).toBe('body:so-gddt'),
  );

  test('abbreviations work both ways', async () => {
    expect(await ids('giáo dục và đào tạo')).toContain('task:2');
    expect(await first('UBND')).toBe('body:ubnd');
  });

  test('an abbreviation that reads as a word counts in capitals only', async () => {
    expect((await ask('tư')).totalItems).toBe((await ask('tu')).totalItems);
  });
});

describe('words', () => {
  test('both tone placements give the same hits', async () => {
    const [older, newer] = [await ask('thủy sản'), await ask('thuỷ sản')];
    expect(newer.member.map(({ item, score }) => [item.id, score])).toEqual(
      older.member.map(({ item, score }) => [item.id, score]),
    );
    expect(newer.member[0]?.item.id).toBe('task:2');
  });

  test('without diacritics the same is found, and marked in the original', async () => {
    const [hit] = (await ask('mang luoi truong hoc')).member;
    expect(hit?.item.id).toBe('task:3');
    expect(marked(hit)).toContain('mạng lưới trường học');
    expect(hit?.why.terms).toEqual(['mang', 'luoi', 'truong', 'hoc']);
  });

  test('exact diacritics stand above folded ones', async () => {
    expect(await first('văn hóa')).toBe('task:hoa');
  });

  test('a document stands above its parts', async () => {
    expect(await first('chương trình hành động')).toBe('document:ctr-2');
  });

  test('types, pages and totals', async () => {
    const tasks = await index.search('đào tạo', { types: ['task'], offset: 0, size: 1 });
    const next = await index.search('đào tạo', { types: ['task'], offset: 1, size: 1 });
    expect(tasks.totalItems).toBeGreaterThan(1);
    expect(tasks.member).toHaveLength(1);
    expect(next.member[0]?.item.id).not.toBe(tasks.member[0]?.item.id);
    expect(tasks.member[0]?.item.type).toBe('task');
  });

  test('equal scores come in the order of ids, whatever order they were given in', async () => {
    const twins = ['task:b', 'task:a', 'task:c'].map((id) => entry({ type: 'task', id, title: 'xây dựng' }));
    const other = createMiniSearchIndex(abbreviations);
    await other.replaceAll(twins);
    const { member } = await other.search('xây dựng', { types: [], offset: 0, size: 5 });
    expect(member.map((hit) => hit.item.id)).toEqual(['task:a', 'task:b', 'task:c']);
  });

  test('replaceAll forgets what was there', async () => {
    const other = createMiniSearchIndex(abbreviations);
    await other.replaceAll(library);
    await other.replaceAll([]);
    expect(await other.search('71-NQ/TW', { types: [], offset: 0, size: 5 })).toEqual({ totalItems: 0, member: [] });
  });
});

describe('hostile questions', () => {
  test.each(['', ' \n', '-/.,', '\u0301'.repeat(10_000), '😀', '\0\0'])('%j finds nothing', async (query) => {
    expect(await ask(query)).toEqual({ totalItems: 0, member: [] });
  });

  test.each(['giáo dục '.repeat(1200), 'a'.repeat(10_000), '71-'.repeat(3400), 'e\u0301\u0323'.repeat(3300)])(
    'a long one is answered at once',
    async (query) => {
      const started = performance.now();
      await ask(query);
      expect(performance.now() - started).toBeLessThan(50);
    },
  );

  test.each(['constructor', '__proto__', 'toString', '"; DROP', 'a*'])('%s is only a word', async (query) => {
    await expect(ask(query)).resolves.toHaveProperty('totalItems');
  });
});
