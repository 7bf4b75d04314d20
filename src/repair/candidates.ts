import { type Channel, EXTRA_SIGN } from './channel.js';
import type { Lexicon, LexiconNode } from './lexicon.js';

/** A syllable a damaged word may stand for, and what the channel asks for it. */
export interface Candidate {
  readonly id: number;
  readonly cost: number;
}

/** A letter of the true syllable and the signs that stand for it. */
export type Alignment = readonly (readonly [letter: string, seen: string])[];

const MOST_CANDIDATES = 16;
/** No reading is worth considering that costs more than this, plus so much a sign. */
const DEAREST = 9;
const DEAREST_SIGN = 0.7;
/** Nor one that costs so much more than another. */
const WORSE = 9;

interface SignCosts {
  readonly none: Float64Array;
  readonly one: readonly Float64Array[];
  readonly two: readonly Float64Array[];
}

function signCosts(word: string, channel: Channel): SignCosts {
  const places = Array.from(word, (_, at) => at);
  return {
    none: channel.costs(''),
    one: places.map((at) => channel.costs(word.charAt(at))),
    two: places.map((at) => channel.costs(word.slice(at, at + 2))),
  };
}

/**
 * Fills in the cheapest way to have written the letters so far plus one as the first j signs, for every j, and gives
 * the least of them. Called for every node of the tree.
 */
function fillRow(next: Float64Array, row: Float64Array, letter: number, { none, one, two }: SignCosts): number {
  const lost = none[letter] as number;
  let least = (row[0] as number) + lost;
  next[0] = least;
  for (let j = 1; j < next.length; j++) {
    let best = (row[j] as number) + lost;
    const asOne = (row[j - 1] as number) + ((one[j - 1] as Float64Array)[letter] as number);
    if (asOne < best) best = asOne;
    if (j > 1) {
      const asTwo = (row[j - 2] as number) + ((two[j - 2] as Float64Array)[letter] as number);
      if (asTwo < best) best = asTwo;
    }
    const extra = (next[j - 1] as number) + EXTRA_SIGN;
    if (extra < best) best = extra;
    next[j] = best;
    if (best < least) least = best;
  }
  return least;
}

const firstRow = (size: number): Float64Array => Float64Array.from({ length: size + 1 }, (_, j) => j * EXTRA_SIGN);

/**
 * The readings of a word, cheapest first when the chance of the syllable alone is counted in.
 * @param rarity −ln of the chance of a syllable by id.
 */
export function candidatesFor(
  word: string,
  lexicon: Lexicon,
  channel: Channel,
  rarity: ArrayLike<number>,
): Candidate[] {
  const costs = signCosts(word, channel);
  const found: (Candidate & { readonly rank: number })[] = [];
  const rows = Array.from({ length: lexicon.depth + 1 }, () => firstRow(word.length));
  let bound = DEAREST + DEAREST_SIGN * word.length;
  const visit = (node: LexiconNode, depth: number): void => {
    const row = rows[depth] as Float64Array;
    const next = rows[depth + 1] as Float64Array;
    for (const child of node.children) {
      if (fillRow(next, row, child.letter, costs) > bound) continue;
      const cost = next[word.length] as number;
      if (child.id >= 0 && cost <= bound) {
        found.push({ id: child.id, cost, rank: cost + 0.5 * (rarity[child.id] as number) });
        bound = Math.min(bound, cost + WORSE);
      }
      visit(child, depth + 1);
    }
  };
  visit(lexicon.root, 0);
  found.sort((a, b) => a.rank - b.rank || a.id - b.id);
  return found.slice(0, MOST_CANDIDATES).map(({ id, cost }) => ({ id, cost }));
}

/** Which signs of the word stand for which letter of the syllable, in the cheapest way. */
export function align(syllable: string, word: string, { alphabet }: Lexicon, channel: Channel): Alignment {
  const costs = signCosts(word, channel);
  const rows = [firstRow(word.length)];
  const letters = Array.from(syllable, (letter) => alphabet.indexOf(letter));
  for (const letter of letters) {
    const next = firstRow(word.length);
    fillRow(next, rows[rows.length - 1] as Float64Array, letter, costs);
    rows.push(next);
  }
  const pairs: [string, string][] = [];
  let j = word.length;
  for (let i = letters.length; i > 0; ) {
    const here = rows[i]?.[j] as number;
    const letter = letters[i - 1] as number;
    const before = rows[i - 1] as Float64Array;
    const taken = [costs.none[letter], costs.one[j - 1]?.[letter], costs.two[j - 2]?.[letter]].findIndex(
      (cost, signs) => cost !== undefined && j >= signs && (before[j - signs] as number) + cost === here,
    );
    if (taken < 0) j--;
    else {
      pairs.push([syllable.charAt(i - 1), word.slice(j - taken, j)]);
      j -= taken;
      i--;
    }
  }
  return pairs.reverse();
}
