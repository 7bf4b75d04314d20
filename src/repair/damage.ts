import { lowerCanonical } from '../text/case-fold.js';
import type { Block } from './blocks.js';

/** How much of a block lacks the marks of written Vietnamese: 0 (as in clean text) to 1 (none is right). */
export interface BlockDamage {
  readonly from: number;
  readonly to: number;
  readonly words: number;
  readonly damage: number;
  readonly damaged: boolean;
}

/**
 * In clean directives and laws 76 to 92 % of the words of a text carry a mark, and 99.7 % of the blocks of eight or more
 * words have over half; a text that lost its marks, or has wrong ones, has under a tenth.
 */
const CLEAN_SHARE = 0.8;
const DAMAGED_BELOW = 0.38;
/** A short block says little: so many words of the whole document are counted with it. */
const DOCUMENT_WORDS = 8;

const MARKED = /[^\p{ASCII}]/u;

/** Measures every block. A block without words is as the document is. */
export function measureDamage(blocks: readonly Block[], isSyllable: (word: string) => boolean): BlockDamage[] {
  const counts = blocks.map(({ tokens }) => {
    const words = tokens.filter(({ kind }) => kind === 'word');
    const right = words.filter(({ text }) => MARKED.test(text) && isSyllable(lowerCanonical(text)));
    return { words: words.length, right: right.length };
  });
  const words = counts.reduce((sum, one) => sum + one.words, 0);
  const right = counts.reduce((sum, one) => sum + one.right, 0);
  const whole = words === 0 ? CLEAN_SHARE : right / words;
  return blocks.map(({ from, to }, index) => {
    const here = counts[index] as { words: number; right: number };
    const share = (here.right + DOCUMENT_WORDS * whole) / (here.words + DOCUMENT_WORDS);
    const damage = Math.max(0, Math.min(1, 1 - share / CLEAN_SHARE));
    return { from, to, words: here.words, damage, damaged: here.words > 0 && share < DAMAGED_BELOW };
  });
}
