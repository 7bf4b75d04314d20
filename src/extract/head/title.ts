import { foldSameLength, isCapitals, startsLower } from '../../text/case-fold.js';
import { sliceMapped } from '../../text/mapped-text.js';
import type { Line } from '../../text/normalise.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import { isSeparator } from '../layout/blocks.js';
import { readMarker } from '../layout/markers.js';

/** The line that names the type ("KẾ HOẠCH"), as line indices; `end` is where the name ends in its last line. */
export interface TypeLine {
  readonly index: number;
  readonly last: number;
  readonly type: string;
  readonly end: number;
}

export interface Subject {
  readonly parts: readonly Line[];
  /** "CỦA BAN THƯỜNG VỤ …" below the type names the issuer. */
  readonly ofIssuer: string | null;
  readonly bodyFrom: number;
}

export interface TitleReader {
  type(lines: readonly Line[], from: number, to: number): TypeLine | null;
  subject(lines: readonly Line[], type: TypeLine, to: number): Subject;
}

const SEARCH_DEPTH = 80;
const RULE_DEPTH = 16;
const LONGEST_TITLE_LINE = 160;
const MOST_LINES = 14;
const ATTACHED = /^\(?(?:Kèm theo|Ban hành kèm theo|Ban hành theo)/iu;

/** "QUY ĐỊNH CHUNG", "QUY ĐỊNH CỤ THỂ" head a chapter. */
const CHAPTER = /^(?:CHUNG|CỤ THỂ|CHI TIẾT)\P{L}*$/iu;

const sliceLine = (line: Line, from: number): Line => {
  const at = from + (line.text.slice(from).length - line.text.slice(from).trimStart().length);
  return { ...line, ...sliceMapped(line, at) };
};

/** Builds the reader of the type line and of the subject (trích yếu) below it. */
export function createTitleReader(vocabulary: Vocabulary): TitleReader {
  const names = vocabulary.types.types
    .filter((type) => type.ownType)
    .map((type) => ({ name: type.name, folded: foldSameLength(type.name) }))
    .sort((a, b) => b.folded.length - a.folded.length);
  const openings = vocabulary.layout.openings.map(foldSameLength);
  const persons = vocabulary.layout.letterhead.persons.map(foldSameLength);

  const opensText = (text: string): boolean => {
    const folded = foldSameLength(text);
    return openings.some((words) => folded.startsWith(words) && !/[a-z]/.test(folded[words.length] ?? ' '));
  };

  /** A type broken over two lines ("QUYẾT / ĐỊNH") is tried only where the first line is its beginning. */
  const nameAt = (first: Line, second: Line | undefined): { name: string; lines: 1 | 2; end: number } | null => {
    const folded = foldSameLength(first.text);
    for (const { name, folded: wanted } of names) {
      if (folded.startsWith(wanted) && !/[a-z]/.test(folded[wanted.length] ?? ' '))
        return { name, lines: 1, end: wanted.length };
      if (
        !second ||
        folded.length > 12 ||
        !wanted.startsWith(`${folded} `) ||
        !isCapitals(`${first.text}${second.text}`)
      )
        continue;
      const joined = `${folded} ${foldSameLength(second.text)}`;
      if (joined.startsWith(wanted) && !/[a-z]/.test(joined[wanted.length] ?? ' '))
        return { name, lines: 2, end: wanted.length - folded.length - 1 };
    }
    return null;
  };

  const type: TitleReader['type'] = (lines, from, to) => {
    let seen = 0;
    for (let index = from; index < to && seen < SEARCH_DEPTH; index++) {
      const line = lines[index] as Line;
      if (line.text === '') continue;
      seen++;
      const found = nameAt(line, lines[index + 1]);
      if (found) {
        const last = index + found.lines - 1;
        const rest = (lines[last] as Line).text.slice(found.end).trim();
        const alone = /^(?:\(?\*?\d{0,2}\)?)?$/.test(rest);
        const stands = isCapitals(line.text) ? !/^[:.]/.test(rest) : alone && (line.bold || seen < 20);
        if (stands && !CHAPTER.test(rest)) return { index, last, type: found.name, end: found.end };
      }
      if (seen > 3 && readMarker(line.text)?.kind === 'roman') return null;
    }
    return null;
  };

  /** Where a printed rule closes the subject, everything above it is the subject. */
  const ruleBelow = (lines: readonly Line[], from: number, to: number): number => {
    const end = Math.min(to, from + RULE_DEPTH);
    for (let index = from; index < end; index++) {
      const line = lines[index] as Line;
      if (isSeparator(line)) return index > from ? index : -1;
      const marker = readMarker(line.text);
      if (
        line.text.length > LONGEST_TITLE_LINE ||
        (marker && marker.kind !== 'bullet') ||
        /^(?:Căn cứ|Kính gửi)/iu.test(line.text)
      )
        return -1;
    }
    return -1;
  };

  const goesOn = (previous: Line | undefined, line: Line, gap: number): boolean => {
    if (!previous) return true;
    if (startsLower(line.text)) return true;
    const sameCase = isCapitals(previous.text) === isCapitals(line.text);
    if (opensText(line.text) && (gap > 0 || line.indent > 3 || !sameCase)) return false;
    if (/[.”"]$/.test(previous.text) || !sameCase) return false;
    return gap <= 1 && line.text.length <= LONGEST_TITLE_LINE - 30;
  };

  const subject: TitleReader['subject'] = (lines, found, to) => {
    const parts: Line[] = [];
    let ofIssuer: string | null = null;
    const take = (line: Line): void => {
      const body = /^(?:của|CỦA)\s(.+)$/u.exec(line.text)?.[1];
      const person = persons.some((words) => `${foldSameLength(body ?? '')} `.startsWith(`${words} `));
      if (body && parts.length === 0 && !person) ofIssuer = body;
      else parts.push(line);
    };
    const first = lines[found.last] as Line;
    if (/\p{L}{2}/u.test(first.text.slice(found.end))) take(sliceLine(first, found.end));
    const rule = ruleBelow(lines, found.last + 1, to);
    let gap = 0;
    let index = found.last + 1;
    for (; index < to && parts.length < MOST_LINES; index++) {
      const line = lines[index] as Line;
      if (line.text === '') {
        gap++;
        continue;
      }
      if (isSeparator(line)) {
        if (parts.length > 0) break;
        continue;
      }
      if (ATTACHED.test(line.text)) break;
      if (index > rule) {
        const marker = readMarker(line.text);
        if (marker && marker.kind !== 'bullet' && marker.kind !== 'letter' && parts.length > 0) break;
        if (/^(?:Căn cứ|Kính gửi)/iu.test(line.text) || !goesOn(parts[parts.length - 1], line, gap)) break;
      }
      take(line);
      gap = 0;
    }
    return { parts, ofIssuer, bodyFrom: index };
  };

  return { type, subject };
}
