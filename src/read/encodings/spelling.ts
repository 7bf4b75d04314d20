import { fold } from '../../text/fold.js';
import { isFoldedSyllable } from '../../text/syllable.js';

const BEYOND_ASCII = /[\u0080-\uffff]/;
/** Only signs that stand beside words in good text end a word; any other is part of it, and counts against it. */
const WORD = /[^\s!-@[-`{-~“”‘’–—…•‑]+/gu;
/** Letters of the alphabet with the marks that Vietnamese writes, decomposed. */
const SPELT = /^(?:[a-zđ]|\u0300|\u0301|\u0302|\u0303|\u0306|\u0309|\u031b|\u0323)+$/u;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** More words decide nothing more. */
const SAMPLE = 5_000;

function isWellSpelt(word: string): boolean {
  const letters = word.toLowerCase().normalize('NFD');
  return SPELT.test(letters) && (letters.match(TONE)?.length ?? 0) <= 1 && isFoldedSyllable(fold(word));
}

export interface Spelling {
  /** Words with a character beyond ASCII. */
  readonly words: number;
  /** Share of them that are spelt as Vietnamese is, 0 to 1; 0 where there are none. */
  readonly share: number;
}

/** How well the words of a text that are not plain ASCII are spelt as Vietnamese syllables. */
export function measureSpelling(text: string): Spelling {
  let words = 0;
  let good = 0;
  for (const [word] of text.matchAll(WORD)) {
    if (!BEYOND_ASCII.test(word)) continue;
    words += 1;
    if (isWellSpelt(word)) good += 1;
    if (words === SAMPLE) break;
  }
  return { words, share: words === 0 ? 0 : good / words };
}
