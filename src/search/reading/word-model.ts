import { analyse, pairsOf } from '../../text/analyse.js';
import { foldSpelling } from '../../text/spelling.js';
import { isFoldedSyllable } from '../../text/syllable.js';
import type { Collection } from '../passages/collection.js';
import type { Kept } from '../passages/kept.js';

/** How words follow one another in a collection. Words are ids of its lexicon; -1 is one it does not know. */
export interface WordModel {
  /** In how many passages a word stands; usual turns of questions count as well. */
  count(word: number): number;
  pairCount(first: number, second: number): number;
  /** Logarithm of the chance of a word by itself. */
  alone(word: number): number;
  /** Logarithm of the chance of a word after another; -1 where nothing is known of that. */
  after(before: number, word: number): number;
  /** As `after`, for a word that stands nowhere in the collection. */
  unseenAfter(before: number, word: string): number;
}

/** A turn of questions counts as if it stood in this share of the passages. */
const USUAL_SHARE = 0.05;
/** How many passages' worth of weight the frequency of a word alone has beside its pairs. */
const ALONE_WEIGHT = 8;
/** In how many passages a word would stand that stands in none. */
const UNSEEN_COUNT = 0.5;
/** A word that can be no Vietnamese syllable is so much less likely than one that is only new to the collection. */
const NO_SYLLABLE = 1e-5;
/** Ids of the second word of a pair are below this. */
const KEY_STEP = 2 ** 26;

const pairKey = (first: number, second: number): number => first * KEY_STEP + second;

/** @param usual turns of questions that a library of directives does not hold ("như thế nào") */
export function createWordModel<T extends Kept>(collection: Collection<T>, usual: readonly string[]): WordModel {
  const { lexicon } = collection;
  const turns = usual.map(analyse);
  const usualWords = new Set(turns.flatMap(({ words }) => words.map(lexicon.intern)));
  const usualPairs = new Set(
    turns.flatMap((turn) => pairsOf(turn).map(([first, second]) => pairKey(lexicon.find(first), lexicon.find(second)))),
  );
  const usualCount = (): number => Math.max(1, collection.size * USUAL_SHARE);

  const count = (word: number): number => collection.wordFrequency(word) + (usualWords.has(word) ? usualCount() : 0);
  const pairCount = (first: number, second: number): number =>
    collection.pairFrequency(first, second) + (usualPairs.has(pairKey(first, second)) ? usualCount() : 0);
  const share = (word: number): number => (count(word) + UNSEEN_COUNT) / (collection.size + 1);

  return {
    count,
    pairCount,
    alone: (word) => Math.log(share(word)),
    after: (before, word) => {
      if (before < 0) return Math.log(share(word));
      return Math.log((pairCount(before, word) + ALONE_WEIGHT * share(word)) / (count(before) + ALONE_WEIGHT));
    },
    unseenAfter: (before, word) => {
      const chance = (UNSEEN_COUNT / (collection.size + 1)) * (isFoldedSyllable(foldSpelling(word)) ? 1 : NO_SYLLABLE);
      return Math.log(before < 0 ? chance : (chance * ALONE_WEIGHT) / (count(before) + ALONE_WEIGHT));
    },
  };
}
