import { fold } from '../text/fold.js';
import type { Vocabulary } from '../vocabulary/load.js';
import type { KnownAbbreviations } from './tokens.js';

/** The abbreviations of the vocabulary, and the codes of document types. */
export function createAbbreviations({
  abbreviations,
  types,
}: Pick<Vocabulary, 'abbreviations' | 'types'>): KnownAbbreviations {
  const exact = new Set(abbreviations.abbreviations.map(({ abbr }) => abbr));
  for (const type of types.types) for (const code of type.codes) exact.add(code);
  const byFold = new Map<string, string | null>();
  for (const one of exact) {
    const key = `${one === one.toUpperCase()}${fold(one)}`;
    const other = byFold.get(key);
    byFold.set(key, other === undefined || other === one ? one : null);
  }
  return {
    has: (text) => exact.has(text),
    mended: (text) => {
      if (exact.has(text)) return null;
      return byFold.get(`${text === text.toUpperCase()}${fold(text)}`) ?? null;
    },
  };
}
