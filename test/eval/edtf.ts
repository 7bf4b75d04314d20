/** What a reading says about a date; `byEnd`: only the end of the period is known (sampled readings). */
export interface ExpectedDate {
  readonly edtf: string | null;
  readonly inclusive: boolean | null;
  readonly recurrence: string | null;
  readonly byEnd: boolean;
}

/** The end of an EDTF expression: "../2030" and "2026/2030" end in 2030, "2026/.." never. */
export const endOf = (edtf: string): string => edtf.split('/').at(-1) as string;
const startOf = (edtf: string): string | null => {
  const [start, end] = edtf.split('/');
  return end === undefined || start === '..' ? null : (start as string);
};

/** A value due "2030" and one due "../2030" are due alike; a start counts only where both give one. */
export function sameDue(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  if (endOf(one) !== endOf(other)) return false;
  const starts = [startOf(one), startOf(other)];
  return starts.includes(null) || starts[0] === starts[1];
}

const ruleParts = (rule: string): string =>
  rule
    .toUpperCase()
    .replace(/^RRULE:/u, '')
    .replace('FREQ=QUARTERLY', 'FREQ=MONTHLY;INTERVAL=3')
    .split(';')
    .filter(Boolean)
    .sort()
    .join(';');

/** Same RFC 5545 rule, in whatever order its parts stand. */
export const sameRecurrence = (one: string | null, other: string | null): boolean =>
  one === null || other === null ? one === other : ruleParts(one) === ruleParts(other);

const quarter = (date: string): string => date.replace(/-Q(\d)/gu, (_, nth: string) => `-${32 + Number(nth)}`);
const expected = (edtf: string | null, recurrence: string | null): ExpectedDate => ({
  edtf,
  inclusive: null,
  recurrence,
  byEnd: true,
});

/**
 * The date forms of sampled readings (`2025-Q4`, `from:2026`, `annual:12-15`, `monthly:20` …).
 * Null where a directive has no field for it ("ongoing").
 */
export function sampledDate(form: string): ExpectedDate | null {
  if (form === 'ongoing') return null;
  if (form === 'quarterly') return expected(null, 'FREQ=MONTHLY;INTERVAL=3');
  if (form === 'monthly') return expected(null, 'FREQ=MONTHLY');
  if (form === 'annual') return expected(null, 'FREQ=YEARLY');
  const [kind, rest] = form.includes(':') ? (form.split(':') as [string, string]) : ['', form];
  if (kind === 'from') return expected(`${quarter(rest)}/..`, null);
  if (kind === 'monthly') return expected(null, `FREQ=MONTHLY;BYMONTHDAY=${Number(rest)}`);
  if (kind === 'annual') {
    const [month, day] = rest.split('-').map(Number);
    return expected(null, `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${day}`);
  }
  return expected(quarter(rest), null);
}

/** Whether an extracted deadline is the expected one: the same period and the same side of its last day. */
export function sameDate(
  wanted: ExpectedDate,
  found: { edtf: string | null; inclusive: boolean; recurrence: string | null },
): boolean {
  if (wanted.inclusive !== null && wanted.inclusive !== found.inclusive) return false;
  if (wanted.recurrence !== null) return sameRecurrence(wanted.recurrence, found.recurrence);
  if (wanted.edtf === null || found.edtf === null) return false;
  return wanted.byEnd ? sameDue(wanted.edtf, found.edtf) : wanted.edtf === found.edtf;
}
