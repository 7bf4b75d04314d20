import type { Collection } from './collection.js';
import type { Kept } from './kept.js';
import { holdsPhrase } from './phrase.js';
import { createPostingBuffer } from './postings.js';

/**
 * The numbers of the passages in which folded words stand one after the other (`holdsPhrase`). Only those that hold all the
 * pairs of the phrase are looked into. Ids below 0 stand nowhere.
 *
 * @param mayMislead whether a passage holds words that stand in no order, so that postings alone prove nothing
 */
export function findPhrase<T extends Kept>(
  collection: Collection<T>,
  words: readonly number[],
  mayMislead: (kept: T) => boolean,
): ReadonlySet<number> {
  const { lexicon } = collection;
  const buffer = createPostingBuffer();
  const numbers = (): Set<number> => new Set(buffer.numbers.subarray(0, buffer.size));

  const holding = (at: number): Set<number> => {
    buffer.size = 0;
    const firsts = lexicon.variants(words[at] as number);
    const seconds = words.length === 1 ? null : lexicon.variants(words[at + 1] as number);
    for (const first of firsts)
      if (seconds === null) collection.readWord(first, buffer);
      else
        for (const second of seconds)
          if (collection.pairFrequency(first, second) > 0) collection.readPair(first, second, buffer);
    return numbers();
  };

  if (words.length === 0 || words.some((word) => word < 0)) return new Set();
  let found = holding(0);
  for (let at = 1; at + 1 < words.length && found.size > 0; at += 1) {
    const next = holding(at);
    found = new Set([...found].filter((number) => next.has(number)));
  }
  const isSure = (number: number): boolean => words.length <= 2 && !mayMislead(collection.at(number));
  const holds = (number: number): boolean => holdsPhrase(collection.passage(number), words, lexicon.foldedOf);
  return new Set([...found].filter((number) => isSure(number) || holds(number)));
}
