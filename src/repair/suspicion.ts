import type { Line } from '../text/normalise.js';

/**
 * Share of letters that carry a mark. Over a hundred and twenty letters of clean text it is 0.29, and under 0.17 in one
 * stretch of a thousand; text that lost its marks, or has wrong ones, stays under 0.10.
 */
const SUSPECT_BELOW = 0.17;
const WINDOW = 120;
/** A shorter rest says too little by itself. */
const LEAST = 40;

const isLetter = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code >= 0xc0;

/** Whether any stretch of the text looks as if marks were lost: only then is it worth reading word by word. Linear. */
export function mayBeDamaged(lines: readonly Line[]): boolean {
  let letters = 0;
  let marked = 0;
  for (const { text } of lines) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (!isLetter(code)) continue;
      letters++;
      if (code >= 0xc0) marked++;
    }
    if (letters < WINDOW) continue;
    if (marked < letters * SUSPECT_BELOW) return true;
    letters = 0;
    marked = 0;
  }
  return letters >= LEAST && marked < letters * SUSPECT_BELOW;
}
