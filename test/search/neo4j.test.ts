import { searchDocuments } from '../../src/ingest/search-feed.js';
import { createLinker } from '../../src/link/linker.js';
import { createMiniSearchIndex } from '../../src/search/mini.js';
import { createNeo4jSearch } from '../../src/search/neo4j.js';
import type { SearchDocument, SearchIndex } from '../../src/search/search-index.js';
import { directive, owner, refers, section, target, task } from '../build-directive.js';
import { describeNeo4j } from '../neo4j/describe-neo4j.js';

const abbreviations = new Map([
  ['GDĐT', 'giáo dục và đào tạo'],
  ['UBND', 'ủy ban nhân dân'],
]);

const WORDS = [
  'rà soát quy hoạch',
  'xây dựng đề án',
  'tuyên truyền đến toàn dân',
  'án phí tòa án',
  'đào tạo giáo viên',
];

function library(): readonly SearchDocument[] {
  const linker = createLinker();
  const put = Array.from({ length: 12 }, (_, n) =>
    directive(`k${n}`, {
      symbol: `${n + 20}/KH-UBND`,
      title: `Kế hoạch về ${WORDS[n % 5]} ngành giáo dục`,
      issuedOn: '2025-01-02',
      sections: [section(`k${n}`, 'I.1', `Nhiệm vụ ${WORDS[(n + 1) % 5]}`)],
      tasks: [1, 2, 3].map((at) =>
        task(`k${n}`, at, `${WORDS[(n + at) % 5]} tại phường số ${n}, to lớn the thao`, [
          owner('Sở Giáo dục và Đào tạo', 'lead'),
        ]),
      ),
      targets: [target(`k${n}`, 1, `Tỷ lệ ${WORDS[(n + 2) % 5]} đạt 85%`)],
      references: [refers('71-NQ/TW', { issuedOn: '2025-08-22' })],
    }),
  );
  linker.change({ put });
  return searchDocuments(linker.graph());
}

const QUERIES = [
  ...[
    'rà soát quy hoạch',
    'ra soat quy hoach',
    'án',
    'to',
    'the',
    'tòa án',
    'toà án',
    'đào tạo giáo viên',
    'GDĐT',
    'Sở GDĐT',
  ],
  ...['71-NQ/TW', '71 nq tw', '25/KH-UBND', 'kế hoạch 25', 'tuyên truyền toàn dân', '85%', 'ke hoach ve an phi'],
];

const ideal = (gains: readonly number[]): number =>
  [...gains].sort((a, b) => b - a).reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);

describeNeo4j('search', ({ connection }) => {
  let memory: SearchIndex;
  let neo4j: SearchIndex;
  beforeAll(async () => {
    memory = createMiniSearchIndex(abbreviations);
    neo4j = createNeo4jSearch(connection(), abbreviations);
    for (const index of [memory, neo4j]) await index.replaceAll(library());
  }, 60_000);
  const page = { types: [], offset: 0, size: 20 };

  test.each(QUERIES)('"%s": as many hits as in memory, the same first, the same kinds', async (query) => {
    const [one, other] = [await memory.search(query, page), await neo4j.search(query, page)];
    expect(other.totalItems).toBe(one.totalItems);
    expect(other.member[0]?.item.type).toBe(one.member[0]?.item.type);
    for (const types of [['task'], ['document', 'body'], ['target']] as const) {
      const [a, b] = [await memory.search(query, { ...page, types }), await neo4j.search(query, { ...page, types })];
      expect(b.totalItems).toBe(a.totalItems);
      expect(b.member.every(({ item }) => (types as readonly string[]).includes(item.type))).toBe(true);
    }
  });

  test('relevance is that of memory within 0.02 nDCG', async () => {
    const ndcg = async (index: SearchIndex): Promise<number> => {
      const scores = await Promise.all(
        QUERIES.map(async (query) => {
          const plain = query.toLowerCase();
          const { member } = await index.search(query, { ...page, size: 10 });
          const gains = member.map(({ item }) =>
            [item.title, item.text].join(' ').toLowerCase().includes(plain) ? 1 : 0,
          );
          return ideal(gains) === 0
            ? 1
            : gains.reduce<number>((sum, gain, at) => sum + gain / Math.log2(at + 2), 0) / ideal(gains);
        }),
      );
      return scores.reduce((sum, score) => sum + score, 0) / scores.length;
    };
    expect(Math.abs((await ndcg(neo4j)) - (await ndcg(memory)))).toBeLessThanOrEqual(0.02);
  });

  test.each([
    '',
    '-/.,',
    '\u0301',
    '😀',
    '\0',
    'AND',
    'OR NOT',
    '(',
    '~',
    '"',
    'a*',
    'field:x',
    '[1 TO 2]',
    '\\',
    'x^2',
    '/re/',
  ])('%j is no error', async (query) => {
    await expect(neo4j.search(query, page)).resolves.toHaveProperty('totalItems');
  });

  test('a step puts, replaces and removes; the whole again changes nothing', async () => {
    const [first, ...rest] = library();
    if (first === undefined) throw new Error('no entry');
    const words = 'độc nhất vô nhị';
    await neo4j.apply({
      put: [{ ...first, fields: { ...first.fields, text: words } }],
      remove: rest.map(({ item }) => item.id),
    });
    expect((await neo4j.search(words, page)).totalItems).toBe(1);
    expect((await neo4j.search('tuyên truyền', page)).totalItems).toBe(0);
    await neo4j.replaceAll(library());
    expect((await neo4j.search('độc nhất', page)).totalItems).toBe((await memory.search('độc nhất', page)).totalItems);
    await neo4j.replaceAll(library());
    expect((await neo4j.search('tuyên truyền', page)).totalItems).toBe(
      (await memory.search('tuyên truyền', page)).totalItems,
    );
  }, 60_000);
});
