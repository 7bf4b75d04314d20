import fc from 'fast-check';
import { canonicalSpelling, foldSpelling } from '../../src/text/spelling.js';

const LETTERS = [...'aăâbcdđeêghiklmnoôơpqrstuưvxyAĐĨÍỲoòaàóáuủyỷỳỹĩỉíịkhlmstq0129', '\u0301', '\u0309', '\u0323', '%'];
const words = fc.oneof(
  fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

describe('canonicalSpelling', () => {
  test.each([
    ['hoà', 'hòa'],
    ['THUỶ', 'thủy'],
    ['Uỷ', 'ủy'],
    ['quý', 'quý'],
    ['quí', 'quý'],
    ['kĩ', 'kỹ'],
    ['lí', 'lý'],
    ['Mĩ', 'mỹ'],
    ['tỉ', 'tỷ'],
    ['sĩ', 'sỹ'],
    ['hi', 'hy'],
    ['02', '2'],
    ['000', '0'],
    ['0,82', '0,82'],
    ['Đảng', 'đảng'],
  ])('%s is known as %s', (word, canonical) => {
    expect(canonicalSpelling(word)).toBe(canonical);
    expect(canonicalSpelling(word.normalize('NFD'))).toBe(canonical);
  });

  test.each(['gì', 'bí', 'tin', 'vĩ', 'kinh', 'chị', 'nghỉ', 'tía', 'sinh'])('%s stays', (word) => {
    expect(canonicalSpelling(word)).toBe(word);
  });

  test('done again it changes nothing, and composed and decomposed are one', () => {
    fc.assert(
      fc.property(words, (word) => {
        const canonical = canonicalSpelling(word);
        expect(canonicalSpelling(canonical)).toBe(canonical);
        expect(canonicalSpelling(word.normalize('NFD'))).toBe(canonical);
        expect(canonicalSpelling(word.normalize('NFC'))).toBe(canonical);
      }),
      { seed: 20, numRuns: 3000 },
    );
  });
});

describe('foldSpelling', () => {
  test.each([
    ['đường', 'duong'],
    ['ủy', 'uy'],
    ['kỹ', 'ky'],
    ['0,82', '0,82'],
  ])('%s is looked up as %s', (canonical, folded) => {
    expect(foldSpelling(canonical)).toBe(folded);
  });

  test('done again it changes nothing, and no mark is left', () => {
    fc.assert(
      fc.property(words, (word) => {
        const folded = foldSpelling(canonicalSpelling(word));
        expect(foldSpelling(folded)).toBe(folded);
        expect(foldSpelling(canonicalSpelling(folded))).toBe(foldSpelling(canonicalSpelling(foldSpelling(folded))));
        expect(folded).not.toMatch(/[\p{M}đ]/u);
      }),
      { seed: 21, numRuns: 3000 },
    );
  });

  test('a word typed without marks is looked up as the word', () => {
    const typed = fc.constantFrom('hoà', 'hòa', 'kĩ', 'kỹ', 'quí', 'quý', 'thuỷ', 'Đỗ', 'uỷ', 'tỉ', 'lí', 'nghĩa');
    fc.assert(
      fc.property(typed, (word) => {
        const bare = word.normalize('NFD').replace(/\p{M}/gu, '').replace('Đ', 'D');
        expect(foldSpelling(canonicalSpelling(bare))).toBe(foldSpelling(canonicalSpelling(word)));
      }),
      { seed: 22 },
    );
  });
});
