import type { Measure } from '../../model/directive.js';

const SIGNS: Readonly<Record<Measure['comparator'], string>> = {
  '=': '',
  '>=': '≥ ',
  '>': '> ',
  '<=': '≤ ',
  '<': '< ',
  '~': 'khoảng ',
};
const QUARTERS = ['I', 'II', 'III', 'IV'];
const FIRST_QUARTER = 33;
const NUMBERS = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6, useGrouping: 'always' });

/** For people: decimal comma, thousands point. */
export const printedNumber = (value: number): string => NUMBERS.format(value);

const printedPart = (edtf: string): { words: string; isDay: boolean } => {
  const [year = '', month, day] = edtf.split('-');
  if (day !== undefined) return { words: `${Number(day)}/${Number(month)}/${year}`, isDay: true };
  if (month === undefined) return { words: `năm ${year}`, isDay: false };
  const quarter = QUARTERS[Number(month) - FIRST_QUARTER];
  return { words: quarter === undefined ? `tháng ${Number(month)}/${year}` : `quý ${quarter}/${year}`, isDay: false };
};

/** "đến năm 2030", "đến ngày 30/11/2024", "giai đoạn 2026-2030"; "" for no deadline. */
export function printedDeadline(edtf: string | null): string {
  if (edtf === null) return '';
  const [from = '', to] = edtf.split('/');
  if (to !== undefined && /^\d{4}$/.test(from) && /^\d{4}$/.test(to)) return `giai đoạn ${from}-${to}`;
  const { words, isDay } = printedPart(to ?? from);
  return isDay ? `đến ngày ${words}` : `đến ${words}`;
}

/** "≥ 85 % đến năm 2030". */
export function printedMeasure({ comparator, value, unit, deadline }: Measure): string {
  const parts = [`${SIGNS[comparator]}${printedNumber(value)}`, unit ?? '', printedDeadline(deadline)];
  return parts.filter((part) => part !== '').join(' ');
}
