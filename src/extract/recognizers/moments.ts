import { romanValue } from '../markers.js';
import { findDates, isoDate } from './dates.js';

/** A point or stretch of time in a text, without what the words around say of it. */
export interface Moment {
  /** EDTF (level 2); null for a day that is not in the calendar. */
  readonly edtf: string | null;
  readonly start: number;
  readonly end: number;
  readonly kind: 'date' | 'month' | 'quarter' | 'half' | 'year' | 'schoolYear' | 'period';
}

/** EDTF codes of the seasons that are quarters and halves of a year. */
const QUARTER_CODE = 32;
const HALF_CODE = 39;

const INVALID = /ngày\s?(\d{1,2})(?:\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?|\stháng\s(\d{1,2})\snăm\s)(\d{4})/giu;
const SCHOOL_YEAR = /năm học\s(\d{4})\s?[-–]\s?(\d{4})/giu;
const HALF = /(?:6|sáu) tháng (đầu|cuối) năm (\d{4})/giu;
const QUARTER = /quý\s(I{1,3}|IV|1V|[1-4])\s?(?:[/,-]\s?|\s?)(?:năm\s)?(\d{4})(?![\d])/giu;
const MONTH = /tháng\s(\d{1,2})\s?(?:[/-]\s?|,?\snăm\s)(\d{4})/giu;
const PERIOD = /(?:giai đoạn|thời kỳ|các năm|năm)\s(?:từ\s)?(\d{4})\s?(?:[-–]|đến(?:\snăm)?)\s?(\d{4})/giu;
const YEAR = /năm\s(\d{4})(?![\d])/giu;

const pad = (month: string): string => month.padStart(2, '0');

/** Every moment of a text in order, none inside another: a date before its month, a month before its year. */
export function findMoments(text: string): Moment[] {
  const found: Moment[] = findDates(text).map(({ iso, start, end }) => ({ edtf: iso, start, end, kind: 'date' }));
  const add = (
    pattern: RegExp,
    kind: Moment['kind'],
    edtf: (match: RegExpMatchArray) => string | null | undefined,
  ): void => {
    for (const match of text.matchAll(pattern)) {
      const start = match.index as number;
      const end = start + match[0].length;
      const value = edtf(match);
      if (value === undefined || found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ edtf: value, start, end, kind });
    }
  };
  add(INVALID, 'date', (m) => isoDate(m[1] as string, (m[2] ?? m[3]) as string, m[4] as string));
  add(SCHOOL_YEAR, 'schoolYear', (m) => `${m[1]}-09~/${m[2]}-05~`);
  add(HALF, 'half', (m) => `${m[2]}-${HALF_CODE + ((m[1] as string).toLowerCase() === 'đầu' ? 1 : 2)}`);
  add(QUARTER, 'quarter', (m) => {
    const printed = (m[1] as string).toUpperCase().replace('1V', 'IV');
    return `${m[2]}-${QUARTER_CODE + (/\d/.test(printed) ? Number(printed) : romanValue(printed))}`;
  });
  add(MONTH, 'month', (m) => (Number(m[1]) >= 1 && Number(m[1]) <= 12 ? `${m[2]}-${pad(m[1] as string)}` : undefined));
  add(PERIOD, 'period', (m) => `${m[1]}/${m[2]}`);
  add(YEAR, 'year', (m) => m[1] as string);
  return found.sort((a, b) => a.start - b.start);
}

const BARE_PERIOD = /(?<!\d)((?:19|20)\d\d)\s?[-–]\s?((?:19|20)\d\d)(?!\d)/gu;
const BARE_YEAR = /(?<![\d/.-])((?:19|20)\d\d)(?![\d/.-])/gu;
const BARE_MONTH = /(?<![\d/])(\d{1,2})\/((?:19|20)\d\d)(?!\d)/gu;

/** As `findMoments`, with the bare forms that a table cell or a field may hold: "2026-2027", "6/2026", "2026". */
export function findBareMoments(text: string): Moment[] {
  const found = findMoments(text);
  const add = (pattern: RegExp, kind: Moment['kind'], edtf: (match: RegExpMatchArray) => string): void => {
    for (const match of text.matchAll(pattern)) {
      const start = match.index as number;
      const end = start + match[0].length;
      if (!found.some((other) => start < other.end && other.start < end))
        found.push({ edtf: edtf(match), start, end, kind });
    }
  };
  add(BARE_PERIOD, 'period', (m) => `${m[1]}/${m[2]}`);
  add(BARE_MONTH, 'month', (m) => `${m[2]}-${pad(m[1] as string)}`);
  add(BARE_YEAR, 'year', (m) => m[1] as string);
  return found.sort((a, b) => a.start - b.start);
}
