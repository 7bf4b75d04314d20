import fc from 'fast-check';
import { createCollection } from '../../../src/search/passages/collection.js';
import { findPhrase } from '../../../src/search/passages/find-phrase.js';
import { holdsPhrase } from '../../../src/search/passages/phrase.js';
import { passages } from './arbitrary-passages.js';

/** Written words of the lexicon: the first two and the last two fold alike. */
const WORDS = ['so', 'sở', 'ngoại', 'ngoai'];
const phrases = fc.array(fc.integer({ min: -1, max: 1 }), { maxLength: 4 });
const passage = passages({ words: WORDS.length, zoneLength: 5 });

test('a phrase is found in all passages that hold it and in no other, also after some are gone', () => {
  fc.assert(
    fc.property(fc.array(passage, { maxLength: 8 }), phrases, fc.nat(7), (all, phrase, gone) => {
      const collection = createCollection();
      for (const word of WORDS) collection.lexicon.intern(word);
      collection.change(
        all.map((one, at) => [{ id: `p${at}` }, one] as const),
        [],
      );
      collection.change([], [`p${gone}`]);
      const found = findPhrase(collection, phrase, () => true);
      const holding = all.flatMap((one, at) =>
        at !== gone && phrase.length > 0 && holdsPhrase(one, phrase, collection.lexicon.foldedOf) ? [`p${at}`] : [],
      );
      expect(Array.from(found, (number) => collection.at(number).id).sort()).toEqual(holding);
    }),
    { seed: 15, numRuns: 1500 },
  );
});
