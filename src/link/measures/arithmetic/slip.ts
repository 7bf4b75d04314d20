import type { ArithmeticCode } from '../../../model/arithmetic.js';
import { printedNumber } from '../printed-measure.js';
import type { CountedNumber, CountedSentence } from './counted-sentence.js';

/** A slip within one sentence. */
export interface Slip {
  readonly code: ArithmeticCode;
  readonly message: string;
  /** In the order of the text. */
  readonly numbers: readonly CountedNumber[];
}

/** Finds the slips of one kind in a sentence. */
export type SlipRule = (sentence: CountedSentence) => Slip[];

/** "120 trường" as the text prints it. */
export const asPrinted = ({ text }: CountedSentence, { start, end }: CountedNumber): string =>
  text.slice(start, end).replace(/\s+/gu, ' ');

/** A computed number in the scale and unit of a printed one: "110 tỷ đồng". */
export function inUnitOf({ text }: CountedSentence, value: number, like: CountedNumber): string {
  const words = text.slice(like.start, like.end).replace(/^[\d.,]+/, '');
  return `${printedNumber(Number((value / like.scale).toPrecision(12)))}${words.replace(/\s+/gu, ' ')}`;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** A bare number that may well be a year. */
export const isYear = ({ value, unit, scale }: CountedNumber): boolean =>
  unit === '' && scale === 1 && Number.isInteger(value) && value >= FIRST_YEAR && value < LAST_YEAR;
