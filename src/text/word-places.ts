import { scanComposed } from './analyse.js';
import { remembered } from './memo.js';
import { canonicalSpelling, foldSpelling } from './spelling.js';

/** A word of a text and where it stands: UTF-16 offsets of the text as given. */
export interface PlacedWord {
  /** As printed, NFC. */
  readonly shown: string;
  /** Canonical spelling. */
  readonly word: string;
  readonly folded: string;
  /** It begins a clause. */
  readonly begins: boolean;
  /** How many words stand before it. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/** A text in NFC, and where each of its units begins and ends in the text it was made of. */
interface Composed {
  readonly text: string;
  startOf(unit: number): number;
  endOf(unit: number): number;
}

const spelt = remembered((shown) => {
  const word = canonicalSpelling(shown);
  return { word, folded: foldSpelling(word) };
});

/** A letter with its marks; the later parts of a Korean syllable compose, too. */
const LETTER_WITH_MARKS = /[^\p{M}\u1160-\u11ff]?[\p{M}\u1160-\u11ff]*/gsu;
const MARKS = /[\p{M}\u1160-\u11ff]/u;

function composed(given: string): Composed {
  if (!MARKS.test(given) && given.normalize('NFC') === given)
    return { text: given, startOf: (unit) => unit, endOf: (unit) => unit + 1 };
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: letter, index } of given.matchAll(LETTER_WITH_MARKS)) {
    const part = letter.normalize('NFC');
    parts.push(part);
    for (let unit = 0; unit < part.length; unit += 1) {
      starts.push(index);
      ends.push(index + letter.length);
    }
  }
  return { text: parts.join(''), startOf: (unit) => starts[unit] as number, endOf: (unit) => ends[unit] as number };
}

/**
 * The words that `scanWords` finds, with their places. A place never begins or ends between a letter and its marks or
 * within a surrogate pair.
 * @param keeps of which folded words places are wanted
 */
export function placedWords(given: string, keeps: (folded: string) => boolean = () => true): PlacedWord[] {
  const { text, startOf, endOf } = composed(given);
  const words: PlacedWord[] = [];
  let count = 0;
  scanComposed(text, (shown, begins, start, end) => {
    const at = count++;
    const { word, folded } = spelt(shown);
    if (keeps(folded)) words.push({ shown, word, folded, begins, at, start: startOf(start), end: endOf(end - 1) });
  });
  return words;
}
