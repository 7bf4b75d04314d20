import type { SyllableCounts } from './syllable-counts.js';

/** The chance of a syllable (by id) alone, after one, after two others. */
export interface LanguageModel {
  /** By id. */
  readonly syllables: readonly string[];
  single(c: number): number;
  pair(b: number, c: number): number;
  /** The triples that begin with a and b, for `triple`; -1 when there are none. */
  row(a: number, b: number): number;
  /** @param pair the chance of c after the second member alone. */
  triple(row: number, c: number, pair: number): number;
}

const DISCOUNT = 0.75;
/** Rows lose their rare members when the counts are made; this much is always left for what was not kept. */
const LEAST_REST = 0.02;

function find(row: Uint16Array, from: number, to: number, wanted: number): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const here = row[middle] as number;
    if (here === wanted) return middle;
    if (here < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** For each row, the part of its total that its members leave to the shorter context. */
function rests(start: Uint32Array, count: Uint32Array, total: Uint32Array): Float64Array {
  const rest = new Float64Array(total.length);
  for (let row = 0; row < total.length; row++) {
    let used = 0;
    for (let i = start[row] as number; i < (start[row + 1] as number); i++) used += (count[i] as number) - DISCOUNT;
    rest[row] = Math.max(LEAST_REST, 1 - used / Math.max(1, total[row] as number));
  }
  return rest;
}

/** Interpolated absolute discounting over the counts. */
export function createLanguageModel(counts: SyllableCounts): LanguageModel {
  const { syllables, singles, pairStart, pairNext, pairCount, tripleStart, tripleNext, tripleCount } = counts;
  const all = singles.reduce((sum, count) => sum + count, 0);
  const pairRest = rests(pairStart, pairCount, singles);
  const tripleRest = rests(tripleStart, tripleCount, pairCount);

  const single = (c: number): number => (singles[c] as number) / all;
  const share = (count: number, total: number): number => Math.max(0, count - DISCOUNT) / Math.max(count, total);
  const row = (b: number, c: number): number => find(pairNext, pairStart[b] as number, pairStart[b + 1] as number, c);

  return {
    syllables,
    single,
    row,
    pair: (b, c) => {
      const at = row(b, c);
      const seen = at < 0 ? 0 : share(pairCount[at] as number, singles[b] as number);
      return seen + (pairRest[b] as number) * single(c);
    },
    triple: (first, c, pair) => {
      if (first < 0) return pair;
      const at = find(tripleNext, tripleStart[first] as number, tripleStart[first + 1] as number, c);
      const seen = at < 0 ? 0 : share(tripleCount[at] as number, pairCount[first] as number);
      return seen + (tripleRest[first] as number) * pair;
    },
  };
}
