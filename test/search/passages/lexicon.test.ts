import fc from 'fast-check';
import { createLexicon } from '../../../src/search/passages/lexicon.js';
import { canonicalSpelling, foldSpelling } from '../../../src/text/spelling.js';

const syllable = fc.constantFrom('hòa', 'hoà', 'HÒA', 'hóa', 'hoa', 'kĩ', 'kỹ', 'ky', 'đà', 'da', 'đa', '02', '2', '%');
const word = fc.oneof(syllable, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }));

test('a word has one number in whatever spelling, and its number tells the word', () => {
  fc.assert(
    fc.property(fc.array(word), (printed) => {
      const lexicon = createLexicon();
      const ids = printed.map((one) => lexicon.intern(one));
      printed.forEach((one, at) => {
        const canonical = canonicalSpelling(one);
        const id = ids[at] as number;
        expect(lexicon.intern(one.normalize('NFD'))).toBe(id);
        expect(lexicon.find(canonical)).toBe(id);
        expect(lexicon.wordOf(id)).toBe(canonical);
        expect(lexicon.foldedWord(lexicon.foldedOf(id))).toBe(foldSpelling(canonical));
      });
      expect(lexicon.size).toBe(new Set(printed.map(canonicalSpelling)).size);
    }),
    { seed: 2, numRuns: 500 },
  );
});

test('the variants of a form are all words that fold to it, each once', () => {
  fc.assert(
    fc.property(fc.array(word), (printed) => {
      const lexicon = createLexicon();
      for (const one of printed) lexicon.intern(one);
      const words = [...new Set(printed.map(canonicalSpelling))];
      for (const form of new Set(words.map(foldSpelling))) {
        const variants = lexicon.variants(lexicon.findFolded(form)).map((id) => lexicon.wordOf(id));
        expect(variants).toEqual(words.filter((one) => foldSpelling(one) === form));
      }
    }),
    { seed: 3, numRuns: 300 },
  );
});

test('what was never seen is told', () => {
  const lexicon = createLexicon();
  lexicon.intern('hòa');
  expect(lexicon.find('hóa')).toBe(-1);
  expect(lexicon.findFolded('hoà')).toBe(-1);
  expect(lexicon.variants(-1)).toEqual([]);
  expect(lexicon.wordOf(7)).toBe('');
  expect(lexicon.foldedOf(-1)).toBe(-1);
});
