import { canonicalSpelling } from './spelling.js';
import { type FoundSymbol, findSymbols } from './symbol-key.js';

/**
 * What a text is found by, whatever engine looks it up. `words`: syllables and numbers in canonical spelling, in order;
 * a percent sign after a number is a word. `starts[i]` is 1 where a word begins a clause: no pair reaches across.
 * `symbols`: keys of the document numbers.
 */
export interface Analysis {
  readonly words: readonly string[];
  readonly starts: Uint8Array;
  readonly symbols: readonly string[];
}

/** Called for each word as printed (NFC, its case kept) and where it stands in the NFC text. `starts`: it begins a clause. */
export type OnWord = (word: string, starts: boolean, start: number, end: number) => void;

const TABLE_SIZE = 0x2000;
const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const BREAK = 3;
/** Goes on with a word and begins none. */
const MARK = 4;
const WORD_UNIT = /[\p{L}\p{N}]/u;
const MARK_UNIT = /\p{M}/u;

function kindOf(unit: string): number {
  if (unit >= '0' && unit <= '9') return DIGIT;
  if (WORD_UNIT.test(unit)) return LETTER;
  if (MARK_UNIT.test(unit)) return MARK;
  return '.;:?!\n\r'.includes(unit) ? BREAK : OTHER;
}

const KINDS = Uint8Array.from({ length: TABLE_SIZE }, (_, code) => kindOf(String.fromCharCode(code)));

const kindAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code < TABLE_SIZE ? (KINDS[code] as number) : kindOf(text[at] as string);
};

const isDigitAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};

/** The end of a grouped or decimal number whose first digits are [from, at): 16.000, 0,82; a date or a list does not go on. */
function numberEnd(text: string, from: number, at: number): number {
  if (text[from - 1] === ',' && isDigitAt(text, from - 2)) return at;
  let end = at;
  while (text[end] === '.' && isDigitAt(text, end + 1) && isDigitAt(text, end + 2) && isDigitAt(text, end + 3)) {
    if (isDigitAt(text, end + 4)) break;
    end += 4;
  }
  if (text[end] !== ',' || !isDigitAt(text, end + 1)) return end;
  let decimal = end + 2;
  while (isDigitAt(text, decimal)) decimal += 1;
  return text[decimal] === ',' ? end : decimal;
}

/** Walks over the words of a text. Linear; calls back in order. */
export const scanWords = (raw: string, onWord: OnWord): void => scanComposed(raw.normalize('NFC'), onWord);

/** As `scanWords`, of a text that is NFC. */
export function scanComposed(text: string, onWord: OnWord): void {
  let starts = true;
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    if (kind !== LETTER && kind !== DIGIT) {
      if (kind === BREAK) starts = true;
      at += 1;
      continue;
    }
    let end = at + 1;
    let digits = kind === DIGIT;
    for (; end < text.length; end += 1) {
      const next = kindAt(text, end);
      if (next === OTHER || next === BREAK) break;
      if (next !== DIGIT) digits = false;
    }
    const whole = digits ? numberEnd(text, at, end) : end;
    const word = text.slice(at, whole);
    onWord(digits && whole > end ? word.replaceAll('.', '') : word, starts, at, whole);
    starts = false;
    at = whole;
    if (digits) at = percentAfter(text, whole, onWord);
  }
}

/** "85%" and "85 %" are the same two words. */
function percentAfter(text: string, at: number, onWord: OnWord): number {
  const sign = text[at] === ' ' || text[at] === '\u00a0' ? at + 1 : at;
  if (text[sign] !== '%') return at;
  onWord('%', false, sign, sign + 1);
  return sign + 1;
}

/**
 * What every document number has: behind its digits a mark (71-NQ), or letters that are no syllable (57NQ, 71 nq tw), or
 * those of the Assembly (qh15). Most paragraphs have none of it and need no closer reading.
 */
const MAY_HOLD_SYMBOL =
  /\d(?:[a-eđ]?[ \t\u00a0]{0,8}[-/–—‑−_]|[ \t\u00a0]{0,8}(?:[bcdđghklmnpqrstv]{1,5}i?(?![a-zđ\u00c0-\u1ef9])|guq|[a-z]{0,8}qh\d|[dđp]a[-/–—‑−_]))/i;

/** The document numbers of a composed text and where they stand, in order; none reaches over a blank line. Offsets are UTF-16 units of the text as given. */
export function placedSymbols(text: string): FoundSymbol[] {
  const symbols: FoundSymbol[] = [];
  for (let from = 0; from <= text.length; ) {
    const found = text.indexOf('\n\n', from);
    const until = found === -1 ? text.length : found;
    const part = from === 0 && until === text.length ? text : text.slice(from, until);
    if (MAY_HOLD_SYMBOL.test(part))
      for (const { key, start, end } of findSymbols(part)) symbols.push({ key, start: from + start, end: from + end });
    from = until + 2;
  }
  return symbols;
}

/** The keys of the document numbers of a text (`71-nq-tw`), in order. */
export const symbolsOf = (text: string): string[] => placedSymbols(text.normalize('NFC')).map(({ key }) => key);

/** Analyses a text or a question: the same for both, and for every engine. */
export function analyse(text: string): Analysis {
  const words: string[] = [];
  const starts: number[] = [];
  scanWords(text, (word, begins) => {
    words.push(canonicalSpelling(word));
    starts.push(begins ? 1 : 0);
  });
  return { words, starts: Uint8Array.from(starts), symbols: symbolsOf(text) };
}

/** The pairs of neighbouring words within a clause. */
export function pairsOf({ words, starts }: Analysis): [string, string][] {
  const pairs: [string, string][] = [];
  for (let at = 1; at < words.length; at += 1)
    if (starts[at] === 0) pairs.push([words[at - 1] as string, words[at] as string]);
  return pairs;
}
