import { tokenise } from '../text/tokenise.js';
import { canonicalTone } from '../text/tone.js';

/** Stands between the terms handed to MiniSearch; no term holds it. */
export const TERM_SEPARATOR = '\n';

/** Before a syllable with its marks, so that it cannot meet a folded one. */
const EXACT = '=';

/** A term of the tokeniser that is a word, not the key of a document number. */
export const isWord = (term: string) => !term.includes('-');

export const isExact = (term: string) => term.startsWith(EXACT);

/** The term of a syllable with its marks, in one spelling; null where it has none. */
export function exactTerm(shown: string, folded: string): string | null {
  const exact = canonicalTone(shown).toLowerCase();
  return exact === folded ? null : EXACT + exact;
}

export function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, index) => `${words[index]} ${word}`);
}

/** Everything a text is found by: document numbers, folded syllables, their pairs, and syllables with their marks. */
export function indexTerms(text: string): string[] {
  const tokens = tokenise(text);
  const words = tokens.filter((token) => isWord(token.term));
  const exact = words.flatMap(({ term, start, end }) => exactTerm(text.slice(start, end), term) ?? []);
  return [...tokens.map((token) => token.term), ...pairsOf(words.map((word) => word.term)), ...exact];
}
