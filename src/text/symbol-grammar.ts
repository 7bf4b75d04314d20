import { isFoldedSyllable } from './syllable.js';

/** Type codes of document numbers, folded. A code alone decides nothing: it must stand in the shape of a number. */
const TYPE_CODES = new Set(
  (
    'nq qd qyd qdi ct kl qc tt tb bc hd kh ctr da pa ttr cv bb lkg tc cd nd ttlt nqlt vbhn l pl lct gm gt btt bgn guq ' +
    'hdlt qcph ctph khlt ttri qtr cl'
  ).split(' '),
);

/** Issuers whose code reads like a syllable. */
const SYLLABLE_ISSUERS = new Set(['tu', 'du']);

const MAX_NUMBER = 6;
const MAX_CODE = 14;
const MAX_CODES = 5;
const MAX_GAP = 8;

/** What was read from a folded text: the end of the number, and its parts in order. */
export interface ReadSymbol {
  readonly end: number;
  readonly parts: readonly string[];
}

interface Gap {
  readonly end: number;
  readonly mark: '' | '-' | '/';
  /** White space stands before the mark, or anywhere in the gap. */
  readonly spacedBefore: boolean;
  readonly spaced: boolean;
}

interface Code {
  readonly end: number;
  readonly term: string;
}

type SourceOf = (start: number, end: number) => string;

const isDigit = (unit: string) => unit >= '0' && unit <= '9';
const isLetter = (unit: string) => /\p{L}/u.test(unit);
const isBlank = (unit: string) => unit === ' ' || unit === '\t' || unit === '\u00a0';
const isSpace = (unit: string) => isBlank(unit) || unit === '\n' || unit === '\r' || unit === '\f';

function run(text: string, from: number, limit: number, accept: (unit: string) => boolean): number {
  let at = from;
  while (at < text.length && at - from < limit && accept(text.charAt(at))) at += 1;
  return at;
}

const MARKS = '-/–—‑−_';
const isMark = (unit: string) => unit !== '' && MARKS.includes(unit);

/** Digits with a part after a dot (66.7), or with a letter where a mark follows it (12a/KH-UBND). */
function readNumber(text: string, from: number): number {
  const end = run(text, from, MAX_NUMBER, isDigit);
  if (/[a-e]/.test(text.charAt(end)) && isMark(text.charAt(end + 1))) return end + 1;
  if (text.charAt(end) !== '.' || !isDigit(text.charAt(end + 1))) return end;
  return run(text, end + 1, 2, isDigit);
}

/** A line may break after a mark (`71-⏎NQ/TW`), not before it: there a hyphen is the bullet of the next item. */
function readGap(text: string, from: number): Gap {
  const before = run(text, from, MAX_GAP, isBlank);
  const unit = text.charAt(before);
  if (!isMark(unit)) {
    return { end: before, mark: '', spacedBefore: before > from, spaced: before > from };
  }
  const end = run(text, before + 1, MAX_GAP, isSpace);
  const spacedBefore = before > from;
  return { end, mark: unit === '/' ? '/' : '-', spacedBefore, spaced: spacedBefore || end > before + 1 };
}

function readCode(text: string, from: number): Code | null {
  const letters = run(text, from, MAX_CODE, isLetter);
  const end = run(text, letters, 3, isDigit);
  if (letters === from || /[\p{L}\p{N}]/u.test(text.charAt(end))) return null;
  return { end, term: text.slice(from, end) };
}

/** Codes are capitals (CTr, TTg, BGDĐT), or typed without any mark; a word such as "hoặc" is neither. */
function isCapitals(source: string): boolean {
  const capitals = source.match(/\p{Lu}/gu)?.length ?? 0;
  return /^\p{Lu}/u.test(source) && capitals * 2 >= source.length;
}

const isBare = (source: string) => /^[a-zđ]+\d*$/i.test(source);

/** Without a mark between them only words that cannot be Vietnamese count ("20 km từ", "5 kh tư" are none). */
const isTyped = (source: string, term: string) =>
  isBare(source) && (!isFoldedSyllable(term) || SYLLABLE_ISSUERS.has(term));

/** TƯ is the centre (TW), not TU, the committee of a province; folded the two are one. */
export const isCentre = (source: string): boolean => source.normalize('NFC').toLowerCase() === 'tư';

function readYear(text: string, from: number, gap: Gap): Code | null {
  const end = run(text, gap.end, 5, isDigit);
  const term = text.slice(gap.end, end);
  return gap.end > from && /^(?:19|20)\d\d$/.test(term) ? { end, term } : null;
}

/** "57NQ/TW": the type stands right behind the number. */
function isGlued(text: string, at: number, sourceOf: SourceOf): boolean {
  const code = readCode(text, at);
  return (
    code !== null && TYPE_CODES.has(code.term) && isCapitals(sourceOf(at, code.end)) && isMark(text.charAt(code.end))
  );
}

function readCodes(text: string, from: number, sourceOf: SourceOf): { codes: Code[]; marks: Gap['mark'][] } {
  const codes: Code[] = [];
  const marks: Gap['mark'][] = [];
  let at = from;
  while (codes.length < MAX_CODES) {
    const gap = readGap(text, at);
    // A complete number goes on only where nothing but the mark stands between: "71-NQ/TW - UBND" are two things.
    const glued = gap.end === at && codes.length === 0 && isGlued(text, at, sourceOf);
    if ((gap.end === at && !glued) || (codes.length >= 2 && (gap.spaced || gap.mark === ''))) break;
    const code = readCode(text, gap.end);
    if (code === null) break;
    const source = sourceOf(gap.end, code.end);
    const typed = gap.mark === '' && !glued;
    if (!(typed ? isTyped(source, code.term) : isBare(source) || isCapitals(source))) break;
    codes.push({ end: code.end, term: isCentre(source) ? 'tw' : code.term });
    marks.push(gap.mark);
    at = code.end;
  }
  return { codes, marks };
}

function isNumber(codes: readonly Code[], year: boolean, mark: string, capitals: boolean): boolean {
  const [first] = codes;
  if (first === undefined) return false;
  const assembly = /^[a-z]*qh\d+$/.test(first.term);
  if (year && codes.length === 1) return assembly;
  if (codes.length < 2) return false;
  return TYPE_CODES.has(first.term) || (mark === '/' && capitals);
}

/** The document number that begins at `from`, or null. `sourceOf` gives the unfolded words of a folded span. */
export function readSymbol(text: string, from: number, sourceOf: SourceOf): ReadSymbol | null {
  const numberEnd = readNumber(text, from);
  const year = readYear(text, numberEnd, readGap(text, numberEnd));
  const { codes, marks } = readCodes(text, year?.end ?? numberEnd, sourceOf);
  const capitals = codes.every((code) => isCapitals(sourceOf(code.end - code.term.length, code.end)));
  if (!isNumber(codes, year !== null, marks[0] ?? '', capitals)) return null;
  const parts = [text.slice(from, numberEnd), ...(year ? [year.term] : []), ...codes.map((code) => code.term)];
  return { end: codes.at(-1)?.end ?? numberEnd, parts };
}
