import fc from 'fast-check';
import { createAbbreviations, wordsOf } from '../../../src/search/reading/abbreviations.js';
import { loadVocabulary } from '../../../src/vocabulary/load.js';

const { expand, expanded, contracted } = createAbbreviations(
  new Map([
    ['GDĐT', 'giáo dục và đào tạo'],
    ['GD', 'giáo dục'],
    ['TU', 'Tỉnh ủy'],
    ['TƯ', 'Trung ương'],
    ['GDNN-GDTX', 'giáo dục nghề nghiệp - giáo dục thường xuyên'],
  ]),
);
const shown = (text: string): string =>
  expand(wordsOf(text))
    .map((word) => word.shown)
    .join(' ');
const shortened = (text: string): string[] =>
  contracted(wordsOf(text)).flatMap((part) => (part.instead === null ? [] : part.words.map((word) => word.shown)));

test.each([
  ['Sở GDĐT', 'Sở giáo dục và đào tạo'],
  ['sở gdđt', 'sở giáo dục và đào tạo'],
  ['so gddt', 'so giáo dục và đào tạo'],
  ['Sở GDĐT'.normalize('NFD'), 'Sở giáo dục và đào tạo'],
  ['TU ban hành', 'Tỉnh ủy ban hành'],
  ['TƯ ban hành', 'Trung ương ban hành'],
  ['từ năm 2025', 'từ năm 2025'],
  ['TỪ NĂM 2025', 'TỪ NĂM 2025'],
  ['tu nam 2025', 'tu nam 2025'],
  ['trung tâm GDNN-GDTX', 'trung tâm giáo dục nghề nghiệp giáo dục thường xuyên'],
  ['', ''],
])('%j is made whole as %j', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test.each([
  ['Sở Giáo dục và Đào tạo', ['GDĐT']],
  ['so giao duc va dao tao', ['GDĐT']],
  ['giáo dục', ['GD']],
  ['giáo viên', []],
])('%j may be written %j', (text, expected) => {
  expect(shortened(text)).toEqual(expected);
});

const table = new Map(loadVocabulary().abbreviations.abbreviations.map(({ abbr, full }) => [abbr, full]));
const ofVocabulary = createAbbreviations(table);
const words = fc.array(fc.constantFrom(...table.keys(), ...table.values(), 'và', 'sở', 'TỪ', '2025'), { maxLength: 6 });

test('what stood there and what stands for it make up the whole text, both ways', () => {
  fc.assert(
    fc.property(words, (parts) => {
      const text = wordsOf(parts.join(' '));
      for (const rewritten of [ofVocabulary.expanded(text), ofVocabulary.contracted(text)]) {
        expect(rewritten.flatMap(({ words: now, instead }) => instead ?? now)).toEqual(text);
        expect(rewritten.every((part) => part.words.length > 0)).toBe(true);
      }
      expect(ofVocabulary.expand(text)).toEqual(ofVocabulary.expanded(text).flatMap((part) => part.words));
    }),
    { seed: 36, numRuns: 300 },
  );
  expect(expanded([])).toEqual([]);
});

test('every abbreviation of the vocabulary is made whole as it is printed, where that is longer', () => {
  for (const [short, full] of table) {
    const [from, to] = [wordsOf(short), wordsOf(full)];
    if (from.length === 0 || to.length <= from.length) continue;
    expect([short, ofVocabulary.expanded(from)[0]?.instead ?? null]).not.toEqual([short, null]);
  }
});
