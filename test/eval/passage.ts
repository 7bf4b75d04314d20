import { foldSpace } from './words.js';

const LONGEST = 200;

/** Quotes lines of a text, on one line and not too long, so that a miss can be judged without opening the file. */
export type Quote = (lineStart: number, lineEnd?: number) => string;

export function createQuote(text: string): Quote {
  const lines = text.split('\n');
  return (lineStart, lineEnd = lineStart) => {
    const words = foldSpace(lines.slice(lineStart - 1, lineEnd).join(' '));
    return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  };
}

/** Where words stand in a text: UTF-16 offsets and the 1-based line of their beginning. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** Finds every place of a quote, whatever blanks, line breaks and markdown asterisks stand between its letters. */
export type Locate = (quote: string) => Place[];

export function createLocate(text: string): Locate {
  const letters: string[] = [];
  const origins: number[] = [];
  let at = 0;
  for (const unit of text) {
    if (!/[\s*|]/u.test(unit)) {
      // Decomposed letters are compared composed: a mark joins the letter before it.
      const joined =
        letters.length > 0 && /\p{M}/u.test(unit) ? ((letters.at(-1) as string) + unit).normalize('NFC') : '';
      if (joined && [...joined].length === 1) letters[letters.length - 1] = joined;
      else {
        letters.push(unit);
        origins.push(at);
      }
    }
    at += unit.length;
  }
  const solid = letters.map((letter) => (letter.length === 1 ? letter : '\uffff')).join('');
  return (quote) => {
    const wanted = foldSpace(quote).replace(/\s/gu, '');
    const places: Place[] = [];
    for (let from = solid.indexOf(wanted); wanted !== '' && from !== -1; from = solid.indexOf(wanted, from + 1)) {
      const start = origins[from] as number;
      const end = (origins[from + wanted.length - 1] as number) + 1;
      places.push({ start, end, line: text.slice(0, start).split('\n').length });
    }
    return places;
  };
}
