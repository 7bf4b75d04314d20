import { begins, idOf, PAIRED, type Passage } from './passage.js';

/** Whether folded words stand in a passage one after the other, within a clause. Ids below 0 stand nowhere. */
export function holdsPhrase(
  { tokens, counts }: Passage,
  words: readonly number[],
  foldedOf: (word: number) => number,
): boolean {
  const holdsAt = (at: number, to: number): boolean =>
    at + words.length <= to &&
    words.every((word, index) => {
      const token = tokens[at + index] as number;
      return foldedOf(idOf(token)) === word && (index === 0 || !begins(token));
    });
  let from = 0;
  return counts.some((count, zone) => {
    const to = from + count;
    const start = from;
    from = to;
    if (!PAIRED[zone]) return false;
    for (let at = start; at < to; at += 1) if (holdsAt(at, to)) return true;
    return false;
  });
}
