import fc from 'fast-check';
import { PAIRED } from '../../../src/search/passages/passage.js';
import { holdsPhrase } from '../../../src/search/passages/phrase.js';
import { passages } from './arbitrary-passages.js';

const WORDS = 4;
/** Words 0 and 1, 2 and 3 fold alike. */
const foldedOf = (word: number): number => word >> 1;
const phrases = fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 1, maxLength: 4 });

test('a phrase stands where its words follow one another in one clause of a zone that has an order', () => {
  fc.assert(
    fc.property(passages({ words: WORDS, zoneLength: 6 }), phrases, (passage, phrase) => {
      let start = 0;
      const clauses = passage.counts.flatMap((count, zone) => {
        const tokens = [...passage.tokens.subarray(start, start + count)];
        start += count;
        if (!PAIRED[zone]) return [];
        return tokens.reduce<string[]>((all, token, at) => {
          const word = String(foldedOf(token >> 1));
          if (at === 0 || token % 2 === 1) all.push(word);
          else all.push(`${all.pop()} ${word}`);
          return all;
        }, []);
      });
      const wanted = ` ${phrase.join(' ')} `;
      const holds = clauses.some((clause) => ` ${clause} `.includes(wanted));
      expect(holdsPhrase(passage, phrase, foldedOf)).toBe(holds);
    }),
    { seed: 14, numRuns: 2000 },
  );
});
