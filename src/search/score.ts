import type { Collection, Kept } from './collection.js';

/** A word or a pair that a question asks for. Forms fold alike; `exact` among them is the one that was meant, -1 for none. */
export interface QueryTerm {
  readonly kind: 'word' | 'pair';
  /** Words, or first and second words of pairs one after the other. */
  readonly forms: readonly number[];
  /** Place of the meant form among the forms (of pairs counted as pairs); -1 where none is known. */
  readonly exact: number;
  readonly weight: number;
}

export interface Bm25 {
  readonly k1: number;
  readonly b: number;
  /** Share of the evidence that only the meant spelling gives; the rest is for every form that folds alike. */
  readonly exactShare: number;
  /** What a pair counts beside a word. */
  readonly pairWeight: number;
}

/** Scores by passage number, and the passages that have one. */
export interface Scores {
  readonly values: Float64Array;
  readonly touched: readonly number[];
}

const idf = (size: number, frequency: number): number => Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));

/** Keeps its arrays from one question to the next. */
export function createScorer<T extends Kept>(collection: Collection<T>, { k1, b, exactShare, pairWeight }: Bm25) {
  let values = new Float64Array(0);
  let sums = new Uint32Array(0);
  let touched: number[] = [];

  const runs = (term: QueryTerm, at: number, visit: (number: number, count: number) => void): void => {
    if (term.kind === 'word') collection.eachWith(term.forms[at] as number, visit);
    else collection.eachWithPair(term.forms[2 * at] as number, term.forms[2 * at + 1] as number, visit);
  };

  const give = (found: readonly number[], counts: (at: number) => number, weight: number): void => {
    const gain = weight * idf(collection.size, found.length) * (k1 + 1);
    const flat = k1 * (1 - b);
    const slope = (k1 * b) / collection.averageLength;
    const { lengths } = collection;
    for (let at = 0; at < found.length; at += 1) {
      const number = found[at] as number;
      const count = counts(at);
      const before = values[number] as number;
      if (before === 0) touched.push(number);
      values[number] = before + (gain * count) / (count + flat + slope * (lengths[number] as number));
    }
  };

  const addTerm = (term: QueryTerm): void => {
    const found: number[] = [];
    const exactFound: number[] = [];
    const exactCounts: number[] = [];
    const forms = term.kind === 'word' ? term.forms.length : term.forms.length / 2;
    for (let at = 0; at < forms; at += 1) {
      const meant = at === term.exact;
      runs(term, at, (number, count) => {
        const before = sums[number] as number;
        if (before === 0) found.push(number);
        sums[number] = before + count;
        if (meant) {
          exactFound.push(number);
          exactCounts.push(count);
        }
      });
    }
    const weight = term.weight * (term.kind === 'pair' ? pairWeight : 1);
    const share = term.exact >= 0 ? exactShare : 0;
    give(found, (at) => sums[found[at] as number] as number, weight * (1 - share));
    if (share > 0) give(exactFound, (at) => exactCounts[at] as number, weight * share);
    for (const number of found) sums[number] = 0;
  };

  return (terms: readonly QueryTerm[]): Scores => {
    if (values.length < collection.bound) {
      values = new Float64Array(collection.bound);
      sums = new Uint32Array(collection.bound);
    } else for (const number of touched) values[number] = 0;
    touched = [];
    for (const term of terms) addTerm(term);
    return { values, touched };
  };
}
