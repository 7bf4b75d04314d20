import type { Vocabulary } from '../../../vocabulary/load.js';
import { createPhraseLookup } from '../phrase-lookup.js';
import type { CountedNumber, CountedSentence } from './counted-sentence.js';
import { asPrinted, inUnitOf, isYear, type Slip, type SlipRule } from './slip.js';

/** The whole stands so near before "trong đó", and the word of total so near before the whole. */
const WHOLE_REACH = 12;
const TOTAL_REACH = 6;
const CUE_REACH = 4;
/** "khoảng 120 trường, trong đó 125 …" is no slip. */
const ABOUT = 1.1;

interface Inclusion {
  readonly whole: CountedNumber;
  /** Index of the word of inclusion, and of the word after it. */
  readonly at: number;
  readonly next: number;
  readonly isComplete: boolean;
  /** Numbers up to the end of what is included. */
  readonly parts: readonly CountedNumber[];
}

/**
 * Builds the rule of wholes and parts: "120 trường, trong đó 130 …"; "tổng số 120, gồm A 50, B 60". Parts that do not add up
 * are reported only where the text says that they are all: after a total or "gồm", with no word of rest.
 */
export function createPartsRule({ arithmetic, measures }: Vocabulary): SlipRule {
  const inclusion = createPhraseLookup(arithmetic.inclusions);
  const complete = createPhraseLookup(arithmetic.completeInclusions);
  const total = createPhraseLookup(arithmetic.totals);
  const partial = createPhraseLookup(arithmetic.partialMarks);
  const change = createPhraseLookup([...arithmetic.rises, ...arithmetic.falls]);
  const per = createPhraseLookup(arithmetic.perWords);
  const label = createPhraseLookup(measures.labelsBefore);
  const notAdditive = new Set(arithmetic.notAdditive);

  const says = (keys: readonly string[], lookup: typeof total, from: number, to: number): boolean => {
    for (let at = Math.max(0, from); at < to; at++) if (lookup(keys, at) > 0) return true;
    return false;
  };

  const endOfParts = ({ text, words }: CountedSentence, next: number): number => {
    const start = words[next]?.start ?? text.length;
    const opened = text.slice(words[next - 1]?.end, start).includes(':');
    const last = words.at(-1)?.end ?? text.length;
    const ends = [opened ? -1 : text.indexOf(';', start), text.indexOf('|', start)].filter((end) => end !== -1);
    return Math.min(last, ...ends);
  };

  /** "(10 tỷ đồng); trong đó …": the number in the note is not the whole; nor is one in another cell of a table. */
  const isApart = ({ text, words }: CountedSentence, whole: CountedNumber, at: number): boolean => {
    const between = text.slice(whole.end, words[at]?.start);
    const [open, close] = [between.indexOf('('), between.indexOf(')')];
    return between.includes('|') || (close !== -1 && (open === -1 || close < open));
  };

  const inclusionsOf = (sentence: CountedSentence): Inclusion[] => {
    const { keys, numbers } = sentence;
    const starts = keys.flatMap((_, at) => (inclusion(keys, at) > 0 ? [at] : []));
    return starts.flatMap((at, index): Inclusion[] => {
      const whole = numbers.filter((one) => one.next <= at).at(-1);
      if (whole === undefined || at - whole.next > WHOLE_REACH || isApart(sentence, whole, at)) return [];
      const next = at + inclusion(keys, at);
      const limit = Math.min(starts[index + 1] ?? keys.length, keys.length);
      const end = endOfParts(sentence, next);
      const parts = numbers.filter((one) => one.at >= next && one.at < limit && one.start < end);
      return [{ whole, at, next, isComplete: complete(keys, at) > 0, parts }];
    });
  };

  const isPlain = ({ unit, isRate }: CountedNumber): boolean => !isRate && !notAdditive.has(unit);

  const isChange = (keys: readonly string[], { at }: CountedNumber): boolean =>
    says(keys, change, at - CUE_REACH, at) || says(keys, per, at - CUE_REACH, at);

  const tooLarge = (sentence: CountedSentence, { whole, parts, next }: Inclusion): Slip[] => {
    const { keys } = sentence;
    const [first] = parts;
    if (first === undefined || whole.unit === '' || first.unit !== whole.unit || !isPlain(whole) || !isPlain(first))
      return [];
    if (first.sign === '<' || first.sign === '<=' || whole.sign === '>' || whole.sign === '>=') return [];
    const most = whole.sign === '~' || first.sign === '~' ? whole.value * ABOUT : whole.value;
    if (first.value <= most || isChange(keys, whole) || says(keys, change, next, first.at)) return [];
    if (says(keys, per, next, first.at)) return [];
    const message = `Phần nêu sau “trong đó” là ${asPrinted(sentence, first)}, nhiều hơn tổng ${asPrinted(sentence, whole)}.`;
    return [{ code: 'part-over-whole', message, numbers: [whole, first] }];
  };

  const differs = (sentence: CountedSentence, { whole, parts, at, next, isComplete }: Inclusion): Slip[] => {
    const { keys, words } = sentence;
    const isTotal = says(keys, total, whole.at - TOTAL_REACH, whole.at);
    if (!(isTotal || isComplete) || parts.length < 2 || !isPlain(whole)) return [];
    const last = parts.at(-1) as CountedNumber;
    const all = [whole, ...parts];
    if (all.some((one) => one.sign !== '=' || isYear(one) || isChange(keys, one) || one.isRate)) return [];
    if (parts.some((one) => one.unit !== whole.unit && !(one.unit === '' && (one.scale > 1 || whole.scale === 1))))
      return [];
    if (parts.some((one) => [1, 2, 3].some((back) => label(keys, one.at - back) === back))) return [];
    if (says(keys, partial, at, Math.min(last.next + CUE_REACH, words.length))) return [];
    const sum = parts.reduce((so, { value }) => so + value, 0);
    const rounding = all.reduce(
      (most, one) => most + (Number.isInteger(one.value) && one.scale === 1 ? 0 : one.rounding),
      0,
    );
    if (Math.abs(sum - whole.value) <= rounding || next > last.at) return [];
    const message = `Các phần cộng lại là ${inUnitOf(sentence, sum, whole)}, tổng nêu là ${asPrinted(sentence, whole)}.`;
    return [{ code: 'sum-differs', message, numbers: all }];
  };

  return (sentence) =>
    inclusionsOf(sentence).flatMap((found) => {
      const large = tooLarge(sentence, found);
      return large.length > 0 ? large : differs(sentence, found);
    });
}
