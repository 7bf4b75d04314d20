import { findSymbols } from './symbol-key.js';

/** A stretch of a question that is to be found, or not to be found, as it stands. Offsets are UTF-16 units, `end` exclusive. */
export interface Verbatim {
  readonly start: number;
  readonly end: number;
  /** The words without quotes and minus. */
  readonly words: string;
  readonly excluded: boolean;
}

/** A question taken apart: what must stand so, what must not, and the rest. */
export interface QuotedQuestion {
  readonly rest: string;
  readonly phrases: readonly string[];
  readonly excluded: readonly string[];
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”', '«': '»' };
const isSpace = (unit: string | undefined): boolean => unit === undefined || /\s/.test(unit);
const LETTER = /[\p{L}\p{N}]/u;

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

/** Where a quoted phrase that opens at a place closes; −1 where it does not. Linear over all places of a text. */
function closings(text: string): (at: number) => number {
  /** Closing marks that do not come any more. */
  const spent = new Set<string>();
  return (at) => {
    const closing = CLOSING[text[at] ?? ''];
    if (closing === undefined || spent.has(closing)) return -1;
    const close = text.indexOf(closing, at + 1);
    if (close === -1) spent.add(closing);
    return close;
  };
}

/**
 * Phrases in quotes must be found word by word; a word or phrase right after a minus at the start of a word must not be
 * found. A quote that never closes and a minus before a space are text.
 */
export function verbatimParts(text: string): Verbatim[] {
  const parts: Verbatim[] = [];
  const inNumber = placesInNumbers(text);
  const closeOf = closings(text);
  for (let at = 0; at < text.length; ) {
    const excluded = text[at] === '-' && isSpace(text[at - 1]) && !inNumber.has(at);
    const open = excluded ? at + 1 : at;
    const close = closeOf(open);
    if (close > open + 1) {
      parts.push({ start: at, end: close + 1, words: text.slice(open + 1, close), excluded });
      at = close + 1;
    } else if (excluded && LETTER.test(text[open] ?? '')) {
      const end = wordEnd(text, open);
      parts.push({ start: at, end, words: text.slice(open, end), excluded });
      at = end;
    } else at += 1;
  }
  return parts;
}

/** Which marks mean something; what the others stand before or around are words like any. */
export interface QuotedOptions {
  readonly quotes: boolean;
  readonly minus: boolean;
}

/** Takes a question apart. What is in quotes stays among the words, what is excluded does not. */
export function takeQuoted(
  text: string,
  { quotes, minus }: QuotedOptions = { quotes: true, minus: true },
): QuotedQuestion {
  const found = verbatimParts(text);
  const parts = found.filter(({ excluded }) => (excluded ? minus : quotes));
  const rest: string[] = [];
  let from = 0;
  for (const part of found) {
    rest.push(text.slice(from, part.start));
    if (!(part.excluded && minus)) rest.push(` ${part.words} `);
    from = part.end;
  }
  rest.push(text.slice(from));
  return {
    rest: rest.join(''),
    phrases: parts.flatMap(({ words, excluded }) => (excluded ? [] : [words])),
    excluded: parts.flatMap(({ words, excluded }) => (excluded ? [words] : [])),
  };
}
