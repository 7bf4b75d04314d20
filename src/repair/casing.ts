import { fold } from '../text/fold.js';
import type { Alignment } from './candidates.js';

/** How a word is written: all lower case, first letter capital, or all capitals. */
export type Casing = 'lower' | 'title' | 'upper';

export interface SeenCase {
  readonly casing: Casing;
  /** Whether the case can be trusted: the first letter was seen as itself, or đ as another capital. */
  readonly certain: boolean;
}

const isUpper = (text: string): boolean => text !== text.toLowerCase();
const LETTER = /\p{L}/u;

/** The case of a damaged word, by the sign its first letter was seen as. `capitals`: it stands among capitals. */
export function seenCase(word: string, alignment: Alignment, capitals: boolean): SeenCase {
  const letters = Array.from(word).filter((unit) => LETTER.test(unit));
  const upper = letters.filter(isUpper).length;
  if (capitals && upper * 2 >= letters.length) return { casing: 'upper', certain: true };
  if (letters.length > 2 && upper === letters.length) return { casing: 'upper', certain: true };
  const [letter = '', seen = ''] = alignment[0] ?? [];
  const first = seen.charAt(0);
  const certain = fold(first) === fold(letter) || (isUpper(first) && letter === 'đ');
  return { casing: isUpper(first) ? 'title' : 'lower', certain };
}

export function applyCase(syllable: string, casing: Casing): string {
  if (casing === 'lower') return syllable;
  return casing === 'upper' ? syllable.toUpperCase() : syllable.charAt(0).toUpperCase() + syllable.slice(1);
}
