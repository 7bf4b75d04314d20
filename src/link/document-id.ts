import { fold } from '../text/fold.js';
import { slug } from '../text/slug.js';
import { symbolKey } from '../text/symbol-key.js';
import { trimEndOf, trimOf } from '../text/trim.js';

const TITLE_SLUG_LENGTH = 60;

/** Normative symbols carry their year: 02/2025/TT-BGDĐT. */
const YEAR_IN_SYMBOL = /^[\d.]+[a-z]?-((?:19|20)\d\d)-/;

/** Keeps the dots of a number. */
const dottedSlug = (text: string): string => trimOf(fold(text).replace(/[^a-z0-9.]+/g, '-'), '-.');

/** What a cited document is known by. */
export interface Naming {
  readonly symbol: string | null;
  readonly issuedOn: string | null;
  readonly title: string;
  /** Folded province or commune where the symbol or the title does not name the place itself; null otherwise. */
  readonly place: string | null;
}

/**
 * The readable id of a document that is only cited: `document:71-nq-tw.2025`, `document:40-ctr-tu.2022.hai-phong`
 * (a symbol is not a key: the year and, for local issuers, the place belong to it), `document:<title>` without a symbol.
 * Holds no "#", "/", "?" or space.
 */
export function citedDocumentId({ symbol, issuedOn, title, place }: Naming): string {
  const tail = place === null ? '' : `.${dottedSlug(place)}`;
  if (symbol !== null) {
    const key = dottedSlug(symbolKey(symbol));
    const year = issuedOn?.slice(0, 4) ?? YEAR_IN_SYMBOL.exec(key)?.[1] ?? 'nd';
    return `document:${key}.${year}${tail}`;
  }
  const words = trimEndOf(slug(title).slice(0, TITLE_SLUG_LENGTH), '-');
  return `document:${words || 'khong-ten'}${tail}`;
}
