import { findDates } from './dates.js';

const REACH = 48;
const LEAD = /^\s{0,2}[,(]?\s{0,2}(?:ký\s|ban hành\s)?(?:ngày|NGÀY)(?=[\s/….])/iu;
/** "ngày /02/2026", "ngày … tháng 02 năm 2026": the day, or day and month, left blank. */
const BLANK = /^\D{0,14}?(?:ngày|NGÀY)[\s….]{0,8}(?:\/|tháng)\s?(\d{0,2})[\s….]{0,8}(?:\/|năm)\s?(\d{4})/iu;

/** The date right after a number, ISO form; what is left blank is left out: "2026-02", "2026". */
export function readCitationDate(text: string, from: number): { iso: string; end: number } | null {
  const window = text.slice(from, from + REACH);
  if (!LEAD.test(window)) return null;
  const date = findDates(window)[0];
  if (date && date.start < 14) {
    const bracket = window[date.end] === ')' && /^\s{0,2}\(/.test(window) ? 1 : 0;
    return { iso: date.iso, end: from + date.end + bracket };
  }
  const blank = BLANK.exec(window);
  if (!blank) return null;
  const month = Number(blank[1]);
  const iso = month >= 1 && month <= 12 ? `${blank[2]}-${String(month).padStart(2, '0')}` : (blank[2] as string);
  return { iso, end: from + blank[0].length };
}
