import { eachWord } from './each-word.js';
import { type Forward, readForward } from './forward.js';
import type { Passage } from './passage.js';

/**
 * Passages and where their words stand, never changed once made. Words and pairs are rows of sorted numbers: `ids` are
 * the words, `wordLists` where their postings begin; the pairs that begin with `ids[i]` are
 * `seconds[rowStarts[i] … rowStarts[i+1])`, with `pairLists` beside them. See postings.ts for the lists.
 */
export interface Segment {
  readonly size: number;
  /** Weighted number of words of each passage. */
  readonly lengths: Uint32Array;
  readonly ids: Uint32Array;
  readonly wordLists: Uint32Array;
  readonly rowStarts: Uint32Array;
  readonly seconds: Uint32Array;
  readonly pairLists: Uint32Array;
  readonly postings: Uint8Array;
  readonly forward: Forward;
}

function findIn(sorted: Uint32Array, value: number, from: number, to: number): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle] as number;
    if (found === value) return middle;
    if (found < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Where the postings of a word begin; -1 where it does not occur. */
export function wordList({ ids, wordLists }: Segment, id: number): number {
  const row = findIn(ids, id, 0, ids.length);
  return row < 0 ? -1 : (wordLists[row] as number);
}

/** Where the postings of a pair begin; -1 where it does not occur. */
export function pairList({ ids, rowStarts, seconds, pairLists }: Segment, first: number, second: number): number {
  const row = findIn(ids, first, 0, ids.length);
  if (row < 0) return -1;
  const at = findIn(seconds, second, rowStarts[row] as number, rowStarts[row + 1] as number);
  return at < 0 ? -1 : (pairLists[at] as number);
}

/** The passage at a place, as it was given. */
export const passageAt = ({ forward }: Segment, place: number): Passage => readForward(forward, place);

/** Every list that a passage stands in, each once. */
export function listsOf(segment: Segment, place: number): Set<number> {
  const lists = new Set<number>();
  eachWord(passageAt(segment, place), (id, _weight, before) => {
    lists.add(wordList(segment, id));
    if (before >= 0) lists.add(pairList(segment, before, id));
  });
  return lists;
}
