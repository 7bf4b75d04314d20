import { foldWithMap } from './fold.js';
import { findSymbols } from './symbol-key.js';

/** A term of a text and where it stands, in UTF-16 units. A term with a hyphen is the key of a document number. */
export interface Token {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+/gu;

function words(text: string): Token[] {
  const { folded, map } = foldWithMap(text);
  return Array.from(folded.matchAll(WORD), (match) => ({
    term: match[0],
    start: map[match.index] ?? 0,
    end: map[match.index + match[0].length] ?? text.length,
  }));
}

/**
 * The folded syllables of a text in order, and before the first part of each document number its key, so that both
 * the number and a piece of it can be found.
 */
export function tokenise(text: string): Token[] {
  const keys = findSymbols(text).map(({ key, start, end }) => ({ term: key, start, end }));
  if (keys.length === 0) return words(text);
  const tokens: Token[] = [];
  let next = 0;
  for (const word of words(text)) {
    const key = keys[next];
    if (key !== undefined && key.start <= word.start) {
      tokens.push(key);
      next += 1;
    }
    tokens.push(word);
  }
  return tokens;
}
