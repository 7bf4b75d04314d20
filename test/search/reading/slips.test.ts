import fc from 'fast-check';
import { createLexicon } from '../../../src/search/passages/lexicon.js';
import { candidatesFor, oneSlipFrom, slipsBetween } from '../../../src/search/reading/slips.js';

/** Insertions, deletions, replacements and swaps of neighbours, by the definition. */
function distance(a: string, b: string): number {
  const known = new Map<string, number>();
  const between = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i} ${j}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const options = [
      between(i - 1, j) + 1,
      between(i, j - 1) + 1,
      between(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
    ];
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) options.push(between(i - 2, j - 2) + 1);
    const least = Math.min(...options);
    known.set(key, least);
    return least;
  };
  return between(a.length, b.length);
}

const few = (letters: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...letters), minLength, maxLength });

test('slips are those that the definition counts, no further than three', () => {
  fc.assert(
    fc.property(few('abcđ', 0, 9), few('abcđ', 0, 9), (a, b) => {
      expect(slipsBetween(a, b)).toBe(Math.min(3, distance(a, b)));
      expect(slipsBetween(b, a)).toBe(slipsBetween(a, b));
    }),
    { seed: 30, numRuns: 3000 },
  );
});

test('every form is one slip away at most', () => {
  fc.assert(
    fc.property(few('abz', 2, 6), (word) => {
      expect([...oneSlipFrom(word)].filter((form) => distance(word, form) > 1)).toEqual([]);
    }),
    { seed: 31, numRuns: 20 },
  );
});

test('no form that is one slip away is missing', () => {
  const forms = new Map<string, ReadonlySet<string>>();
  fc.assert(
    fc.property(few('az', 2, 4), few('az', 1, 5), (word, other) => {
      if (!forms.has(word)) forms.set(word, new Set(oneSlipFrom(word)));
      expect(forms.get(word)?.has(other) || other === word).toBe(distance(word, other) <= 1);
    }),
    { seed: 32, numRuns: 1000 },
  );
});

test('candidates are the words of the lexicon one slip away, each once', () => {
  fc.assert(
    fc.property(fc.array(few('aáàbnh', 1, 5)), few('abnh', 2, 5), (printed, typed) => {
      const lexicon = createLexicon();
      const ids = [...new Set(printed.map(lexicon.intern))];
      const near = ids.filter((id) => distance(lexicon.foldedWord(lexicon.foldedOf(id)), typed) === 1);
      expect(candidatesFor(lexicon, typed).sort((a, b) => a - b)).toEqual(near.sort((a, b) => a - b));
    }),
    { seed: 33, numRuns: 1000 },
  );
});

test.each(['', 'a', 'nghiengngh', 'x'.repeat(10_000)])('a word of %# is too short or too long to be mended', (word) => {
  expect([...oneSlipFrom(word)]).toEqual([]);
});

test('an answer for words of any length', () => {
  expect(slipsBetween('x'.repeat(10_000), 'y')).toBe(3);
});
