import type { Comparator } from '../../../model/terms.js';
import { findNumbers, type PrintedNumber } from '../../../text/printed-numbers.js';
import type { Vocabulary } from '../../../vocabulary/load.js';
import { type Syllable, syllablesOf } from '../../align/syllables.js';
import { createPhraseLookup, type PhraseLookup } from '../phrase-lookup.js';

/** A number of a sentence with what it counts in. */
export interface CountedNumber {
  /** In full: "1,2 tỷ đồng" is 1.2e9. */
  readonly value: number;
  /** What the printed digits are multiplied by; 1 for nothing. */
  readonly scale: number;
  /** Half of what the last printed digit stands for, in full. */
  readonly rounding: number;
  /** "%", a currency, a noun; "" where the number stands alone. */
  readonly unit: string;
  /** A rate: "5 tỷ đồng/năm". */
  readonly isRate: boolean;
  readonly sign: Comparator;
  /** Index of its own word, and of the word after its unit. */
  readonly at: number;
  readonly next: number;
  /** Place in the text, the unit included. */
  readonly start: number;
  readonly end: number;
}

/** One sentence with its words and numbers; places are those of the whole text. */
export interface CountedSentence {
  readonly text: string;
  readonly words: readonly Syllable[];
  readonly keys: readonly string[];
  readonly numbers: readonly CountedNumber[];
}

/** Cuts a text into sentences and reads their numbers. White space may be of any kind. */
export type SentenceReader = (text: string) => CountedSentence[];

const SENTENCE_END = /[.!?…](?=\s+\p{Lu}|\s*$)/gu;
const LONGEST_SIGN = 4;
const LONGEST_UNIT = 6;
const BLANK = /^\s+$/u;

const digitsAfterComma = (printed: string): number => /,(\d+)$/.exec(printed)?.[1]?.length ?? 0;

/** Builds the reader with the units and comparators of the vocabulary. */
export function createSentenceReader({ measures }: Vocabulary): SentenceReader {
  const scales = new Map(Object.entries(measures.scales));
  const currency = createPhraseLookup(measures.currencies);
  const noun = createPhraseLookup([...measures.units, ...measures.durations]);
  const signs = new Map(
    measures.comparators.flatMap(({ before, sign }) =>
      before.map(
        (phrase) =>
          [
            syllablesOf(phrase)
              .map(({ key }) => key)
              .join(' '),
            sign,
          ] as const,
      ),
    ),
  );

  const signBefore = (keys: readonly string[], at: number): Comparator => {
    for (let length = Math.min(LONGEST_SIGN, at); length > 0; length--) {
      const sign = signs.get(keys.slice(at - length, at).join(' '));
      if (sign !== undefined) return sign;
    }
    return '=';
  };

  /** How many words from one on make a phrase of the lookup, with blanks alone before and between them. */
  const phraseAt = (sentence: Omit<CountedSentence, 'numbers'>, from: number, after: number, lookup: PhraseLookup) => {
    const { text, words, keys } = sentence;
    let [to, end] = [from, after];
    while (to - from < LONGEST_UNIT && to < words.length && BLANK.test(text.slice(end, words[to]?.start))) {
      end = words[to]?.end ?? end;
      to++;
    }
    return lookup(keys.slice(from, to), 0);
  };

  const counted = (sentence: Omit<CountedSentence, 'numbers'>, number: PrintedNumber, at: number): CountedNumber => {
    const { text, words, keys } = sentence;
    const printed = text.slice(number.start, number.end);
    let [scale, next, end] = [1, at + 1, words[at]?.end ?? number.end];
    const take = (length: number): void => {
      next += length;
      end = words[next - 1]?.end ?? end;
    };
    if (number.percent) {
      end = text.indexOf('%', number.end) === -1 ? number.end : text.indexOf('%', number.end) + 1;
      while ((words[next]?.start ?? end) < end) next++;
    }
    for (; !number.percent && BLANK.test(text.slice(end, words[next]?.start)); take(1)) {
      const factor = scales.get(keys[next] ?? '');
      if (factor === undefined) break;
      scale *= factor;
    }
    let unit = number.percent ? '%' : '';
    for (const lookup of unit === '' ? [currency, noun] : []) {
      const length = phraseAt(sentence, next, end, lookup);
      if (length === 0) continue;
      unit = keys.slice(next, next + length).join(' ');
      take(length);
      break;
    }
    return {
      value: number.value * scale,
      scale,
      rounding: (0.5 * scale) / 10 ** digitsAfterComma(printed),
      unit,
      isRate: text.slice(end).trimStart().startsWith('/'),
      sign: signBefore(keys, at),
      at,
      next,
      start: number.start,
      end,
    };
  };

  return (whole) => {
    const text = whole.replace(/\s/gu, ' ');
    const words = syllablesOf(text);
    const numbers = findNumbers(text);
    const ends = Array.from(text.matchAll(SENTENCE_END), ({ index }) => index + 1);
    if (ends.at(-1) !== text.length) ends.push(text.length);
    let [word, number] = [0, 0];
    return ends.map((end): CountedSentence => {
      const own: Syllable[] = [];
      for (; word < words.length && (words[word] as Syllable).start < end; word++) own.push(words[word] as Syllable);
      const sentence = { text, words: own, keys: own.map(({ key }) => key) };
      const index = new Map(own.map(({ start }, at) => [start, at]));
      const found: CountedNumber[] = [];
      for (; number < numbers.length && (numbers[number] as PrintedNumber).start < end; number++) {
        const printed = numbers[number] as PrintedNumber;
        const at = index.get(printed.start);
        if (at !== undefined) found.push(counted(sentence, printed, at));
      }
      return { ...sentence, numbers: found };
    });
  };
}
