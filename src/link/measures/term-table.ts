/** Numbers the terms of two documents and counts the measures that hold each. */
export interface TermTable {
  /** Distinct words and pairs of neighbouring words, as numbers. */
  of(words: readonly string[]): number[];
  /** Distinct words alone. */
  ofWords(words: readonly string[]): number[];
  /** One more measure holds these. */
  count(terms: Iterable<number>): void;
  /** The rarer, the greater; never 0. */
  weights(): Float64Array;
}

/** Rare words tell more than they are rare. */
const STEEPNESS = 1.5;

export function createTermTable(): TermTable {
  const ids = new Map<string, number>();
  const counts: number[] = [];
  let measures = 0;
  const idOf = (term: string): number => {
    const id = ids.get(term) ?? ids.size;
    ids.set(term, id);
    return id;
  };
  return {
    of(words) {
      const terms = new Set<number>();
      for (const [at, word] of words.entries()) {
        terms.add(idOf(word));
        if (at > 0) terms.add(idOf(`${words[at - 1]} ${word}`));
      }
      return [...terms];
    },
    ofWords: (words) => [...new Set(words.map(idOf))],
    count(terms) {
      measures++;
      for (const term of new Set(terms)) counts[term] = (counts[term] ?? 0) + 1;
    },
    weights: () =>
      Float64Array.from({ length: ids.size }, (_, id) => Math.log(1 + measures / (counts[id] ?? 1)) ** STEEPNESS),
  };
}
