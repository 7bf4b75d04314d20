import { fold } from '../../text/fold.js';
import { type Abbreviations, wordsOf as scannedWords, type Word } from '../reading/abbreviations.js';

/** Words that were typed, folded. The last one may go on, unless it is null. */
export interface Typed {
  readonly whole: readonly string[];
  readonly last: string | null;
}

/** What is typed beyond this says no more of what is meant. */
const MAX_UNITS = 200;
const MAX_WORDS = 12;
const LEADING_ZERO = /^0+\d/;

/** The words of a text that are more than a mark. */
export const wordsOf = (text: string): Word[] => scannedWords(text).filter(({ term }) => term !== '');

/** The words as printed, folded, with the zeros before a number. */
export const printedTerms = (words: readonly Word[]): string[] => words.map(({ shown }) => fold(shown));

const spelt = (terms: readonly string[], open: boolean): Typed =>
  open ? { whole: terms.slice(0, -1), last: terms.at(-1) ?? null } : { whole: terms, last: null };

/** The ways in which what was typed can be meant, most literal first; none where it has no words. */
export function waysToRead(text: string, abbreviations: Abbreviations): Typed[] {
  const words = wordsOf(text.slice(0, MAX_UNITS)).slice(0, MAX_WORDS);
  if (words.length === 0) return [];
  const terms = words.map(({ term }) => term);
  const printed = printedTerms(words);
  const expanded = abbreviations.expand(words).map(({ term }) => term);
  // "02" begins "02-CTr", and is the number 2; it does not begin 20.
  const ways = [spelt(terms, !LEADING_ZERO.test(printed.at(-1) ?? ''))];
  if (printed.join(' ') !== terms.join(' ')) ways.push(spelt(printed, true));
  if (expanded.join(' ') !== terms.join(' ')) ways.push(spelt(expanded, true));
  return ways;
}

/** The typed words in a row, as a name between single blanks would hold them. */
export const phraseOf = ({ whole, last }: Typed): string =>
  last === null ? `${whole.join(' ')} ` : [...whole, last].join(' ');
