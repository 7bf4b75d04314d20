import type { Vocabulary } from '../../../vocabulary/load.js';
import { createPhraseLookup, type PhraseLookup } from '../phrase-lookup.js';
import type { CountedNumber, CountedSentence } from './counted-sentence.js';
import { asPrinted, isYear, type Slip, type SlipRule } from './slip.js';

/** Words of rise or fall stand so near before "từ"; so much may stand between the first number and "lên". */
const CUE_REACH = 12;
const NOTE_REACH = 6;
/** "từ 60% (năm 2025) lên 85%" */
const NOTED_YEARS = 2;

/** Two numbers with what joins them: "từ a lên b". */
interface Span {
  readonly first: CountedNumber;
  readonly second: CountedNumber;
  /** Index of "từ". */
  readonly from: number;
}

/** Builds the rule of reversed numbers: "từ 80 đến 70", "tăng từ 30 lên 20", "giảm từ 5 xuống 8". Ranks and times are left out. */
export function createReversedRule({ arithmetic, measures }: Vocabulary): SlipRule {
  const [rise, fall] = [createPhraseLookup(arithmetic.rises), createPhraseLookup(arithmetic.falls)];
  const [upTo, downTo] = [createPhraseLookup(arithmetic.riseTo), createPhraseLookup(arithmetic.fallTo)];
  const to = createPhraseLookup(arithmetic.rangeTo);
  const times = new Set(measures.durations);
  const ranks = new Set(arithmetic.ranks);

  const isRank = ({ keys }: CountedSentence, { at, unit }: CountedNumber): boolean =>
    ranks.has(unit) || ranks.has(keys[at - 1] ?? '') || ranks.has(`${keys[at - 2]} ${keys[at - 1]}`);

  /** The values as they compare, the first taking over the unit of the second; null where they do not. */
  const reversed = (sentence: CountedSentence, { first, second }: Span): number | null => {
    if (isYear(first) || isYear(second) || isRank(sentence, first) || isRank(sentence, second)) return null;
    if (first.unit !== second.unit && first.unit !== '') return null;
    const bare = first.unit === '' && first.scale === 1 && second.scale !== 1;
    return bare ? null : second.value - first.value;
  };

  const spans = ({ keys, numbers }: CountedSentence, lookup: PhraseLookup, reach: number): Span[] =>
    numbers.flatMap((first, index): Span[] => {
      const second = numbers.slice(index + 1, index + 1 + NOTED_YEARS).find((number) => !isYear(number));
      if (second === undefined || keys[first.at - 1] !== arithmetic.from) return [];
      for (let at = first.next; at <= Math.min(first.next + reach, second.at - 1); at++) {
        const length = lookup(keys, at);
        if (length > 0) return at + length === second.at ? [{ first, second, from: first.at - 1 }] : [];
      }
      return [];
    });

  const nearest = ({ keys, text, words }: CountedSentence, from: number): 'rise' | 'fall' | null => {
    for (let at = from - 1; at >= Math.max(0, from - CUE_REACH); at--) {
      if (text.slice(words[at]?.end, words[at + 1]?.start).includes(';')) return null;
      if (fall(keys, at) > 0) return 'fall';
      if (rise(keys, at) > 0) return 'rise';
    }
    return null;
  };

  const slip = (sentence: CountedSentence, code: Slip['code'], words: string, { first, second }: Span): Slip => ({
    code,
    message: `${words} ${asPrinted(sentence, first)} đến ${asPrinted(sentence, second)}: số sau ${second.value < first.value ? 'nhỏ' : 'lớn'} hơn số trước.`,
    numbers: [first, second],
  });

  return (sentence) => {
    const found: Slip[] = [];
    for (const span of spans(sentence, to, 0)) {
      const difference = reversed(sentence, span);
      if (difference === null || difference >= 0 || times.has(span.second.unit)) continue;
      if (nearest(sentence, span.from) !== 'fall') found.push(slip(sentence, 'range-reversed', 'Khoảng từ', span));
    }
    for (const [lookup, trend, words] of [
      [upTo, 'rise', 'Tăng từ'],
      [downTo, 'fall', 'Giảm từ'],
    ] as const)
      for (const span of spans(sentence, lookup, NOTE_REACH)) {
        const difference = reversed(sentence, span);
        if (difference === null || nearest(sentence, span.from) !== trend) continue;
        if (trend === 'rise' ? difference < 0 : difference > 0)
          found.push(slip(sentence, 'change-reversed', words, span));
      }
    return found;
  };
}
