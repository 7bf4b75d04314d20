import { fold } from '../text/fold.js';
import { isFoldedSyllable } from '../text/syllable.js';

const WORD = /[\p{L}\p{M}]+/gu;
/** Letters that no other language in these files has; é or ô alone would also let French pass. */
const OWN_LETTER = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/;
/** More words decide nothing more. */
const SAMPLE = 20_000;

/**
 * Measured: 161 Vietnamese texts have 64 to 100 % different words that are syllables and pairs at 60 % of places, the
 * worst of them raw OCR; English, code and Latin have 3 to 13 % and at most 5 %. The limits lie far below the first, so
 * that a text damaged much worse is still read. Pairs need some length to mean anything.
 */
const DISTINCT_SHARE = 0.5;
const PAIR_SHARE = 0.15;
const PAIR_WORDS = 100;
const OWN_LETTER_SHARE = 0.01;

interface Counts {
  readonly words: number;
  readonly withOwnLetter: number;
  readonly pairs: number;
  readonly distinct: number;
  readonly distinctSyllables: number;
}

function count(text: string): Counts {
  const known = new Map<string, boolean>();
  let words = 0;
  let withOwnLetter = 0;
  let pairs = 0;
  let previous = false;
  for (const [word] of text.normalize('NFC').matchAll(WORD)) {
    const folded = fold(word);
    const syllable = known.get(folded) ?? isFoldedSyllable(folded);
    known.set(folded, syllable);
    words += 1;
    if (OWN_LETTER.test(word)) withOwnLetter += 1;
    if (syllable && previous) pairs += 1;
    previous = syllable;
    if (words === SAMPLE) break;
  }
  const distinctSyllables = [...known.values()].filter(Boolean).length;
  return { words, withOwnLetter, pairs, distinct: known.size, distinctSyllables };
}

/**
 * Whether a text holds Vietnamese, however damaged or bare of diacritics: some letters that are Vietnamese only, or
 * words that are Vietnamese syllables once their marks are taken away.
 */
export function holdsVietnamese(text: string): boolean {
  const { words, withOwnLetter, pairs, distinct, distinctSyllables } = count(text);
  if (words === 0) return false;
  if (withOwnLetter / words >= OWN_LETTER_SHARE) return true;
  if (distinctSyllables / distinct >= DISTINCT_SHARE) return true;
  return words >= PAIR_WORDS && pairs / words >= PAIR_SHARE;
}
