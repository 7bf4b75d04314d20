import type { LinkKind } from '../../model/terms.js';
import type { Words } from './passages.js';
import type { Syllable } from './syllables.js';

/** What says nothing of substance when two passages are compared. */
export interface EmptyWords {
  /** Grammar: "và", "của". */
  readonly functionWords: ReadonlySet<string>;
  /** The same sentence says them of the province above and of the commune below: "thành phố", "đặc khu". */
  readonly localWords: ReadonlySet<string>;
}

/** Up to this share of new words is a slip of the pen or a name. */
const NEW_ALLOWED = 0.06;
/** Up to this share may be left out of what is still the whole. */
const DROPPED_ALLOWED = 0.1;

const NAME = /^\p{Lu}/u;
const BREAKS = /[.;:!?]/;

const neighbours = (syllables: readonly Syllable[], into: Set<string>): void => {
  for (let i = 1; i < syllables.length; i++) into.add(`${syllables[i - 1]?.key} ${syllables[i]?.key}`);
};

/**
 * The share of the words of substance in a text that do not stand in `others` beside a neighbour they have here. Names
 * inside a sentence do not count: a local text names its own committee where its parent names another.
 */
export function unsharedPart(
  { text, syllables }: Words,
  others: readonly Words[],
  { functionWords, localWords }: EmptyWords,
): number {
  const known = new Set<string>();
  for (const other of others) neighbours(other.syllables, known);
  let [all, unshared] = [0, 0];
  for (const [index, { key, start, end }] of syllables.entries()) {
    if (functionWords.has(key) || localWords.has(key)) continue;
    all++;
    const [before, after] = [syllables[index - 1], syllables[index + 1]];
    if (before && known.has(`${before.key} ${key}`)) continue;
    if (after && known.has(`${key} ${after.key}`)) continue;
    const inside = before !== undefined && !BREAKS.test(text.slice(before.end, start));
    if (!(inside && NAME.test(text.slice(start, end)))) unshared++;
  }
  return all === 0 ? 0 : unshared / all;
}

const NUMBER = /^\p{N}[\p{N}.,]*%?$/u;

const numbersOf = ({ syllables }: Words): string[] => syllables.flatMap(({ key }) => (NUMBER.test(key) ? [key] : []));

/** Whether a number of `text` stands in none of the others, wherever. */
function hasOwnNumber(text: Words, others: readonly Words[]): boolean {
  const known = new Set(others.flatMap(numbersOf));
  return numbersOf(text).some((number) => !known.has(number));
}

/**
 * How a child text stands to the parents it comes from: `parents[0]` is the main one. Verbatim: nothing of substance
 * is new or left out; narrowed: nothing is new; adapted: something is. A number is substance, however long the text.
 */
export function linkKind(child: Words, parents: readonly Words[], words: EmptyWords): LinkKind {
  if (unsharedPart(child, parents, words) > NEW_ALLOWED || hasOwnNumber(child, parents)) return 'adapted';
  const [main] = parents;
  if (main === undefined) return 'verbatim';
  const dropped = unsharedPart(main, [child], words) > DROPPED_ALLOWED || hasOwnNumber(main, [child]);
  return dropped ? 'narrowed' : 'verbatim';
}
