import { lowerCanonical } from '../../text/case-fold.js';
import type { Vocabulary } from '../../vocabulary/load.js';

/** A unit in a form in which two can be told alike: `value * factor` counts in `base` per `per`. */
export interface ComparableUnit {
  readonly kind: 'bare' | 'share' | 'money' | 'physical' | 'count';
  /** "%", a currency, a physical unit or the noun that is counted; "" for a number alone. */
  readonly base: string;
  readonly factor: number;
  /** What it is counted per, without its number: "năm", "dân"; "" for nothing. */
  readonly per: string;
}

/** `same`: values can be subtracted. `kin`: both count, but not the same thing. `other`: nothing to compare. */
export type UnitRelation = 'same' | 'kin' | 'other';

export type UnitReader = (printed: string | null) => ComparableUnit;

const SHARE = /^(?:%|phần trăm)$/u;
const NUMBER = /^\d+(?:\.\d{3})*(?=\s|$)/;

/** Takes the words of scale from one end of a unit: "nghìn tỷ đồng" is 10¹² × "đồng". */
function scaled(words: readonly string[], scales: ReadonlyMap<string, number>): { factor: number; rest: string } {
  let at = 0;
  let factor = 1;
  for (let scale = scales.get(words[at] ?? ''); scale !== undefined; scale = scales.get(words[at] ?? '')) {
    factor *= scale;
    at++;
  }
  return { factor, rest: words.slice(at).join(' ') };
}

/** Builds the reader of units as the extractor prints them: "%", "%/năm", "tỷ đồng", "km", "sinh viên/1 vạn dân". */
export function createUnitReader(vocabulary: Vocabulary): UnitReader {
  const scales = new Map(Object.entries(vocabulary.measures.scales));
  const currencies = new Map(vocabulary.measures.currencies.map((word) => [word.toLowerCase(), word.toLowerCase()]));
  const physical = new Map(Object.entries(vocabulary.measureComparison.physical));

  const head = (printed: string): Omit<ComparableUnit, 'per'> => {
    const known = physical.get(printed);
    if (known) return { kind: 'physical', base: known[0], factor: known[1] };
    const lower = lowerCanonical(printed);
    if (lower === '') return { kind: 'bare', base: '', factor: 1 };
    if (SHARE.test(lower)) return { kind: 'share', base: '%', factor: 1 };
    const { factor, rest } = scaled(lower.split(' '), scales);
    const currency = currencies.get(rest);
    return currency === undefined
      ? { kind: 'count', base: rest || lower, factor: rest ? factor : 1 }
      : { kind: 'money', base: currency, factor };
  };

  const divisor = (printed: string): { number: number; noun: string } => {
    const lower = lowerCanonical(printed).trim();
    const number = NUMBER.exec(lower)?.[0] ?? '';
    const { factor, rest } = scaled(lower.slice(number.length).trim().split(' '), scales);
    return { number: (number === '' ? 1 : Number(number.replaceAll('.', ''))) * factor, noun: rest };
  };

  return (printed) => {
    const whole = (printed ?? '').trim();
    if (physical.has(whole)) return { ...head(whole), per: '' };
    const [first = '', ...rest] = whole.split('/');
    const divisors = rest.map(divisor);
    const own = head(first.trim());
    const number = divisors.reduce((product, one) => product * one.number, 1);
    return { ...own, factor: own.factor / number, per: divisors.map(({ noun }) => noun).join('/') };
  };
}

/** "trường" and "trường học" count the same. */
const sameNoun = (one: string, other: string): boolean =>
  one === other || ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `);

const COUNTED = new Set(['bare', 'count']);

/** How two units stand to each other. */
export function unitRelation(one: ComparableUnit, other: ComparableUnit): UnitRelation {
  const alike =
    one.kind === other.kind && (one.kind === 'count' ? sameNoun(one.base, other.base) : one.base === other.base);
  if (alike) return one.per === other.per ? 'same' : 'kin';
  return COUNTED.has(one.kind) && COUNTED.has(other.kind) ? 'kin' : 'other';
}
