import { foldSpelling } from '../../text/spelling.js';
import type { Collection } from '../passages/collection.js';
import type { Kept } from '../passages/kept.js';
import { createMeanings, type Meaning, type TypedWord } from './meanings.js';
import { createWordModel, type WordModel } from './word-model.js';

export type { TypedWord } from './meanings.js';

/** Changes nothing in length: word by word what was most likely meant. */
export type Understand = (typed: readonly TypedWord[]) => string[];

/** The best reading of the words so far that ends in one meaning. */
interface Path {
  readonly meaning: Meaning;
  readonly score: number;
  readonly before: Path | null;
}

/** Readings that are followed further at once; bounds the work of any question. */
const BEAM = 12;

/** The most likely reading for each meaning of the next word, the best first. */
function extend(
  paths: readonly (Path | null)[],
  meanings: readonly Meaning[],
  begins: boolean,
  model: WordModel,
): Path[] {
  const next = meanings.map((meaning): Path => {
    const { id, word, cost } = meaning;
    let best: Path | null = null;
    let score = Number.NEGATIVE_INFINITY;
    for (const path of paths) {
      const previous = begins || path === null ? -1 : path.meaning.id;
      const chance = id < 0 ? model.unseenAfter(previous, word) : model.after(previous, id);
      const found = (path?.score ?? 0) + chance;
      if (found > score) [score, best] = [found, path];
    }
    return { meaning, score: score + cost, before: best };
  });
  return next.sort((a, b) => b.score - a.score).slice(0, BEAM);
}

function wordsOf(end: Path | null | undefined): string[] {
  const words: string[] = [];
  for (let path: Path | null = end ?? null; path !== null; path = path.before) words.push(path.meaning.word);
  return words.reverse();
}

/**
 * Restores missing marks and mends slips by the words and pairs of the collection itself, so that it knows the terms of
 * the library and needs nothing else. A word that is known and fits is left as it is.
 */
export function createUnderstand<T extends Kept>(collection: Collection<T>, usual: readonly string[]): Understand {
  const model = createWordModel(collection, usual);
  const meaningsOf = createMeanings(collection.lexicon, model);
  return (typed) => {
    const bare = typed.every(({ word, fixed }) => fixed || foldSpelling(word) === word);
    let paths: (Path | null)[] = [null];
    typed.forEach(({ begins }, at) => {
      paths = extend(paths, meaningsOf(typed, at, bare), begins, model);
    });
    return wordsOf(paths[0]);
  };
}
