import { findSymbols } from '../../text/symbol-key.js';

/** A question taken apart: what must stand so, what must not, and the rest. */
export interface QuotedQuestion {
  readonly rest: string;
  readonly phrases: readonly string[];
  readonly excluded: readonly string[];
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”', '«': '»' };
const isSpace = (unit: string | undefined): boolean => unit === undefined || /\s/.test(unit);
const LETTER = /[\p{L}\p{N}]/u;

/** Where a quoted phrase that opens at `at` closes; -1 where it does not. */
const closeOf = (text: string, at: number): number => {
  const closing = CLOSING[text[at] ?? ''];
  return closing === undefined ? -1 : text.indexOf(closing, at + 1);
};

function wordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && !isSpace(text[end])) end += 1;
  return end;
}

/** Places of the marks within document numbers: in "57 -NQ/TW" nothing is excluded. */
function placesInNumbers(text: string): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { start, end } of findSymbols(text)) for (let at = start; at < end; at += 1) places.add(at);
  return places;
}

/**
 * Phrases in quotes must be found word by word; a word or phrase right after a minus at the start of a word must not be
 * found. A quote that never closes and a minus before a space are text.
 */
export function takeQuoted(text: string): QuotedQuestion {
  const rest: string[] = [];
  const phrases: string[] = [];
  const excluded: string[] = [];
  const inNumber = placesInNumbers(text);
  for (let at = 0; at < text.length; ) {
    const minus = text[at] === '-' && isSpace(text[at - 1]) && !inNumber.has(at);
    const open = minus ? at + 1 : at;
    const close = closeOf(text, open);
    if (close > open + 1) {
      (minus ? excluded : phrases).push(text.slice(open + 1, close));
      if (!minus) rest.push(` ${text.slice(open + 1, close)} `);
      at = close + 1;
    } else if (minus && LETTER.test(text[open] ?? '')) {
      const end = wordEnd(text, open);
      excluded.push(text.slice(open, end));
      at = end;
    } else {
      rest.push(text[at] as string);
      at += 1;
    }
  }
  return { rest: rest.join(''), phrases, excluded };
}
