const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** First and last month of the parts of a year that EDTF numbers (level 2): quarters, four-month periods, halves. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  '33': [1, 3],
  '34': [4, 6],
  '35': [7, 9],
  '36': [10, 12],
  '37': [1, 4],
  '38': [5, 8],
  '39': [9, 12],
  '40': [1, 6],
  '41': [7, 12],
};

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysIn = (year: number, month: number): number => (DAYS[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0);

/** First and last day of a date as sortable numbers (20241130); null where the calendar has no such date. */
function daysOf(date: string): readonly [number, number] | null {
  const [, y, m, d] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  if (y === undefined) return null;
  const year = Number(y);
  const day = (month: number, of: number): number => year * 10_000 + month * 100 + of;
  const part = m === undefined ? ([1, 12] as const) : PARTS[m];
  if (part !== undefined) return d === undefined ? [day(part[0], 1), day(part[1], daysIn(year, part[1]))] : null;
  const month = Number(m);
  if (month < 1 || month > 12) return null;
  if (d === undefined) return [day(month, 1), day(month, daysIn(year, month))];
  return Number(d) >= 1 && Number(d) <= daysIn(year, month) ? [day(month, Number(d)), day(month, Number(d))] : null;
}

/**
 * Whether a text is an EDTF expression of the forms that deadlines have (`2030`, `2024-11`, `2024-36`, `2024-11-30`,
 * `2026/2030`, `../2030`, `2026/..`) and is in the calendar: 2026-02-30 is not, nor is an interval that ends before it begins.
 */
export function isEdtf(text: string): boolean {
  const ends = text.split('/');
  if (ends.length === 1) return daysOf(text) !== null;
  const [start, end] = ends;
  if (ends.length !== 2 || start === undefined || end === undefined || (start === '..' && end === '..')) return false;
  const [from, to] = [start === '..' ? [0, 0] : daysOf(start), end === '..' ? [0, Infinity] : daysOf(end)];
  return from !== null && to !== null && (from[0] ?? 0) <= (to[1] ?? 0);
}

const iso = (day: number): string =>
  `${String(Math.floor(day / 10_000)).padStart(4, '0')}-${String(Math.floor(day / 100) % 100).padStart(2, '0')}-${String(day % 100).padStart(2, '0')}`;

/** First and last day of a stretch of time, ISO; null: it is open there. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * The days that an EDTF expression of the forms above covers; approximate ends ("2025-09~") count as they are written.
 * Null where it is none.
 */
export function edtfDays(edtf: string): DayRange | null {
  const plain = edtf.replaceAll('~', '');
  if (!isEdtf(plain)) return null;
  const [start = '', end = start] = plain.split('/');
  const [first, last] = [daysOf(start), daysOf(end)];
  return { from: first && iso(first[0]), to: last && iso(last[1]) };
}

const DAY_MS = 86_400_000;
const dayBeside = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The day before, and the day after an ISO day. */
export const dayBefore = (day: string): string => dayBeside(day, -1);
export const dayAfter = (day: string): string => dayBeside(day, 1);

/**
 * The last day on which something is due, ISO. "Trước ngày 30/11/2024" names its day; "trước tháng 11/2024" ends before
 * that month does. Null where the end is open or no time is given.
 */
export function lastDayDue(edtf: string | null, inclusive: boolean): string | null {
  const end = edtf?.split('/').at(-1) ?? '..';
  const days = end === '..' ? null : edtfDays(end);
  if (days === null || days.from === null) return null;
  return inclusive || days.from === days.to ? days.to : dayBefore(days.from);
}
