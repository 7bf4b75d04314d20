import fc from 'fast-check';
import type { SearchItem } from '../../../src/model/search.js';
import { groupNearDuplicates } from '../../../src/search/ranking/near-duplicates.js';

type Hit = Pick<SearchItem, 'id' | 'type' | 'document' | 'text'>;

let next = 0;
const hit = (text: string, given: Partial<Hit> = {}): Hit => {
  next += 1;
  return { id: `task:${next}`, type: 'task', document: `document:${next}`, text, ...given };
};
const grouped = (hits: readonly Hit[]): Hit[][] => groupNearDuplicates(hits, (one) => one);
const areOne = (a: string, b: string): boolean => grouped([hit(a), hit(b)]).length === 1;

const TASK =
  'Sở Giáo dục và Đào tạo chủ trì, phối hợp với các sở, ngành liên quan rà soát, sắp xếp mạng lưới trường học, ' +
  'bảo đảm 85% trường đạt chuẩn quốc gia trước năm 2030 trên địa bàn thành phố';

const LOWER = 'rà soát sắp xếp mạng lưới trường học bảo đảm đủ chỗ ngồi cho trẻ';

describe('what says nearly the same', () => {
  test.each([
    ['the same text', TASK, TASK],
    ['case and tone placement', 'XÂY DỰNG VĂN HOÁ ĐỌC', 'Xây dựng văn hóa đọc'],
    ['printing of numbers', TASK, TASK.replace('85%', '85 %').normalize('NFD')],
    ['a word added', TASK, TASK.replace('sắp xếp', 'sắp xếp lại')],
    ['a slip in diacritics', TASK, TASK.replace('rà soát', 'ra soát')],
    ['a capital that the other does not print', TASK, TASK.replace('thành phố', 'Thành phố')],
    ['an empty text', '', ''],
  ])('%s', (_, a, b) => {
    expect(areOne(a, b)).toBe(true);
    expect(areOne(b, a)).toBe(true);
  });

  test.each([
    ['another number', TASK, TASK.replace('85%', '80%')],
    ['another year', TASK, TASK.replace('2030', '2035')],
    ['another body', TASK, TASK.replace('Giáo dục và Đào tạo', 'Khoa học và Công nghệ')],
    ['another word', TASK, TASK.replace('thành phố', 'đặc khu')],
    [
      'a name that differs in its marks',
      TASK.replace('Sở Giáo dục', 'Xã Tân An'),
      TASK.replace('Sở Giáo dục', 'Xã Tân Ân'),
    ],
    ['bodies that change places', `${TASK}; Sở Y tế báo cáo Sở Tài chính`, `${TASK}; Sở Tài chính báo cáo Sở Y tế`],
    ['a further body', TASK, TASK.replace('các sở', 'Sở Y tế, các sở')],
    ['the same words in another order', LOWER, LOWER.split(' ').reverse().join(' ')],
    ['a bound', TASK, TASK.replace('bảo đảm', 'bảo đảm trên')],
    ['a further thing at the start', TASK, `Phân cấp ${TASK}`],
    ['a negation', TASK, TASK.replace('bảo đảm', 'không bảo đảm')],
    ['a word more in a short text', 'Tổ chức thực hiện kế hoạch', 'Tổ chức thực hiện các kế hoạch'],
    ['a part of it', TASK, TASK.slice(0, TASK.indexOf(', bảo đảm'))],
    ['words in another order', 'kiểm tra giám sát và đánh giá', 'giám sát kiểm tra và đánh giá'],
  ])('but not %s', (_, a, b) => {
    expect(areOne(a, b)).toBe(false);
    expect(areOne(b, a)).toBe(false);
  });
});

describe('groups', () => {
  test('are of one type and of different documents; documents and bodies stay apart', () => {
    const text = 'Giáo dục mầm non';
    expect(grouped([hit(text), hit(text, { type: 'target' })])).toHaveLength(2);
    expect(grouped([hit(text, { document: 'document:a' }), hit(text, { document: 'document:a' })])).toHaveLength(2);
    expect(
      grouped([hit(text, { type: 'document', document: null }), hit(text, { type: 'document', document: null })]),
    ).toHaveLength(2);
    expect(grouped([hit(text, { type: 'section' }), hit(text, { type: 'section' })])).toHaveLength(1);
  });

  test('keep the order of their heads, and are no chains', () => {
    const words = Array.from({ length: 20 }, (_, at) => `${'abcdefghijklmnopqrst'[at]}a`);
    const steps = [20, 21, 22, 23, 24, 25].map((length) =>
      hit([...words, 'lại', 'thêm', 'nữa', 'rồi', 'còn'].slice(0, length).join(' ')),
    );
    const [first, ...rest] = grouped(steps);
    expect(first?.[0]).toBe(steps[0]);
    expect(first?.length).toBeGreaterThan(1);
    expect(rest.length).toBeGreaterThan(0);
  });
});

const WORDS = ['rà', 'soát', 'Sở', 'Y', 'tế', 'trường', 'học', '85', '%', '2030', 'và', 'các', '16.000', ',', '.'];
const passages = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));

/** Texts of which many are nearly alike. */
const families = fc
  .array(fc.tuple(passages, fc.array(fc.constantFrom(' lại', ' thêm', ' 7', ' Hà', ''), { maxLength: 4 })), {
    maxLength: 5,
  })
  .map((all) => all.flatMap(([text, ends]) => [text, ...ends.map((end) => text + end)]));

describe('over many texts', () => {
  test('an order among hits of equal rank changes nothing', () => {
    const given = families.chain((texts) => {
      const hits = texts.map((text, at) => ({ ...hit(text, { document: `document:${at % 7}` }), rank: at % 3 }));
      return fc.tuple(fc.constant(hits), fc.shuffledSubarray(hits, { minLength: hits.length }));
    });
    const ids = (hits: readonly (Hit & { rank: number })[]) =>
      groupNearDuplicates(
        hits,
        (one) => one,
        ({ rank }) => rank,
      ).map((group) => group.map(({ id }) => id));
    fc.assert(fc.property(given, ([hits, shuffled]) => expect(ids(shuffled)).toEqual(ids(hits))));
  });

  test('every hit is in one group, whose first one is the best', () => {
    fc.assert(
      fc.property(families, (texts) => {
        const hits = texts.map((text) => hit(text));
        const groups = grouped(hits);
        expect(groups.flat().sort((a, b) => hits.indexOf(a) - hits.indexOf(b))).toEqual(hits);
        for (const group of groups) expect([...group].sort((a, b) => hits.indexOf(a) - hits.indexOf(b))).toEqual(group);
      }),
    );
  });

  test('identical texts are always together', () => {
    fc.assert(
      fc.property(families, fc.nat(), (texts, pick) => {
        const text = texts[pick % (texts.length || 1)] ?? '';
        const hits = [...texts.map((one) => hit(one)), hit(text)];
        const group = grouped(hits).find((one) => one.includes(hits.at(-1) as Hit)) ?? [];
        expect(hits.filter((one) => one.text === text).every((one) => group.includes(one))).toBe(true);
      }),
    );
  });

  test('texts with one number changed never are', () => {
    const numbers = fc.tuple(fc.nat(20_000), fc.nat(20_000)).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(passages, passages, numbers, ([...before], after, [a, b]) => {
        const text = (number: number) => `${before.join('')} ${number} ${after}`;
        expect(areOne(text(a), text(b))).toBe(false);
      }),
    );
  });
});
