import type { Collection } from './collection.js';
import type { Kept } from './kept.js';
import { createPostingBuffer } from './postings.js';

/** A word or a pair that a question asks for. Forms fold alike; `exact` among them is the one that was meant, -1 for none. */
export interface QueryTerm {
  readonly kind: 'word' | 'pair';
  /** Words, or first and second words of pairs one after the other. */
  readonly forms: readonly number[];
  /** Place of the meant form among the forms (of pairs counted as pairs); -1 where none is known. */
  readonly exact: number;
  readonly weight: number;
  /** A passage that holds it is a hit; the others only tell how good a hit is. */
  readonly matches: boolean;
}

export interface Bm25 {
  readonly k1: number;
  readonly b: number;
  /** Share of the evidence that only the meant spelling gives; the rest is for every form that folds alike. */
  readonly exactShare: number;
  /** What a pair counts beside a word. */
  readonly pairWeight: number;
  /** A word that more than this share of the passages hold, and that makes none of them a hit, is not worth its reading. */
  readonly commonShare: number;
}

/** Chosen over the 400 questions of a library of laws (docs/search.md); between 0.6 and 1 of each little changes. */
export const BM25: Bm25 = { k1: 1.4, b: 0.8, exactShare: 0.3, pairWeight: 0.6, commonShare: 0.4 };

/** Scores by passage number, and the passages that have one, in no order. Valid until the next question. */
export interface Scores {
  readonly values: Float64Array;
  readonly touched: Uint32Array;
}

/** How much a word says that stands in so many of all passages; never negative. */
export const rarityOf = (size: number, frequency: number): number =>
  Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));

/** Arrays over the passages of a collection, kept from one question to the next. */
interface Workspace {
  values: Float64Array;
  sums: Uint32Array;
  touched: Uint32Array;
  found: Uint32Array;
  touchedCount: number;
}

const emptyWorkspace = (bound: number): Workspace => ({
  values: new Float64Array(bound),
  sums: new Uint32Array(bound),
  touched: new Uint32Array(bound),
  found: new Uint32Array(bound),
  touchedCount: 0,
});

/** Postings of a term: `[from, to)` of `numbers` with their counts, found at the same place or under the number. */
interface Given {
  readonly numbers: Uint32Array;
  readonly from: number;
  readonly to: number;
  readonly counts: Uint32Array;
  readonly by: 'place' | 'number';
}

/**
 * BM25 over words and pairs. A term counts as often as all its forms together; the meant form counts once more by itself
 * with its own rarity, which puts exact spelling above folded. Only passages that hold a term that matches get a score.
 */
export function createScorer<T extends Kept>(
  collection: Collection<T>,
  { k1, b, exactShare, pairWeight, commonShare }: Bm25 = BM25,
): (terms: readonly QueryTerm[]) => Scores {
  const buffer = createPostingBuffer();
  let work = emptyWorkspace(0);

  const give = ({ numbers, from, to, counts, by }: Given, weight: number, matches: boolean): void => {
    if (weight === 0) return;
    const gain = weight * rarityOf(collection.size, to - from) * (k1 + 1);
    const flat = k1 * (1 - b);
    const slope = (k1 * b) / collection.averageLength;
    const { lengths } = collection;
    const { values, touched } = work;
    for (let at = from; at < to; at += 1) {
      const number = numbers[at] as number;
      const before = values[number] as number;
      if (before === 0) {
        if (!matches) continue;
        touched[work.touchedCount++] = number;
      }
      const count = counts[by === 'place' ? at : number] as number;
      values[number] = before + (gain * count) / (count + flat + slope * (lengths[number] as number));
    }
  };

  /** Reads the postings of all forms; gives those of the meant one. */
  const readForms = ({ kind, forms, exact }: QueryTerm): { from: number; to: number } => {
    buffer.size = 0;
    const meant = { from: 0, to: 0 };
    const count = kind === 'word' ? forms.length : forms.length / 2;
    for (let at = 0; at < count; at += 1) {
      if (at === exact) meant.from = buffer.size;
      if (kind === 'word') collection.readWord(forms[at] as number, buffer);
      else collection.readPair(forms[2 * at] as number, forms[2 * at + 1] as number, buffer);
      if (at === exact) meant.to = buffer.size;
    }
    return meant;
  };

  const isCommon = ({ kind, forms }: QueryTerm): boolean =>
    kind === 'word' &&
    forms.reduce((sum, form) => sum + collection.wordFrequency(form), 0) > collection.size * commonShare;

  const addTerm = (term: QueryTerm): void => {
    const meant = readForms(term);
    const weight = term.weight * (term.kind === 'pair' ? pairWeight : 1);
    const { sums, found } = work;
    const { numbers, counts, size } = buffer;
    if (term.forms.length === (term.kind === 'pair' ? 2 : 1)) {
      give({ numbers, from: 0, to: size, counts, by: 'place' }, weight, term.matches);
      return;
    }
    let distinct = 0;
    for (let at = 0; at < size; at += 1) {
      const number = numbers[at] as number;
      if (sums[number] === 0) found[distinct++] = number;
      sums[number] = (sums[number] as number) + (counts[at] as number);
    }
    const share = term.exact >= 0 ? exactShare : 0;
    give({ numbers: found, from: 0, to: distinct, counts: sums, by: 'number' }, weight * (1 - share), term.matches);
    if (share > 0) give({ numbers, ...meant, counts, by: 'place' }, weight * share, term.matches);
    for (let at = 0; at < distinct; at += 1) sums[found[at] as number] = 0;
  };

  return (terms) => {
    if (work.values.length < collection.bound) work = emptyWorkspace(collection.bound);
    else for (let at = 0; at < work.touchedCount; at += 1) work.values[work.touched[at] as number] = 0;
    work.touchedCount = 0;
    for (const term of terms) if (term.matches) addTerm(term);
    for (const term of terms) if (!term.matches && !isCommon(term)) addTerm(term);
    return { values: work.values, touched: work.touched.subarray(0, work.touchedCount) };
  };
}
