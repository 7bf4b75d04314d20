import type { NameLexicon, TypeWords, Word } from './resolve-words.js';

/** A document named by its type and number only: "NQ 71", "Nghị quyết số 71". Offsets in UTF-16 units. */
export interface ShortName {
  readonly start: number;
  readonly end: number;
  readonly type: TypeWords;
  readonly number: string;
  /** "Nghị định 30/2020". */
  readonly year: string | null;
  /** False where the words can mean something else: a name only if a document of that name is known. */
  readonly certain: boolean;
}

const NUMBER = /^\d{1,5}[a-e]?$/;
const YEAR = /^(?:19|20)\d\d$/;
const BLANK = /^\s{1,4}$/;
const AFTER_SO = /^\s{0,2}[:.]?\s{0,4}$/;
/** A mark with a letter or digit behind it: the number goes on. */
const GOES_ON = /^(?:[-/–—‑−_.,:][\p{L}\p{N}]|%)/u;
const SLASH_YEAR = /^\/((?:19|20)\d\d)(?![\p{L}\p{N}])(?![-/.,][\p{L}\p{N}])/u;
const RANGE = /^\s{0,2}[-–—]\s{0,2}\d/;

interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  readonly lexicon: NameLexicon;
}

const gapBefore = ({ text, words }: Reading, at: number): string =>
  text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? text.length);

/** Whether what follows a number leaves it a number: the end, a sign, or a word that does not count things. */
function followedBy(reading: Reading, at: number): 'name' | 'other' | 'nothing' {
  const { text, words, lexicon } = reading;
  const next = words[at];
  if (next === undefined || !BLANK.test(gapBefore(reading, at))) return 'name';
  const beyond = words[at + 1];
  if (next.term === 'ngay') return /^\d/.test(beyond?.term ?? '') ? 'name' : 'nothing';
  if (next.term === 'nam') {
    const isYear = YEAR.test(beyond?.term ?? '') && !RANGE.test(text.slice(beyond?.end ?? 0, (beyond?.end ?? 0) + 6));
    return isYear ? 'name' : 'nothing';
  }
  if (lexicon.isUnit(text, words, at) || next.term === 'thang') return 'nothing';
  return lexicon.mayFollow(text, next) ? 'name' : 'other';
}

interface ReadNumber {
  readonly number: string;
  readonly end: number;
  readonly year: string | null;
  readonly follows: 'name' | 'other';
}

/** The number that stands at a word; null where it is part of something longer, a year, or counts things. */
function numberAt(reading: Reading, at: number, announced: boolean): ReadNumber | null {
  const { text, words } = reading;
  const word = words[at];
  if (word === undefined || !NUMBER.test(word.term)) return null;
  const behind = text.slice(word.end, word.end + 8);
  const year = SLASH_YEAR.exec(behind)?.[1] ?? null;
  if (year === null && (GOES_ON.test(behind) || RANGE.test(behind))) return null;
  if (!announced && YEAR.test(word.term)) return null;
  const end = word.end + (year === null ? 0 : year.length + 1);
  const follows = followedBy(reading, at + (year === null ? 1 : 2));
  return follows === 'nothing' ? null : { number: word.term, end, year, follows };
}

/** ", 59 và 66" after "các Nghị quyết số 57": each is a name of its own, where it is clearly no count. */
function furtherNumbers(reading: Reading, from: number, type: TypeWords): ShortName[] {
  const { words } = reading;
  const found: ShortName[] = [];
  for (let at = from; at < words.length; at += 1) {
    const gap = gapBefore(reading, at);
    const joined = words[at]?.term === 'va' && BLANK.test(gap);
    if (joined) at += 1;
    else if (!/^\s{0,2},\s{0,4}$/.test(gap)) break;
    if (words[at]?.term === 'so') at += 1;
    const read = numberAt(reading, at, false);
    const start = words[at]?.start;
    if (read === null || start === undefined || read.follows !== 'name') break;
    found.push({ start, end: read.end, type, number: read.number, year: read.year, certain: true });
  }
  return found;
}

function gluedName(text: string, word: Word, lexicon: NameLexicon): ShortName[] {
  const glued = lexicon.gluedAt(text, word);
  if (glued === null || GOES_ON.test(text.slice(word.end, word.end + 2))) return [];
  return [{ start: word.start, end: word.end, ...glued, year: null, certain: false }];
}

/** Every name of a type and a number in the text, in order. Each word is looked at a bounded number of times. */
export function findShortNames(text: string, words: readonly Word[], lexicon: NameLexicon): ShortName[] {
  const reading = { text, words, lexicon };
  const found: ShortName[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) continue;
    const { start } = word;
    const spelling = lexicon.typeAt(text, words, at);
    if (spelling === null) {
      found.push(...gluedName(text, word, lexicon));
      continue;
    }
    const next = at + spelling.syllables.length;
    const announced = words[next]?.term === 'so' && BLANK.test(gapBefore(reading, next));
    const place = announced ? next + 1 : next;
    if (!(announced ? AFTER_SO : BLANK).test(gapBefore(reading, place))) continue;
    const read = numberAt(reading, place, announced);
    if (read === null) continue;
    const { number, end, year, follows } = read;
    const certain = announced || follows === 'name';
    found.push({ start, end, type: spelling.type, number, year, certain });
    if (certain && year === null) found.push(...furtherNumbers(reading, place + 1, spelling.type));
    at = place;
  }
  return found;
}
