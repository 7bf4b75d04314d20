import { scanWords } from '../../text/analyse.js';
import { canonicalSpelling, foldSpelling } from '../../text/spelling.js';

/** A text laid out to be compared with others. */
export interface Wording {
  /** Canonical spelling, and folded, in order. */
  readonly words: readonly string[];
  readonly folded: readonly string[];
  /** Numbers and words with a capital: they name what is spoken of. */
  readonly names: ReadonlySet<string>;
  /** How often each folded word and each pair of neighbours stands there. */
  readonly wordCounts: ReadonlyMap<string, number>;
  readonly pairCounts: ReadonlyMap<string, number>;
}

/** A shorter text says something else with a single other word. */
const LONG = 12;
/** Shares of common pairs, of the shorter text and of both; so that of ten words one may be added. */
const OF_SHORTER = 0.9;
const OF_BOTH = 0.8;
const NUMBER = /\d|^%$/;
const CAPITAL = /^\p{Lu}/u;
/** Added to a text, these deny it or set its numbers other bounds (without, except, over, under, about); folded. */
const TURNING = new Set(['khong', 'chua', 'tru', 'ngoai', 'tren', 'duoi', 'hon', 'qua', 'khoang', 'toi']);

function counted(all: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

export function wordingOf(text: string): Wording {
  const words: string[] = [];
  const names = new Set<string>();
  scanWords(text, (shown) => {
    const word = canonicalSpelling(shown);
    words.push(word);
    if (NUMBER.test(shown) || CAPITAL.test(shown)) names.add(word);
  });
  const folded = words.map(foldSpelling);
  const pairs = folded.slice(1).map((word, at) => `${folded[at]} ${word}`);
  return { words, folded, names, wordCounts: counted(folded), pairCounts: counted(pairs) };
}

const equal = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, at) => word === b[at]);

/** The same names and numbers in the same order, whichever of the texts prints them with a capital. */
function namesAgree(a: Wording, b: Wording): boolean {
  const isName = (word: string): boolean => a.names.has(word) || b.names.has(word);
  return equal(a.words.filter(isName), b.words.filter(isName));
}

/** The longer text has every word of the shorter one, and nothing beside it that turns what it says. */
function onlyAdds(shorter: Wording, longer: Wording): boolean {
  for (const [word, count] of shorter.wordCounts) if ((longer.wordCounts.get(word) ?? 0) < count) return false;
  for (const [word, count] of longer.wordCounts)
    if (TURNING.has(word) && count > (shorter.wordCounts.get(word) ?? 0)) return false;
  return true;
}

function commonPairs(a: Wording, b: Wording): number {
  let common = 0;
  for (const [pair, count] of a.pairCounts) common += Math.min(count, b.pairCounts.get(pair) ?? 0);
  return common;
}

/**
 * Whether two texts say nearly the same: the same words but for a few that one of them adds, in nearly the same order.
 * Another number, another name or any word in the place of another makes them two; short texts must be the same word for
 * word. Case, tone placement and slips in diacritics (not those of names) do not count. Symmetric.
 */
export function sayTheSame(a: Wording, b: Wording): boolean {
  const [shorter, longer] = a.folded.length <= b.folded.length ? [a, b] : [b, a];
  const [least, most] = [shorter.folded.length, longer.folded.length];
  if (least < most * OF_BOTH) return false;
  if (equal(a.folded, b.folded)) return namesAgree(a, b);
  if (least < LONG || !onlyAdds(shorter, longer) || !namesAgree(a, b)) return false;
  const common = commonPairs(shorter, longer);
  return common >= OF_SHORTER * (least - 1) && common >= OF_BOTH * (least + most - 2 - common);
}
