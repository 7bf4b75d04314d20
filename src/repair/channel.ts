import { fold } from '../text/fold.js';
import type { Vocabulary } from '../vocabulary/load.js';

/** How a letter (lower case) comes out of recognition: as one sign, as two, or not at all. Costs are −ln of chances. */
export interface Channel {
  /** For each letter of the alphabet, by its place in it, the cost of being seen as `seen` ('' to two signs). */
  costs(seen: string): Float64Array;
  /** This channel for a text where so large a share of the words is as it should be (0 to 1). */
  mostly(right: number): Channel;
  /** A channel for one document: this one, with what was counted there. */
  adapted(counted: LetterCounts): Channel;
}

/** `letter` → seen → how often. */
export type LetterCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The cost of a sign that stands for no letter. */
export const EXTRA_SIGN = -Math.log(0.0008);

/** What is assumed before anything is counted. Shares of one letter's occurrences; the counts decide in the end. */
const PLAIN = { itself: 0.955, marked: 0.001, other: 0.0002, none: 0.006, sign: 0.00005 };
const MARKED = { itself: 0.15, folded: 0.5, marked: 0.015, other: 0.001, none: 0.02, sign: 0.001 };
const LETTER = /\p{L}/u;
const TWO_SIGNS = { strokes: 0.0006, withLetter: 0.0003, marked: 0.00003, plain: 0.00001 };
/** Letters of two upright strokes come apart into two signs of one. */
const TWO_STROKES = new Set('unh');
const STROKES = /^[iIlLtrj1fT]{2}$/;
/** What the vocabulary counted is one engine's habit: it weighs at most as much as so many occurrences of a letter. */
const COUNTED = 12;
/** So many occurrences of a letter weigh as much as the assumption, and as what a document starts from. */
const ASSUMED = 8;
const STARTING = 12;

function assumed(letter: string, seen: string): number {
  const folded = fold(letter);
  const shares = folded === letter ? { ...PLAIN, folded: PLAIN.itself } : MARKED;
  if (seen === '') return shares.none;
  const signs = fold(seen);
  if (seen.length > 1) {
    if (TWO_STROKES.has(folded) && STROKES.test(seen)) return TWO_SIGNS.strokes;
    if (signs.includes(folded)) return TWO_SIGNS.withLetter;
    return folded === letter ? TWO_SIGNS.plain : TWO_SIGNS.marked;
  }
  const lower = seen.toLowerCase();
  if (lower === letter) return shares.itself;
  if (lower === folded) return shares.folded;
  if (signs === folded) return shares.marked;
  return LETTER.test(seen) ? shares.other : shares.sign;
}

const total = (seen: ReadonlyMap<string, number> | undefined): number => {
  let sum = 0;
  for (const count of seen?.values() ?? []) sum += count;
  return sum;
};

type Share = (letter: string, seen: string) => number;

/** Mixes counts with what was believed before, which weighs as much as `weight` occurrences. */
function mixed(counted: LetterCounts, before: Share, weight: number): Share {
  const totals = new Map([...counted].map(([letter, seen]) => [letter, total(seen)]));
  return (letter, seen) => {
    const row = counted.get(letter);
    const here = row?.get(seen) ?? row?.get(seen.toLowerCase()) ?? 0;
    return (here + weight * before(letter, seen)) / ((totals.get(letter) ?? 0) + weight);
  };
}

const intact: Share = (letter, seen) => (seen.toLowerCase() === letter ? 1 : 0);

function fromShares(alphabet: readonly string[], share: Share): Channel {
  const known = new Map<string, Float64Array>();
  return {
    costs: (seen) => {
      const here = known.get(seen);
      if (here) return here;
      const costs = Float64Array.from(alphabet, (letter) => -Math.log(share(letter, seen)));
      known.set(seen, costs);
      return costs;
    },
    mostly: (right) =>
      fromShares(alphabet, (letter, seen) => right * intact(letter, seen) + (1 - right) * share(letter, seen)),
    adapted: (counted) => fromShares(alphabet, mixed(counted, share, STARTING)),
  };
}

/** The channel every document starts from: marks are lost, letters mostly stay, and the counted confusions. */
export function createChannel(alphabet: readonly string[], { confusions }: Pick<Vocabulary, 'confusions'>): Channel {
  const counted = new Map(
    Object.entries(confusions.letters).map(([letter, seen]) => {
      const row = Object.entries(seen);
      const scale = Math.min(1, COUNTED / row.reduce((sum, [, count]) => sum + count, 0));
      return [letter, new Map(row.map(([sign, count]) => [sign, count * scale]))];
    }),
  );
  return fromShares(alphabet, mixed(counted, assumed, ASSUMED));
}
