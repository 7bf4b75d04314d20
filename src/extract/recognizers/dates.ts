import { isoDate } from '../../text/calendar.js';

/** A calendar date in a text, ISO form, and its place. Incomplete dates have less: "2026-02", "2026". */
export interface FoundDate {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

const LONG = /ngày\s{1,2}(\d{1,2})\s{1,2}tháng\s{1,2}(\d{1,2})\s{1,2}năm\s{1,2}(\d{4})/giu;
const SHORT = /(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?![\d/])/gu;

/** Every full date of the text in order, day first. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const pattern of [LONG, SHORT]) {
    for (const match of text.matchAll(pattern)) {
      const iso = isoDate(match[1] as string, match[2] as string, match[3] as string);
      if (iso) found.push({ iso, start: match.index, end: match.index + match[0].length });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
