import type { Lexicon } from '../passages/lexicon.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const MIN_LENGTH = 2;
const MAX_LENGTH = 9;

/** Every folded word one slip away, some more than once: a letter too many, too few, another, or two that changed places. */
export function* oneSlipFrom(word: string): Generator<string> {
  if (word.length < MIN_LENGTH || word.length > MAX_LENGTH) return;
  for (let at = 0; at <= word.length; at += 1) {
    const before = word.slice(0, at);
    const after = word.slice(at);
    if (after !== '') yield before + after.slice(1);
    if (after.length > 1) yield before + after.charAt(1) + after.charAt(0) + after.slice(2);
    for (const letter of LETTERS) {
      if (after !== '') yield before + letter + after.slice(1);
      yield before + letter + after;
    }
  }
}

/** Slips between two spellings: insertions, deletions, replacements and swaps of neighbours. Counts no further than 3. */
export function slipsBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let older: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (older[j - 2] as number) + 1);
      row.push(cost);
    }
    older = last;
    last = row;
  }
  return Math.min(3, last[b.length] as number);
}

/** Words of the lexicon whose folded form is one slip from that of a typed word. */
export function candidatesFor(lexicon: Lexicon, folded: string): number[] {
  const found = new Set<number>();
  for (const form of oneSlipFrom(folded)) {
    if (form === folded) continue;
    const known = lexicon.findFolded(form);
    if (known >= 0) for (const word of lexicon.variants(known)) found.add(word);
  }
  return [...found];
}
