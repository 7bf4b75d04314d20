import { fold } from '../text/fold.js';
import { remembered } from '../text/memo.js';
import { isFoldedSyllable } from '../text/syllable.js';

/**
 * A piece of a line. Only words are ever read anew; numbers, document codes, abbreviations and everything else are
 * protected. A stop ends a stretch of running text.
 */
export interface Token {
  readonly kind: 'word' | 'number' | 'code' | 'abbreviation' | 'other' | 'stop' | 'comma';
  readonly text: string;
  /** UTF-16 units into the line. */
  readonly start: number;
  readonly end: number;
}

/** Abbreviations that are never read as words; `has` is exact, `mended` gives the one that folds like a damaged form. */
export interface KnownAbbreviations {
  has(text: string): boolean;
  mended(text: string): string | null;
}

const STOPS = new Set('.;:!?');
/** Signs that recognition puts in place of a letter. */
const LETTERLIKE = new Set('&{}€£¢§$@#~^°');
const ALNUM = /[\p{L}\p{N}\p{M}]/u;
const isWordUnit = remembered((unit) => ALNUM.test(unit) || LETTERLIKE.has(unit));
const ADDRESS = /:\/\/|@\p{L}+\.|^www\./u;
const NUMBER = /^\p{N}[\p{N}.,:%/+-]*$/u;
const CODE = /^\p{N}+[a-z]?[/-].*\p{Lu}/u;
const ROMAN = /^(?=.*[IVX])[IVXl1]+$/;
const INITIALS = /^\p{Lu}[\p{Lu}\p{N}&]*[a-z]{0,2}$/u;
const TWO_CAPITALS = /^\p{Lu}&?\p{Lu}/u;
const LONGEST_WORD = 12;

const isUpper = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();
const letterCount = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;
const hasVowel = (text: string): boolean => /[aeiouy]/.test(fold(text));

/** Whether most of a line is in capitals, so that a capital says nothing about a word. */
export function isCapitalLine(text: string): boolean {
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  const letters = letterCount(text);
  return letters >= 2 && upper >= letters * 0.7;
}

type KindOfPiece = (piece: string) => Token['kind'];

const pieceReader = (known: KnownAbbreviations, capitalLine: boolean): KindOfPiece =>
  remembered((piece) => kindOfPiece(piece, capitalLine, known));

function kindOfPiece(piece: string, capitalLine: boolean, known: KnownAbbreviations): Token['kind'] {
  if (!/\p{L}/u.test(piece)) return /^\p{N}+$/u.test(piece) ? 'number' : 'other';
  if (ROMAN.test(piece)) return 'number';
  if (piece.length > LONGEST_WORD) return 'other';
  const syllable = isFoldedSyllable(fold(piece));
  if (syllable && capitalLine) return 'word';
  if (known.has(piece) && letterCount(piece) > 1) return 'abbreviation';
  if (syllable || !TWO_CAPITALS.test(piece) || !INITIALS.test(piece)) return 'word';
  if (capitalLine) return hasVowel(piece) && isUpper(piece) && known.mended(piece) === null ? 'word' : 'abbreviation';
  return isUpper(piece) || !hasVowel(piece) ? 'abbreviation' : 'word';
}

/** T/M, CTr/TU, NĐ-CP: pieces that are all initials, none of them a syllable of some length. */
function isCodeTail(pieces: readonly string[]): boolean {
  return (
    pieces.length > 1 && pieces.every((one) => INITIALS.test(one) && !(one.length > 2 && isFoldedSyllable(fold(one))))
  );
}

interface Context {
  readonly line: string;
  readonly kindOf: KindOfPiece;
  readonly known: KnownAbbreviations;
  readonly out: Token[];
}

/** One stop is as good as many: "..." or ";." say no more. */
function pushStop({ line, out }: Context, at: number): void {
  const text = line.charAt(at);
  const kind = STOPS.has(text) ? 'stop' : text === ',' ? 'comma' : null;
  const last = out[out.length - 1]?.kind;
  if (kind !== null && last !== 'stop' && last !== 'comma') out.push({ kind, text, start: at, end: at + 1 });
}

function pushPieces(context: Context, start: number, end: number): void {
  const { line, kindOf, out } = context;
  let at = start;
  while (at < end) {
    const unit = line.charAt(at);
    let next = at + 1;
    if (isWordUnit(unit)) {
      while (next < end && isWordUnit(line.charAt(next))) next++;
      const text = line.slice(at, next);
      out.push({ kind: kindOf(text), text, start: at, end: next });
    } else pushStop(context, at);
    at = next;
  }
}

function pushChunk(context: Context, from: number, to: number): void {
  const { line, known, out } = context;
  let start = from;
  let end = to;
  while (start < end && !isWordUnit(line.charAt(start))) start++;
  while (end > start && !isWordUnit(line.charAt(end - 1))) end--;
  const text = line.slice(start, end);
  const add = (kind: Token['kind']): number => out.push({ kind, text, start, end });
  const marker = from === 0 && end - start === 1 && /[).]/.test(line.charAt(end)) && /\p{L}/u.test(text);
  if (text === '') pushPieces(context, from, to);
  else if (marker || ADDRESS.test(text)) add('other');
  else if (NUMBER.test(text) && !/[./-]{2}/.test(text)) add('number');
  else if (CODE.test(text) && !ROMAN.test(text.split('/')[0] ?? '')) add('code');
  else if (isCodeTail(text.split(/[/-]/))) add('code');
  else if (text.includes('/') && (known.has(text) || known.mended(text) !== null)) add('abbreviation');
  else pushPieces(context, start, end);
  if (text !== '') for (let at = end; at < to; at++) pushStop(context, at);
}

/** Reads the tokens of a cleaned line, in order; blanks, commas, brackets and quotes are none. Linear. */
export type Tokenizer = (line: string) => Token[];

export function createTokenizer(known: KnownAbbreviations): Tokenizer {
  const inCapitals = pieceReader(known, true);
  const inProse = pieceReader(known, false);
  return (line) => {
    const context: Context = { line, kindOf: isCapitalLine(line) ? inCapitals : inProse, known, out: [] };
    let from = 0;
    while (from < line.length) {
      const found = line.indexOf(' ', from);
      const to = found === -1 ? line.length : found;
      if (to > from) pushChunk(context, from, to);
      from = to + 1;
    }
    return context.out;
  };
}
