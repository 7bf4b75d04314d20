import { foldSameLength } from '../../text/case-fold.js';
import type { Vocabulary } from '../../vocabulary/load.js';

/** A document number in a text: the canonical form and its place [start, end). */
export interface FoundSymbol {
  readonly symbol: string;
  readonly start: number;
  readonly end: number;
}

export interface SymbolRecognizer {
  /** Every document number of the text, in order. */
  (text: string): FoundSymbol[];
}

/** A digit before a hyphen or slash, or a standard: without one no number stands in the text. */
const MAY_HOLD = /\d[a-z]?\s{0,2}[-–—/]|[TQ]C[VC][NS]/;

interface Squeezed {
  readonly text: string;
  readonly at: readonly number[];
}

const SIGN = /[-/–—.]/;
const WORDY = /[\p{L}\p{N}]/u;

/** Drops blanks that touch a hyphen or slash ("71- NQ/TW"), unifies dashes; `at` leads back. */
function squeeze(text: string): Squeezed {
  let out = '';
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text[i] as string;
    if (unit === ' ') {
      const before = out[out.length - 1] ?? '';
      const after = text[i + 1] ?? '';
      const joins =
        (/[-/]/.test(before) && /[\p{Lu}\d]/u.test(after) && /[\p{L}\d]/u.test(out[out.length - 2] ?? '')) ||
        (/[-/–]/.test(after) && /\d/.test(before) && isCodeAhead(text, i + 1));
      if (joins || splitsCode(text, i)) continue;
    }
    out += unit === '–' || unit === '—' ? '-' : unit;
    at.push(i);
  }
  at.push(text.length);
  return { text: out, at };
}

/** "15/2020/T T-BGDĐT": a blank inside the type code, as scanners leave it. */
const splitsCode = (text: string, at: number): boolean =>
  /\/\p{Lu}{1,2}$/u.test(text.slice(Math.max(0, at - 4), at)) && /^\s\p{Lu}{1,2}-\p{Lu}/u.test(text.slice(at, at + 6));

/** After "number ␣": a sign followed by capitals, as in "31 - HD/BTCTW" or "173 /KH-UBND". */
const isCodeAhead = (text: string, from: number): boolean =>
  /^[-/–]\s?(?:\d{4}\/)?\p{Lu}\p{L}{0,4}\s?[-/]/u.test(text.slice(from, from + 16));

const TRAILING = /(?:-(?:[A-ZĐ][a-zà-ỹ]+))$/u;

/** "71/NQ-TW" and "72-NQ-TW": the issuer decides, and the Party writes number-TYPE/ISSUER. */
const PARTY_SWAPPED =
  /^(\d+[a-z]?)[-/]([A-ZĐ][A-ZĐa-z]{0,4})-((?:TW|TU|ĐU|CB|HU|QU|[A-ZĐ]{2,9}(?:TW|TU|ĐU))(?:-[A-ZĐ]+)?)$/u;

/** Code as the rules print it: QD for lost Đ, Ctr for CTr, signs of the Party in their order. */
function canonical(symbol: string): string {
  return symbol
    .replace(PARTY_SWAPPED, '$1-$2/$3')
    .replace(/(?<=[/-])QD(?=[/-])/, 'QĐ')
    .replace(/(?<=[/-])(?:Ctr|CTR)(?=[/-])/, 'CTr')
    .replace(/(?<=-)TT[A-Za-z]?[gG]$/, 'TTg')
    .replace(TRAILING, '');
}

/** Builds the recogniser of document numbers from the grammars of the vocabulary. */
export function createSymbolRecognizer(vocabulary: Vocabulary): SymbolRecognizer {
  const pattern = new RegExp(vocabulary.symbols.grammars.map((entry) => `(?:${entry.pattern})`).join('|'), 'gu');
  return (text) => {
    if (!MAY_HOLD.test(text)) return [];
    const squeezed = squeeze(text);
    const found: FoundSymbol[] = [];
    for (const match of squeezed.text.matchAll(pattern)) {
      const before = squeezed.text[match.index - 1] ?? ' ';
      const symbol = canonical(match[0]);
      const after = squeezed.text[match.index + symbol.length] ?? ' ';
      if (
        WORDY.test(before) ||
        (SIGN.test(before) && WORDY.test(squeezed.text[match.index - 2] ?? ' ')) ||
        WORDY.test(after)
      )
        continue;
      const end = match.index + match[0].length;
      const last = (squeezed.at[end - 1] as number) + 1;
      found.push({ symbol, start: squeezed.at[match.index] as number, end: last });
    }
    return found;
  };
}

/** Key under which two spellings of a number are one: folded, leading zeros dropped. */
export const symbolIdentity = (symbol: string): string =>
  foldSameLength(symbol)
    .replace(/^0+(?=\d)/, '')
    .replace(/[-/.]/g, '-');
