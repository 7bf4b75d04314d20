import { foldSameLength } from '../../text/case-fold.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import { createSymbolCanonical } from './symbol-canonical.js';

/** A document number in a text: the canonical form and its place [start, end). */
export interface FoundSymbol {
  readonly symbol: string;
  readonly start: number;
  readonly end: number;
}

/** Every document number of the text, in order. */
export type SymbolRecognizer = (text: string) => FoundSymbol[];

/** Where a number may begin: digits before a sign or before a type code, or the name of a standard. */
const BEGINS =
  /\d[\d.]{0,8}[a-zA-Z]? {0,2}(?:[-–—−‑/] {0,2}(?:\d{4} ?[-/]? ?)?[A-ZĐƯ]|[A-ZĐƯ]{2}[A-Za-zĐ]{0,2}[-/])|[TQ]C(?:VN|CS) ?\d/y;
const [ZERO, NINE, Q, T] = [0x30, 0x39, 0x51, 0x54];
const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;
/** Longer than any number with its blanks. */
const REACH = 64;
const WORDY = /[\p{L}\p{N}]/u;
const SIGN = /[-/–—.,]/;
const DASH = /[–—−‑]/;
/** Cyrillic capitals that pasted text carries in codes ("NĐ-СР"), and the Latin ones they look like. */
const LOOKALIKES = new Map([...'АВЕКМНОРСТХ'].map((unit, at) => [unit, 'ABEKMHOPCTX'[at] as string]));
/** A word glued to the end: "71-NQ/TW-Bộ", "157/QĐ-TTgcủa". */
const TRAILING_WORD = /(?:-\p{Lu}\p{Ll}+|(?<=\p{Lu}g?)(?:của|ngày|về|do))$/u;
const NUMBER_WORD = /(?:^|[\s(])(?:số|Số|SỐ)\s?:?\s?$/u;
/** Before a sign a blank may stand only after the number itself, or where the sign is glued to the code after it. */
const GLUED_AFTER = /^\s[-–/]\p{Lu}{2}/u;
const SPACED_CODE = /^\s{1,2}[-–—−‑/]\s?(?:\d{4}\/)?\p{Lu}\p{L}{0,4}\s?[-–/]/u;

interface Squeezed {
  readonly text: string;
  /** Where each unit of the squeezed text stands in the source. */
  readonly at: readonly number[];
}

/** "15/2020/T T-BGDĐT": a blank inside the type code, as scanners leave it. */
const splitsCode = (squeezed: string, ahead: string): boolean =>
  /\/\p{Lu}{1,2}$/u.test(squeezed.slice(-3)) && /^\s\p{Lu}{1,2}-\p{Lu}/u.test(ahead);

function dropsBlank(out: string, ahead: string): boolean {
  const before = out[out.length - 1] ?? '';
  if (/[-/]/.test(before)) return /^\s{1,2}[\p{Lu}\d]/u.test(ahead) && WORDY.test(out[out.length - 2] ?? '');
  if (/^\d+[a-zA-Z]?$/.test(out)) return SPACED_CODE.test(ahead);
  if (WORDY.test(before) && GLUED_AFTER.test(ahead)) return /[-/]/.test(out);
  return splitsCode(out, ahead);
}

/** The stretch from `from` without the blanks that touch a sign ("71- NQ/TW"), dashes as hyphens. */
function squeeze(text: string, from: number): Squeezed {
  let out = '';
  const at: number[] = [];
  const limit = Math.min(text.length, from + REACH);
  for (let i = from; i < limit; i++) {
    const unit = text[i] as string;
    if (unit === ' ' && dropsBlank(out, text.slice(i, i + 16))) continue;
    out += DASH.test(unit) ? '-' : (LOOKALIKES.get(unit) ?? unit);
    at.push(i);
  }
  return { text: out, at };
}

/** Builds the recogniser of document numbers from the grammars of the vocabulary. */
export function createSymbolRecognizer(vocabulary: Vocabulary): SymbolRecognizer {
  const grammars = vocabulary.symbols.grammars.map(({ pattern, afterNumberWord }) => ({
    pattern: new RegExp(`^(?:${pattern})`, 'u'),
    afterNumberWord: afterNumberWord === true,
  }));
  const canonical = createSymbolCanonical(vocabulary);

  const standsAlone = (text: string, start: number): boolean => {
    const before = text[start - 1] ?? ' ';
    if (before === '/') return false;
    return !WORDY.test(before) && !(SIGN.test(before) && WORDY.test(text[start - 2] ?? ' '));
  };

  const readAt = (text: string, start: number): FoundSymbol | null => {
    const squeezed = squeeze(text, start);
    const named = NUMBER_WORD.test(text.slice(Math.max(0, start - 6), start));
    for (const { pattern, afterNumberWord } of grammars) {
      if (afterNumberWord && !named) continue;
      const whole = pattern.exec(squeezed.text)?.[0];
      if (whole === undefined) continue;
      const match = whole.replace(TRAILING_WORD, '');
      if (match === whole && WORDY.test(squeezed.text[match.length] ?? ' ')) continue;
      return { symbol: canonical(match), start, end: (squeezed.at[match.length - 1] as number) + 1 };
    }
    return null;
  };

  /** Whether a number may begin at `at`; only its first digit is asked. */
  const begins = (text: string, at: number): boolean => {
    BEGINS.lastIndex = at;
    return BEGINS.test(text) && standsAlone(text, at);
  };

  // Unit by unit, since most units are neither: far cheaper than a search by pattern.
  return (text) => {
    const found: FoundSymbol[] = [];
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (!isDigit(code) && code !== T && code !== Q) continue;
      const symbol = begins(text, at) ? readAt(text, at) : null;
      if (symbol) {
        found.push(symbol);
        at = symbol.end - 1;
      } else if (isDigit(code)) {
        while (isDigit(text.charCodeAt(at + 1))) at++;
      }
    }
    return found;
  };
}

/** Key under which two spellings of a number are one: folded, leading zeros dropped. */
export const symbolIdentity = (symbol: string): string =>
  foldSameLength(symbol)
    .replace(/^0+(?=\d)/, '')
    .replace(/[-/.]/g, '-');
