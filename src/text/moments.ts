import { isoDate } from './calendar.js';
import { foldSameLength } from './case-fold.js';
import { romanValue } from './roman.js';

/** A point or stretch of time in a text, without what the words around say of it. */
export interface Moment {
  /** EDTF (level 2); null where the year is not printed, or for a day that is not in the calendar. */
  readonly edtf: string | null;
  readonly start: number;
  readonly end: number;
  readonly kind: 'date' | 'month' | 'quarter' | 'half' | 'year' | 'schoolYear' | 'period' | 'term';
  /** No word of time is printed ("15/12", "2026-2027", "2030"): only a cue or a field makes it a moment. */
  readonly bare: boolean;
  /** Printed without its year. */
  readonly day: number | null;
  readonly month: number | null;
}

/** EDTF codes of the seasons that are quarters and halves of a year. */
const QUARTER_CODE = 32;
const HALF_CODE = 39;
const MONTHS = 12;
const DAYS = 31;
/** The month that stands for a part of a year, the end of a year being December. */
const PART_MONTH: Readonly<Record<string, string>> = { dau: '01', giua: '06', cuoi: '12' };

const ROMAN = 'IV|1V|I{1,3}|[1-4]';
const TO = '\\s?(?:-|–|,|và|đến)\\s?';
const YEAR = '(?:19|20)\\d\\d(?![\\d.,]\\d)';
const FORMS = [
  `năm học\\s{1,3}(?<school>${YEAR})\\s?[-–]\\s?(?<schoolTo>${YEAR})`,
  `(?:0?6|sáu)\\s{1,3}tháng\\s{1,3}(?<half>đầu|cuối)\\s{1,3}năm\\s{1,3}(?<halfYear>${YEAR})`,
  `(?<dateWord>ngày\\s?)?(?<![\\d/.,-])(?<d>\\d{1,2})\\s?[/.-]\\s?(?<m>\\d{1,2})\\s?[/.-]\\s?(?<y>${YEAR})(?!\\/)`,
  `(?:ngày\\s{1,3})?(?<![\\d/.,-])(?<longDay>\\d{1,2})\\s{1,3}tháng\\s{1,3}(?<longMonth>\\d{1,2}),?\\s{1,3}năm\\s{1,3}(?<longYear>${YEAR})`,
  'ngày\\s{1,3}(?<dayMonthDay>\\d{1,2})(?:\\s{1,3}tháng\\s{1,3}|\\s?[/-]\\s?)(?<dayMonthMonth>\\d{1,2})(?![\\d/-])',
  'ngày\\s{1,3}(?<day>\\d{1,2})(?![\\d/.,-])(?!\\s{1,3}tháng\\s{1,3}\\d)',
  `tháng\\s{1,3}(?<months>\\d{1,2})${TO}(?:tháng\\s{1,3})?(?<monthsTo>\\d{1,2})(?:\\s?[/-]\\s?|,?\\s{1,3}năm\\s{1,3})(?<monthsYear>${YEAR})`,
  `tháng\\s{1,3}(?<month>\\d{1,2})(?:(?:\\s?[/-]\\s?|,?\\s{1,3}năm\\s{1,3})(?<monthYear>${YEAR}))?(?![\\d/])`,
  `qu[ýí]\\s{1,3}(?<quarters>${ROMAN})${TO}(?:qu[ýí]\\s{1,3})?(?<quartersTo>${ROMAN})(?:\\s?[/,-]\\s?|\\s{1,3})(?:năm\\s{1,3})?(?<quartersYear>${YEAR})`,
  `qu[ýí]\\s{1,3}(?<quarter>${ROMAN})(?:(?:\\s?[/,-]\\s?|\\s{1,3})(?:năm\\s{1,3})?(?<quarterYear>${YEAR}))?(?![\\p{L}\\d])`,
  `(?<part>đầu|giữa|cuối)\\s{1,3}năm\\s{1,3}(?<partYear>${YEAR})`,
  `(?<periodWord>giai đoạn|thời kỳ|nhiệm kỳ|các năm|năm)?\\s?(?:từ\\s{1,3})?(?<![\\d/.,-])(?<from>${YEAR})\\s?(?:[-–]|đến(?:\\s{1,3}năm)?)\\s?(?<to>${YEAR})`,
  `(?<yearWord>năm\\s{1,3})?(?<![\\d/.,\\p{L}-])(?<year>${YEAR})(?![/-])`,
  '(?<![\\d/.,\\p{L}-])(?<bareDay>\\d{1,2})\\/(?<bareMonth>\\d{1,2})(?![\\d/-])',
  `(?<![\\d/.,\\p{L}-])(?<onlyMonth>\\d{1,2})\\/(?<onlyYear>${YEAR})(?!\\/)`,
];
const unmarked = (form: string): string => form.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
const MOMENT = new RegExp(FORMS.join('|'), 'giu');
const UNMARKED = new RegExp(FORMS.map(unmarked).join('|'), 'giu');

type Groups = Readonly<Record<string, string | undefined>>;
type Reading = Omit<Moment, 'start' | 'end'>;

const pad = (number: string): string => number.padStart(2, '0');
const isMonth = (month: string): boolean => Number(month) >= 1 && Number(month) <= MONTHS;

function quarterCode(printed: string): number {
  const sign = printed.toUpperCase().replace('1V', 'IV');
  return QUARTER_CODE + (/\d/.test(sign) ? Number(sign) : romanValue(sign));
}

const dated = (kind: Moment['kind'], edtf: string | null, bare = false): Reading => ({
  kind,
  edtf,
  bare,
  day: null,
  month: null,
});
const yearless = (kind: Moment['kind'], day: string | null, month: string | null, bare = false): Reading | null =>
  (day !== null && (Number(day) < 1 || Number(day) > DAYS)) || (month !== null && !isMonth(month))
    ? null
    : { kind, edtf: null, bare, day: day === null ? null : Number(day), month: month === null ? null : Number(month) };

const READERS: readonly (readonly [string, (g: Groups) => Reading | null])[] = [
  ['school', (g) => dated('schoolYear', `${g.school}-09~/${g.schoolTo}-05~`)],
  ['half', (g) => dated('half', `${g.halfYear}-${HALF_CODE + (foldSameLength(g.half ?? '') === 'dau' ? 1 : 2)}`)],
  ['d', (g) => dated('date', isoDate(g.d as string, g.m as string, g.y as string), g.dateWord === undefined)],
  ['longDay', (g) => dated('date', isoDate(g.longDay as string, g.longMonth as string, g.longYear as string))],
  ['dayMonthDay', (g) => yearless('date', g.dayMonthDay as string, g.dayMonthMonth as string)],
  ['day', (g) => yearless('date', g.day as string, null)],
  [
    'months',
    (g) => {
      const [from, to] = [g.months as string, g.monthsTo as string];
      return isMonth(from) && isMonth(to) && Number(from) < Number(to)
        ? dated('month', `${g.monthsYear}-${pad(from)}/${g.monthsYear}-${pad(to)}`)
        : null;
    },
  ],
  [
    'month',
    (g) => {
      const month = g.month as string;
      if (g.monthYear === undefined) return yearless('month', null, month);
      return isMonth(month) ? dated('month', `${g.monthYear}-${pad(month)}`) : null;
    },
  ],
  [
    'quarters',
    (g) =>
      dated(
        'quarter',
        `${g.quartersYear}-${quarterCode(g.quarters as string)}/${g.quartersYear}-${quarterCode(g.quartersTo as string)}`,
      ),
  ],
  ['quarter', (g) => dated('quarter', g.quarterYear ? `${g.quarterYear}-${quarterCode(g.quarter as string)}` : null)],
  ['part', (g) => dated('month', `${g.partYear}-${PART_MONTH[foldSameLength(g.part as string)]}`)],
  [
    'from',
    (g) => {
      const term = foldSameLength(g.periodWord ?? '') === 'nhiem ky';
      return Number(g.from) < Number(g.to)
        ? dated(term ? 'term' : 'period', `${g.from}/${g.to}`, g.periodWord === undefined)
        : null;
    },
  ],
  ['year', (g) => dated('year', g.year as string, g.yearWord === undefined)],
  ['bareDay', (g) => yearless('date', g.bareDay as string, g.bareMonth as string, true)],
  [
    'onlyMonth',
    (g) =>
      isMonth(g.onlyMonth as string) ? dated('month', `${g.onlyYear}-${pad(g.onlyMonth as string)}`, true) : null,
  ],
];

function momentsBy(form: RegExp, text: string): Moment[] {
  const found: Moment[] = [];
  for (const match of text.matchAll(form)) {
    const groups = match.groups as Groups;
    const reader = READERS.find(([name]) => groups[name] !== undefined);
    const reading = reader?.[1](groups);
    if (!reading) continue;
    const skipped = match[0].length - match[0].trimStart().length;
    found.push({ ...reading, start: match.index + skipped, end: match.index + match[0].length });
  }
  return found;
}

/** Every moment of a text in order, none inside another: a date before its month, a month before its year. */
export const findMoments = (text: string): Moment[] => momentsBy(MOMENT, text);

/** The same for a text as `foldSameLength` leaves it ("quy 3/2025"): for what people type, not for what is printed. */
export const findFoldedMoments = (folded: string): Moment[] => momentsBy(UNMARKED, folded);

/** A day or month that takes the year of the moment after it; null where neither is printed. */
export function withYear({ day, month }: Moment, year: string): string | null {
  if (month === null) return null;
  return `${year}-${pad(String(month))}${day === null ? '' : `-${pad(String(day))}`}`;
}
