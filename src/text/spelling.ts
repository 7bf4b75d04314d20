import { foldSameLength } from './case-fold.js';
import { fold } from './fold.js';
import { canonicalTone } from './tone.js';

/** After these onsets an open i and y are one sound and both are printed: kĩ/kỹ, lí/lý, mĩ/mỹ, tỉ/tỷ, hi/hy, sĩ/sỹ, quí/quý. */
const OPEN_I = /^(h|k|l|m|s|t|qu)([iíìỉĩị])$/u;
const Y_OF: Readonly<Record<string, string>> = { i: 'y', í: 'ý', ì: 'ỳ', ỉ: 'ỷ', ĩ: 'ỹ', ị: 'ỵ' };
const PLAIN = /^[a-z0-9]*$/;

/**
 * The one spelling under which a word is known: NFC, lower case, tone mark in the older place (hoà → hòa), open i as y
 * after h, k, l, m, s, t, qu (kĩ → kỹ), leading zeros of a number gone (02 → 2).
 */
export function canonicalSpelling(word: string): string {
  const lower = canonicalTone(word).toLowerCase().normalize('NFC');
  const digit = lower.charCodeAt(0);
  if (digit >= 48 && digit <= 57) return lower.replace(/^0+(?=\d)/, '');
  return lower.replace(OPEN_I, (_, onset: string, vowel: string) => onset + (Y_OF[vowel] ?? vowel));
}

/** A canonical spelling without its marks, đ as d. */
export function foldSpelling(canonical: string): string {
  if (PLAIN.test(canonical)) return canonical;
  const folded = foldSameLength(canonical);
  return PLAIN.test(folded) ? folded : fold(canonical);
}
