import { fold } from '../text/fold.js';
import { isFoldedSyllable } from '../text/syllable.js';

const WORD = /[\p{L}\p{M}]+/gu;
/** Letters few other languages have; é, ô or ă alone would also let French or Romanian pass. */
const OWN_LETTER = /[đơưĐƠƯ\u1ea0-\u1ef9]/;
/** More words decide nothing more. */
const SAMPLE = 20_000;

/**
 * Measured on 164 Vietnamese texts without their marks and on 1,768 English pages and source files. The worst of the
 * former, raw OCR, has 64 % syllables among its different words, pairs of them at 60 % of places and 0.1 % long words;
 * the English pages looked at have 3 to 13 % and at most 5 %, and nothing but tables of characters has under 2 % long
 * words. The limits lie far below the first, so that a text damaged much worse is still read: what damage leaves of
 * Vietnamese is its short words. Of the 1,768, four tables of characters and a Yoruba page pass for Vietnamese.
 * Pairs and lengths need some text to mean anything.
 */
const DISTINCT_SHARE = 0.5;
const PAIR_SHARE = 0.15;
const LONG_SHARE = 0.02;
const BROKEN_SYLLABLE_SHARE = 0.12;
const ENOUGH_WORDS = 100;
const LONGEST_SYLLABLE = 7;
const OWN_LETTER_SHARE = 0.01;

interface Counts {
  readonly words: number;
  readonly withOwnLetter: number;
  readonly syllables: number;
  readonly pairs: number;
  readonly long: number;
  readonly distinct: number;
  readonly distinctSyllables: number;
}

function count(text: string): Counts {
  const known = new Map<string, boolean>();
  let words = 0;
  let withOwnLetter = 0;
  let syllables = 0;
  let pairs = 0;
  let long = 0;
  let previous = false;
  for (const [word] of text.normalize('NFC').matchAll(WORD)) {
    const folded = fold(word);
    const syllable = known.get(folded) ?? isFoldedSyllable(folded);
    known.set(folded, syllable);
    words += 1;
    if (OWN_LETTER.test(word)) withOwnLetter += 1;
    if (syllable) syllables += 1;
    if (syllable && previous) pairs += 1;
    if (folded.length > LONGEST_SYLLABLE) long += 1;
    previous = syllable;
    if (words === SAMPLE) break;
  }
  const distinctSyllables = [...known.values()].filter(Boolean).length;
  return { words, withOwnLetter, syllables, pairs, long, distinct: known.size, distinctSyllables };
}

/**
 * Whether a text holds Vietnamese, however damaged or bare of diacritics: some letters that are Vietnamese only, or
 * words that are Vietnamese syllables once their marks are taken away.
 */
export function holdsVietnamese(text: string): boolean {
  const counts = count(text);
  const { words, withOwnLetter, distinct, distinctSyllables } = counts;
  if (words === 0) return false;
  if (withOwnLetter / words >= OWN_LETTER_SHARE) return true;
  if (distinctSyllables / distinct >= DISTINCT_SHARE) return true;
  if (words < ENOUGH_WORDS) return false;
  const { syllables, pairs, long } = counts;
  const shortWords =
    distinct >= ENOUGH_WORDS / 2 && long / words <= LONG_SHARE && syllables / words >= BROKEN_SYLLABLE_SHARE;
  return shortWords || pairs / words >= PAIR_SHARE;
}
