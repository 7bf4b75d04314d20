/** A number as it is printed, with its place. */
export interface PrintedNumber {
  readonly value: number;
  readonly start: number;
  /** After the digits. */
  readonly end: number;
  /** A share: "%" or "phần trăm" follows. */
  readonly percent: boolean;
  /** What the value is out of, where one is printed: 8/13, 4/100.000. */
  readonly outOf: string | null;
  /** The second bound of "3-5%", "từ 3 đến 5%". */
  readonly upperBound: boolean;
}

const NUMBER = /\d+(?:[.,]\d+)*/g;
const LONGEST = 16;
const LETTER = /\p{L}/u;
const PERCENT = /^\s?(?:%|phần trăm)/u;
const OUT_OF = /^\/(\d+(?:\.\d{3})*)(?![\d/])/;
const DATE_TAIL = /^\s?[/.-]\s?\d{4}/;

/**
 * Value of a printed number: a comma is decimal, a dot before three digits is thousands (16.000, 3.194,72). A dot before one
 * or two digits is the number of a section or a version (1.1, 4.0) and no quantity: null, but for a share or below one.
 */
export function parseNumber(printed: string, percent = false): number | null {
  if (printed.length > LONGEST) return null;
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(printed)) return Number(printed.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(?:,\d{3}){2,}$/.test(printed)) return Number(printed.replaceAll(',', ''));
  if (/^\d+(?:,\d+)?$/.test(printed)) return Number(printed.replace(',', '.'));
  return /^\d+\.\d+$/.test(printed) && (percent || printed.startsWith('0.')) ? Number(printed) : null;
}

/** Part of a symbol, a date, a name or a list mark: "71-NQ/TW", "QH15", "22/8", "5G", "[1]", "(2)". */
function belongsToSign(text: string, start: number, end: number, ranged: boolean): boolean {
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  if (LETTER.test(before) || before === '/' || before === '.' || before === '_' || before === '#') return true;
  if (/[-–]/.test(before) && !ranged && /[\p{L}\d]/u.test(text[start - 2] ?? ' ')) return true;
  if ((before === '[' && after === ']') || (before === '(' && after === ')')) return true;
  if (/[-–_:]/.test(after) && /[\p{L}\d]/u.test(text[end + 1] ?? ' ') && !/^[-–]\d/.test(text.slice(end, end + 2)))
    return true;
  return after === ')' && text.slice(0, start).trim() === '';
}

const RANGE = /^\s?(?:[-–]|đến)\s?$/u;

/** Whether these signs make a range of the numbers they stand between. */
export const isRange = (between: string): boolean => RANGE.test(between);

/** Every number that stands for itself, in order. */
export function findNumbers(text: string): PrintedNumber[] {
  const found: PrintedNumber[] = [];
  let last: PrintedNumber | null = null;
  for (const match of text.matchAll(NUMBER)) {
    const start = match.index;
    const end = start + match[0].length;
    const percent = PERCENT.test(text.slice(end, end + 11));
    const value = parseNumber(match[0], percent);
    const between: string = last ? text.slice(last.end, start).replace(/^\s?%/, '') : '';
    const upperBound: boolean = last !== null && between.length <= 6 && RANGE.test(between);
    if (value === null || belongsToSign(text, start, end, upperBound)) continue;
    const rest = text.slice(end, end + 12);
    const outOf = OUT_OF.exec(rest)?.[1] ?? null;
    if (rest.startsWith('/') && /^\/\d/.test(rest) && outOf === null) continue;
    if (DATE_TAIL.test(rest) && !upperBound && outOf !== null) continue;
    last = { value, start, end, percent, outOf, upperBound };
    found.push(last);
  }
  return found;
}
