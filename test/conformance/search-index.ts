import type { FoundHit, SearchFound, SearchIndex, SearchQuery } from '../../src/search/search-index.js';
import { NO_FILTERS } from '../../src/search/search-index.js';
import { searchDocument as entry } from '../search/search-documents.js';

const NQ71 = 'document:nq-71';
const CTR2 = 'document:ctr-2';
const KH9 = 'document:kh-9';
const GDDT = 'body:so-gddt';
const Y_TE = 'body:so-y-te';
const CENTRAL = { level: 'central', kind: 'resolution', issuedOn: '2025-08-22', held: true } as const;
const CITY = { level: 'province', kind: 'program', issuedOn: '2025-10-13', held: true } as const;
const PLAN = { level: 'commune', kind: 'plan', issuedOn: '2024-03', held: false } as const;

const numbers = [
  entry({
    type: 'document',
    id: NQ71,
    symbol: '71-NQ/TW',
    title: 'Nghị quyết về đột phá phát triển giáo dục',
    facets: CENTRAL,
  }),
  entry({
    type: 'document',
    id: 'document:nq-57',
    symbol: '57-NQ/TW',
    title: 'Nghị quyết về khoa học và công nghệ',
    facets: CENTRAL,
  }),
  entry({
    type: 'document',
    id: 'document:kl-71',
    symbol: '71-KL/TW',
    title: 'Kết luận về 71 dự án thủy lợi',
    facets: CENTRAL,
  }),
  entry({
    type: 'document',
    id: CTR2,
    symbol: '02-CTr/TU',
    title: 'Chương trình hành động thực hiện Nghị quyết số 71-NQ/TW',
    facets: CITY,
  }),
  entry({ type: 'document', id: KH9, symbol: '9/KH-UBND', title: 'Kế hoạch chuyển đổi số', facets: PLAN }),
];

const parts = [
  entry({
    type: 'section',
    id: 'section:1',
    title: 'Chương trình hành động',
    document: CTR2,
    facets: CITY,
    of: '02-CTr/TU',
  }),
  entry({ type: 'task', id: 'task:1', title: 'Tuyên truyền 71-NQ/TW đến toàn dân', document: CTR2, facets: CITY }),
  entry({
    type: 'task',
    id: 'task:2',
    title: 'Sở GDĐT phối hợp ngành thuỷ sản',
    document: CTR2,
    facets: {
      ...CITY,
      assignments: [
        { body: GDDT, role: 'lead' },
        { body: Y_TE, role: 'coordinate' },
      ],
      due: ['2025-06-30'],
    },
  }),
  entry({
    type: 'task',
    id: 'task:3',
    title: 'Rà soát quy hoạch mạng lưới trường học, cơ sở đào tạo',
    document: NQ71,
    facets: { ...CENTRAL, assignments: [{ body: Y_TE, role: 'lead' }], due: ['2026-12-31', '2025-12-31'] },
    of: '71-NQ/TW',
    part: 'Điều 5',
  }),
  entry({
    type: 'task',
    id: 'task:4',
    title: 'Đào tạo giáo viên, giáo dục thể chất',
    document: 'document:nq-57',
    facets: { ...CENTRAL, assignments: [{ body: GDDT, role: 'coordinate' }] },
  }),
  entry({
    type: 'target',
    id: 'target:1',
    title: 'Tỷ lệ trường học đạt chuẩn 85%. Giáo viên đào tạo lại',
    document: KH9,
    facets: PLAN,
  }),
  entry({
    type: 'task',
    id: 'task:ocr',
    title: 'Chuyển đổi số trong quản lý',
    document: KH9,
    facets: PLAN,
    fields: { raw: 'Chuyen dôi sõ trong quãn lỵ xcvb' },
  }),
];

const others = [
  entry({ type: 'body', id: GDDT, title: 'Sở Giáo dục và Đào tạo thành phố Hải Phòng' }),
  entry({ type: 'body', id: 'body:ubnd', title: 'Ủy ban nhân dân thành phố Hải Phòng' }),
  entry({ type: 'body', id: Y_TE, title: 'Sở Y tế' }),
  entry({ type: 'task', id: 'task:hoa', title: 'văn hóa hoa' }),
  entry({ type: 'task', id: 'task:hoa-binh', title: 'văn hoa hoa' }),
];

const LIBRARY = [...numbers, ...parts, ...others];
const WHOLE: SearchQuery = {
  text: '',
  without: [],
  filters: NO_FILTERS,
  boosts: [],
  sort: 'relevance',
  group: false,
  offset: 0,
  size: 50,
};

/** So many that their order is not looked at closely; every third is a body. */
const many = Array.from({ length: 260 }, (_, n) =>
  entry({
    type: n % 3 === 0 ? 'body' : 'task',
    id: `task:many-${String(n).padStart(3, '0')}`,
    title: `phòng cháy chữa cháy ${n % 7}`,
  }),
);

const HOSTILE = [
  ...[
    '"',
    '""',
    '"""',
    'giáo*',
    'field:x',
    '[1 TO 2]',
    '[* TO *]',
    '\\',
    '\\"',
    'x^2',
    '/re/',
    'AND',
    'OR NOT',
    '(',
    '~',
    '&&',
    '+-!',
  ],
  ...[
    'constructor',
    '__proto__',
    '"; DROP',
    '*:*',
    '-*',
    '-"giáo" -"',
    '$',
    '$;',
    '$5c;',
    '@',
    '|',
    '~giáo',
    '@type:task',
    '§71-nq',
  ],
  ...[
    'a'.repeat(10_000),
    'giáo dục '.repeat(1200),
    '71-'.repeat(3400),
    'e\u0301\u0323'.repeat(3300),
    '-a '.repeat(300),
  ],
  ...[
    '"a" '.repeat(200),
    'Ｆｕｌｌ\u3000ｗｉｄｔｈ',
    'ŉ ﬁ ½ ͺ ǆ',
    '\ud800',
    '\u2028giáo\u2029',
    'giáo\0dục',
    '👩‍👩‍👧 giáo',
  ],
];
const BLANK = ['', ' \n', '-/.,', '\u0301'.repeat(10_000), '😀', '\0\0'];

/** What every engine of search does. `createIndex` gives an empty one. */
export function searchIndexConformance(createIndex: () => Promise<SearchIndex>): void {
  let index: SearchIndex;
  const fill = async (documents = LIBRARY): Promise<void> => {
    index = await createIndex();
    await index.replaceAll(documents);
  };
  const find = (text: string, more: Partial<SearchQuery> = {}): Promise<SearchFound> =>
    index.search({ ...WHOLE, text, ...more });
  const idsOf = ({ member }: SearchFound): string[] => member.map(({ item }) => item.id);
  const ids = async (text: string, more: Partial<SearchQuery> = {}): Promise<string[]> => idsOf(await find(text, more));
  const first = async (text: string): Promise<string | undefined> => (await ids(text))[0];
  /** In no order, and as many as it says. */
  const hits = async (text: string, filters: Partial<SearchQuery['filters']> = {}): Promise<string[]> => {
    const found = await find(text, { filters: { ...NO_FILTERS, ...filters } });
    expect(found.totalItems).toBe(found.member.length);
    return idsOf(found).sort();
  };

  describe('what stands in the library', () => {
    beforeAll(() => fill());

    describe('numbers', () => {
      test.each([
        '71-NQ/TW',
        '71 nq tw',
        '71-nq-tw',
        '71- NQ/TW',
        'nghi quyet 71',
        'Nghị quyết số 71',
        'NQ 71',
        '71-NQ',
      ])('%s finds the resolution first', async (text) => expect(await first(text)).toBe(NQ71));

      test('what stands in it and what names it comes along', async () => {
        expect(await ids('71-NQ/TW')).toEqual(expect.arrayContaining([NQ71, 'task:3', CTR2, 'task:1']));
      });

      test.each(['chuong trinh 02', '02-ctr/tu', 'Chương trình 02-CTr/TU về giáo dục'])(
        '%s finds the programme first',
        async (text) => expect(await first(text)).toBe(CTR2),
      );

      test('a conclusion and a resolution of one number are kept apart', async () => {
        expect(await first('ket luan 71')).toBe('document:kl-71');
      });

      test('a part that is named comes beside its document', async () => {
        expect((await ids('Điều 5 71-NQ/TW')).slice(0, 2)).toContain('task:3');
      });
    });

    describe('names and words', () => {
      test.each(['Sở GDĐT', 'so gddt', 'Sở Giáo dục', 'sở giáo dục và đào tạo'])(
        '%s finds the body first',
        async (text) => expect(await first(text)).toBe(GDDT),
      );

      test('abbreviations work both ways', async () => {
        expect(await ids('giáo dục và đào tạo')).toContain('task:2');
        expect(await first('UBND')).toBe('body:ubnd');
      });

      test('both tone placements and no marks find the same', async () => {
        const older = await find('thủy sản');
        expect(await ids('thuỷ sản')).toEqual(idsOf(older));
        expect(await ids('thuy san')).toEqual(idsOf(older));
        expect(idsOf(older)[0]).toBe('task:2');
      });

      test('what is found is marked in the original, and says why', async () => {
        const [hit] = (await find('mang luoi truong hoc')).member as [FoundHit];
        expect(hit.item.id).toBe('task:3');
        expect(hit.textMatches[0]?.text.slice(hit.textMatches[0].location[0]?.start)).toMatch(/^mạng lưới trường học/);
        expect(hit.why.places).toEqual(['title']);
      });

      test('exact marks stand above folded ones', async () => {
        expect(await ids('văn hóa')).toEqual(['task:hoa', 'task:hoa-binh']);
      });

      test('a hit holds a pair of the question, or a word that stands alone', async () => {
        expect(await hits('đào tạo')).toEqual([GDDT, 'target:1', 'task:3', 'task:4']);
        expect(await hits('đạt')).toEqual(['target:1']);
        expect(await hits('85%')).toEqual(['target:1']);
      });

      test('no pair reaches over the end of a clause', async () => {
        expect(await hits('"85 % giáo viên"')).toEqual([]);
        expect(await hits('"chuẩn 85 %"')).toEqual(['target:1']);
      });

      test('what only an OCR read is found, but is no phrase', async () => {
        expect(await hits('xcvb')).toEqual(['task:ocr']);
        expect(await hits('"xcvb"')).toEqual([]);
        expect(await hits('chuyển đổi số -xcvb')).toEqual([KH9, 'task:ocr']);
      });
    });

    describe('phrases and exclusions', () => {
      test('a phrase stands word by word', async () => {
        expect(await hits('"giáo viên đào tạo"')).toEqual(['target:1']);
        expect(await hits('"tạo đào"')).toEqual([]);
        expect(await hits('"đào" giáo viên')).toEqual(['target:1', 'task:4']);
      });

      test('what a minus stands before is not found', async () => {
        expect(await hits('đào tạo -"thể chất"')).toEqual([GDDT, 'target:1', 'task:3']);
        expect(await hits('đào tạo -giáo')).toEqual(['task:3']);
        expect(await hits('-giáo', { types: ['task'] })).toEqual([
          'task:1',
          'task:2',
          'task:3',
          'task:hoa',
          'task:hoa-binh',
          'task:ocr',
        ]);
      });

      test('without quotes they are words', async () => {
        const { understood, totalItems } = await find('"tạo đào"', { without: ['phrase'] });
        expect(understood.phrases).toEqual([]);
        expect(totalItems).toBeGreaterThan(0);
      });
    });

    describe('filters', () => {
      test.each([
        [{ types: ['task'] }, ['task:3', 'task:4']],
        [{ types: ['target', 'body'] }, [GDDT, 'target:1']],
        [{ levels: ['commune'] }, ['target:1']],
        [{ bodies: [GDDT] }, ['task:4']],
        [{ bodies: [GDDT, Y_TE] }, ['task:3', 'task:4']],
        [{ roles: ['lead'] }, ['task:3']],
        [{ bodies: [GDDT], roles: ['lead'] }, []],
        [{ bodies: [GDDT], roles: ['coordinate', 'monitor'] }, ['task:4']],
        [{ years: ['2024'] }, ['target:1']],
        [{ documents: [NQ71, KH9] }, ['target:1', 'task:3']],
        [{ held: false }, ['target:1']],
        [{ held: true, types: ['task'], years: ['2025'], levels: ['central'] }, ['task:3', 'task:4']],
        [{ due: { from: null, to: null } }, ['task:3']],
        [{ due: { from: '2026-01-01', to: null } }, ['task:3']],
        [{ due: { from: '2027-01-01', to: null } }, []],
        [{ due: { from: null, to: '2025-12-30' } }, []],
        [{ due: { from: null, to: '2025-12-31' } }, ['task:3']],
        [{ due: { from: '2026-01-01', to: '2026-12-30' } }, []],
        [{ bodies: ['body:none', '"', 'x y', '") OR @'] }, []],
      ] as const)('%j', async (filters, wanted) => {
        expect(await hits('đào tạo', filters as never)).toEqual([...wanted].sort());
      });

      test('a document is found with what stands in it', async () => {
        expect(await hits('', { documents: [CTR2] })).toEqual([CTR2, 'section:1', 'task:1', 'task:2']);
      });

      test('no question and filters: everything that passes', async () => {
        expect(await hits('', { due: { from: '2025-01-01', to: '2025-12-31' } })).toEqual(['task:2', 'task:3']);
        expect(await hits('', { levels: ['commune'] })).toEqual([KH9, 'target:1', 'task:ocr']);
      });

      test('more values than an engine looks up one by one', async () => {
        const bodies = Array.from({ length: 2_000 }, (_, n) => `body:${n}`);
        expect(await hits('đào tạo', { bodies: [...bodies, GDDT], roles: ['lead', 'coordinate'] })).toEqual(['task:4']);
        expect(await hits('đào tạo', { documents: bodies, types: ['task'] })).toEqual([]);
      });
    });

    describe('facets', () => {
      test('count all hits, most frequent first', async () => {
        const { facets } = await find('đào tạo', { size: 1 });
        expect(facets).toEqual({
          type: [
            { value: 'task', count: 2 },
            { value: 'body', count: 1 },
            { value: 'target', count: 1 },
          ],
          level: [
            { value: 'central', count: 2 },
            { value: 'commune', count: 1 },
          ],
          body: [
            { value: GDDT, count: 1 },
            { value: Y_TE, count: 1 },
          ],
          role: [
            { value: 'coordinate', count: 1 },
            { value: 'lead', count: 1 },
          ],
          year: [
            { value: '2025', count: 2 },
            { value: '2024', count: 1 },
          ],
          document: [
            { value: KH9, count: 1 },
            { value: 'document:nq-57', count: 1 },
            { value: NQ71, count: 1 },
          ],
          held: [
            { value: 'true', count: 2 },
            { value: 'false', count: 1 },
          ],
        });
      });

      test('keep to the filters and to the phrases', async () => {
        const { facets } = await find('"đào tạo"', { filters: { ...NO_FILTERS, types: ['task'] } });
        expect(facets.type).toEqual([{ value: 'task', count: 2 }]);
        expect((await find('đào tạo -"giáo viên"')).facets.document).toEqual([{ value: NQ71, count: 1 }]);
      });
    });

    describe('order', () => {
      const tasks = { ...NO_FILTERS, types: ['task'] } as const;

      test('by date, latest first, and by deadline, earliest first', async () => {
        const dated = (await find('', { filters: NO_FILTERS, sort: 'date' })).member.map(
          ({ item }) => item.document ?? item.id,
        );
        expect(dated.indexOf(CTR2)).toBeLessThan(dated.indexOf(NQ71));
        expect(dated.indexOf(NQ71)).toBeLessThan(dated.indexOf(KH9));
        expect((await ids('', { filters: tasks, sort: 'deadline' })).slice(0, 2)).toEqual(['task:2', 'task:3']);
      });

      test('a boost puts higher what fits, and is named', async () => {
        const boosts = [{ reading: 'role', fits: { roles: ['coordinate'] } }] as const;
        const { member } = await find('đào tạo', { filters: tasks, boosts });
        expect(member[0]?.item.id).toBe('task:4');
        expect(member[0]?.why.readings).toEqual(['role']);
      });
    });

    describe('hostile questions', () => {
      test.each(BLANK.map((text) => [text.slice(0, 20), text]))('%j is everything that there is', async (_, text) => {
        expect((await find(text)).totalItems).toBe(LIBRARY.length);
      });

      test.each(HOSTILE.map((text) => [text.slice(0, 20), text]))('%j is only words', async (_, text) => {
        const { totalItems, member } = await find(text);
        expect(totalItems).toBe(member.length);
        const documents = member.flatMap(({ item }) => (item.type === 'document' ? [item.id] : []));
        expect(await hits(text, { types: ['document'] })).toEqual(documents.sort());
      });
    });
  });

  describe('pages', () => {
    const question = 'phòng cháy';
    beforeAll(() => fill(many));

    test.each([question, ''])('of %j hold everything once, whatever their size', async (text) => {
      for (const size of [37, 100]) {
        const found: string[] = [];
        for (let offset = 0; offset < many.length + size; offset += size) {
          const page = await find(text, { offset, size });
          expect(page.totalItems).toBe(many.length);
          found.push(...idsOf(page));
        }
        expect(found).toHaveLength(many.length);
        expect(new Set(found).size).toBe(many.length);
      }
    });

    test('are the same when asked for again, and empty past the end', async () => {
      const page = { offset: 90, size: 30 };
      expect(await ids(question, page)).toEqual(await ids(question, page));
      expect(await ids(question, { offset: 5_000, size: 30 })).toEqual([]);
    });

    test('equal things come by id, whatever order they were put in', async () => {
      const twins = ['task:b', 'task:a', 'task:c'].map((id) => entry({ type: 'task', id, title: 'xây dựng' }));
      await fill(twins);
      expect(await ids('xây dựng')).toEqual(['task:a', 'task:b', 'task:c']);
      expect(await ids('')).toEqual(['task:a', 'task:b', 'task:c']);
    });

    test('near-duplicates stand beneath the best of them', async () => {
      const text = 'Rà soát quy hoạch mạng lưới trường học theo hướng tinh gọn, hiệu quả';
      await fill(
        ['a', 'b'].map((id) => entry({ type: 'task', id: `task:${id}`, title: text, document: `document:${id}` })),
      );
      const { member, totalItems } = await find('quy hoạch mạng lưới', { group: true });
      expect([totalItems, member.length]).toEqual([1, 1]);
      expect(member[0]?.similar).toEqual([{ id: 'task:b', title: text, document: 'document:b' }]);
    });
  });

  describe('changes', () => {
    const words = 'độc nhất vô nhị';
    beforeEach(() => fill());

    test('a step puts, replaces and removes; what goes goes first', async () => {
      const changed = {
        ...(LIBRARY[0] as (typeof LIBRARY)[0]),
        fields: { title: words, document: '', heading: '', text: '', raw: '' },
      };
      await index.apply({
        put: [changed, entry({ type: 'task', id: 'task:new', title: words })],
        remove: [NQ71, KH9, 'task:none'],
      });
      expect(await hits(words)).toEqual([NQ71, 'task:new']);
      expect(await hits('đột phá')).toEqual([]);
      expect(await hits('', { documents: [KH9] })).toEqual(['target:1', 'task:ocr']);
      expect((await find('')).totalItems).toBe(LIBRARY.length);
      await index.apply({ put: [], remove: LIBRARY.map(({ item }) => item.id) });
      expect(await hits('')).toEqual(['task:new']);
    });

    test('of two things with one id the last is kept', async () => {
      const [one, two] = ['trước', words].map((title) => entry({ type: 'task', id: 'task:twice', title }));
      await index.apply({ put: [one as never, two as never], remove: [] });
      expect(await hits('"trước"')).toEqual([]);
      expect(await hits(words)).toEqual(['task:twice']);
    });

    test('new labels count and old ones do not, with the same words', async () => {
      const moved = LIBRARY.map((one) => ({ ...one, facets: { ...one.facets, level: 'agency' } as const }));
      await index.apply({ put: moved, remove: [] });
      expect((await find('')).facets.level).toEqual([{ value: 'agency', count: LIBRARY.length }]);
    });

    test('replaceAll forgets what was there, and twice is once', async () => {
      await index.replaceAll(others);
      await index.replaceAll(others);
      expect(await hits('')).toEqual(others.map(({ item }) => item.id).sort());
      expect(await hits('71-NQ/TW')).toEqual([]);
      await index.replaceAll([]);
      expect(await find('giáo dục')).toMatchObject({ totalItems: 0, member: [] });
    });

    test('suggestions follow', async () => {
      expect((await index.suggest('so giao', 5))[0]?.id).toBe(GDDT);
      await index.apply({ put: [], remove: [GDDT] });
      expect((await index.suggest('so giao', 5)).map(({ id }) => id)).not.toContain(GDDT);
    });

    test('odd ids are ids', async () => {
      const odd = [
        'task:a b',
        'task:"',
        'task:\\',
        'task:\u2028',
        'task:$20;',
        'task:\0',
        `task:${'x'.repeat(3000)}`,
        `task:${'x'.repeat(3000)}y`,
      ];
      await index.replaceAll(odd.map((id) => entry({ type: 'task', id, title: 'lạ', document: id })));
      for (const id of odd) expect(await hits('lạ', { documents: [id] })).toEqual([id]);
    });
  });
}
