import type { Vocabulary } from '../../../vocabulary/load.js';
import { createPhraseLookup } from '../phrase-lookup.js';
import { printedNumber } from '../printed-measure.js';
import type { CountedNumber, CountedSentence } from './counted-sentence.js';
import { asPrinted, isYear, type SlipRule } from './slip.js';

const WHOLE = 100;
const CUE_REACH = 12;
const CUE_AFTER = 8;
/** Shares are rounded: so much more than all of it is no slip. */
const ROUNDED = 0.5;

/** Builds the rule of percentages of things: "120% số trường". What may exceed its whole ("tăng", "so với") is left out. */
export function createOverHundredRule({ arithmetic, measures, measureComparison }: Vocabulary): SlipRule {
  const beyond = createPhraseLookup(arithmetic.beyondWholes);
  const noun = createPhraseLookup(measures.units.filter((unit) => !arithmetic.notAdditive.includes(unit)));
  const quantity = createPhraseLookup(measureComparison.quantityWords);

  const mayExceed = ({ keys }: CountedSentence, { at, next }: CountedNumber): boolean => {
    for (let word = Math.max(0, at - CUE_REACH); word < Math.min(keys.length, next + CUE_AFTER); word++)
      if (beyond(keys, word) > 0) return true;
    return false;
  };

  return (sentence) =>
    sentence.numbers.flatMap((number) => {
      if (number.unit !== '%' || number.isRate || number.value <= WHOLE) return [];
      const counts = noun(sentence.keys, number.next + quantity(sentence.keys, number.next)) > 0;
      if (!counts || mayExceed(sentence, number)) return [];
      const message = `${asPrinted(sentence, number)} là nhiều hơn toàn bộ.`;
      return [{ code: 'over-hundred', message, numbers: [number] }];
    });
}

/** Builds the rule of shares: "cơ cấu: nông nghiệp 20%, công nghiệp 50%, dịch vụ 40%" of one time come to more than 100 %. */
export function createSharesRule({ arithmetic }: Vocabulary): SlipRule {
  const share = createPhraseLookup(arithmetic.shareWords);
  const beyond = createPhraseLookup(arithmetic.beyondWholes);
  return (sentence) => {
    const { keys, numbers } = sentence;
    const at = keys.findIndex((_, index) => share(keys, index) > 0);
    if (at === -1 || numbers.filter(isYear).length > 1) return [];
    if (keys.some((_, index) => index > at && beyond(keys, index) > 0)) return [];
    const shares = numbers.filter((one) => one.at > at && one.unit === '%' && !one.isRate);
    if (shares.length < 2 || shares.some(({ sign }) => sign === '<' || sign === '<=')) return [];
    const sum = shares.reduce((total, { value }) => total + value, 0);
    if (sum <= WHOLE + ROUNDED * shares.length) return [];
    const message = `Các tỷ lệ của cơ cấu cộng lại là ${printedNumber(Number(sum.toPrecision(12)))} %, nhiều hơn 100 %.`;
    return [{ code: 'shares-over-hundred', message, numbers: shares }];
  };
}
