import type { ContentWords } from './content-words.js';

/** A text as a table of terms reads it. */
export interface ReadTerms {
  /** Its words of substance in order. */
  readonly words: readonly string[];
  /** Distinct words and pairs of neighbouring words, as numbers. */
  readonly terms: readonly number[];
}

/** Numbers the terms of two documents and counts the measures that hold each. A term is a word of substance or a pair. */
export interface TermTable {
  read(text: string): ReadTerms;
  /** Distinct ones of these words alone. */
  ofWords(words: readonly string[]): number[];
  /** One more measure holds these. */
  count(terms: Iterable<number>): void;
  /** The rarer, the greater; never 0. */
  weights(): Float64Array;
}

/** Rare words tell more than they are rare. */
const STEEPNESS = 1.5;
/** As if so many measures without any of these words stood beside: in two short documents a word is still a word. */
const BESIDE = 50;

export function createTermTable(contentWords: ContentWords): TermTable {
  const ids = new Map<string, number>();
  const counts: number[] = [];
  /** The measures of one clause, and of one heading, share its terms. */
  const texts = new Map<string, ReadTerms>();
  let measures = 0;
  const idOf = (term: string): number => {
    const known = ids.get(term);
    if (known !== undefined) return known;
    ids.set(term, ids.size);
    return ids.size - 1;
  };
  const toTerms = (words: readonly string[]): number[] => {
    const terms = new Set<number>();
    for (const [at, word] of words.entries()) {
      terms.add(idOf(word));
      if (at > 0) terms.add(idOf(`${words[at - 1]} ${word}`));
    }
    return [...terms];
  };
  return {
    read(text) {
      const known = texts.get(text);
      if (known !== undefined) return known;
      const words = contentWords(text);
      const read = { words, terms: toTerms(words) };
      texts.set(text, read);
      return read;
    },
    ofWords: (words) => [...new Set(words.map(idOf))],
    count(terms) {
      measures++;
      for (const term of new Set(terms)) counts[term] = (counts[term] ?? 0) + 1;
    },
    weights: () =>
      Float64Array.from(
        { length: ids.size },
        (_, id) => Math.log(1 + (measures + BESIDE) / (counts[id] ?? 1)) ** STEEPNESS,
      ),
  };
}
