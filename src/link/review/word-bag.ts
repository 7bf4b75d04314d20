import { fold } from '../../text/fold.js';

/** The folded words of a text and how often each stands there. */
export interface WordBag {
  readonly size: number;
  readonly counts: ReadonlyMap<string, number>;
}

export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

export function bagOf(text: string): WordBag {
  const words = wordsOf(text);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { size: words.length, counts };
}

function common(a: WordBag, b: WordBag): number {
  let both = 0;
  for (const [word, count] of a.counts) both += Math.min(count, b.counts.get(word) ?? 0);
  return both;
}

/** Twice the shared words over the words of both: 0 to 1. */
export const likeness = (a: WordBag, b: WordBag): number => (a.size === 0 ? 0 : (2 * common(a, b)) / (a.size + b.size));

/** How much of the shorter of the two the other holds: 0 to 1. */
export const overlap = (a: WordBag, b: WordBag): number => {
  const shorter = Math.min(a.size, b.size);
  return shorter === 0 ? 0 : common(a, b) / shorter;
};
