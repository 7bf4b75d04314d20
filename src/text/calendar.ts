const pad = (text: string): string => text.padStart(2, '0');

/** ISO date when the day exists in the calendar, else null: 31/11 is no day. */
export function isoDate(day: string, month: string, year: string): string | null {
  const iso = `${year}-${pad(month)}-${pad(day)}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso;
}
