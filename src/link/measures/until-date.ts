/** The last day of what an EDTF expression names, as year, month and day; null where it is not understood. */
export interface LastDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const FIRST_QUARTER = 33;
const MONTHS = 12;

const lastOfMonth = (year: number, month: number): LastDay => ({
  year,
  month,
  day: new Date(Date.UTC(year, month, 0)).getUTCDate(),
});

function lastOf(printed: string): LastDay | null {
  const match = DATE.exec(printed);
  if (!match) return null;
  const year = Number(match[1]);
  if (match[2] === undefined) return { year, month: MONTHS, day: 31 };
  const month = Number(match[2]);
  if (match[3] !== undefined) return { year, month, day: Number(match[3]) };
  if (month >= 1 && month <= MONTHS) return lastOfMonth(year, month);
  const quarter = month - FIRST_QUARTER + 1;
  return quarter >= 1 && quarter <= 4 ? lastOfMonth(year, quarter * 3) : null;
}

/** "../2030", "2030" and "2026/2030" end on 31 December 2030, "2024-36" (a quarter) on 31 December 2024. */
export function untilDate(edtf: string | null): LastDay | null {
  if (edtf === null) return null;
  return lastOf(edtf.split('/').at(-1) ?? '');
}

/** Negative where the first day comes before the second. */
export const compareDays = (one: LastDay, other: LastDay): number =>
  one.year - other.year || one.month - other.month || one.day - other.day;

/** Whole years between two days, in either order. */
export function wholeYears(one: LastDay, other: LastDay): number {
  const [early, late] = compareDays(one, other) <= 0 ? [one, other] : [other, one];
  const full = late.month > early.month || (late.month === early.month && late.day >= early.day);
  return late.year - early.year - (full ? 0 : 1);
}
