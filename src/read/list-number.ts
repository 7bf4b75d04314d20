const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
  ] as const),
  ...([
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
];
/** Above it nothing is a list of a document, and Roman numbers grow without end. */
const MOST = 3999;

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    text += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}

/** a … z, then aa, bb … as word processors count. */
const letter = (value: number) => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

export type NumberStyle = 'decimal' | 'decimalZero' | 'upperRoman' | 'lowerRoman' | 'upperLetter' | 'lowerLetter';

/** The number of a list item as it is printed. Styles of other scripts, and numbers out of range, are decimal. */
export function listNumber(value: number, style: NumberStyle): string {
  if (value < 1 || value > MOST) return String(value);
  if (style === 'upperRoman') return roman(value);
  if (style === 'lowerRoman') return roman(value).toLowerCase();
  if (style === 'upperLetter') return letter(value).toUpperCase();
  if (style === 'lowerLetter') return letter(value);
  return style === 'decimalZero' ? String(value).padStart(2, '0') : String(value);
}
