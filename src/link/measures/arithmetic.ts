import type { ArithmeticFinding } from '../../model/arithmetic.js';
import type { Source } from '../../model/source.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import { type CountedNumber, createSentenceReader } from './arithmetic/counted-sentence.js';
import { createOverHundredRule, createSharesRule } from './arithmetic/over-hundred.js';
import { createPartsRule } from './arithmetic/parts-of-whole.js';
import { createReversedRule } from './arithmetic/reversed-numbers.js';

/** A task or target, by its id and its place in the text. */
export interface CheckedItem {
  readonly id: string;
  readonly source: Source;
}

/** Finds what an item's own numbers contradict, as the text prints them. Never corrects: which number is wrong, no text says. */
export type ArithmeticCheck = (item: CheckedItem) => ArithmeticFinding[];

function sourceIn(whole: Source, { start, end }: CountedNumber): Source {
  const before = whole.exact.slice(0, start).split('\n').length - 1;
  const exact = whole.exact.slice(start, end);
  const lineStart = whole.lineStart + before;
  return {
    file: whole.file,
    start: whole.start + start,
    end: whole.start + end,
    lineStart,
    lineEnd: lineStart + exact.split('\n').length - 1,
    exact,
  };
}

/** Builds the check with the words of the vocabulary. */
export function createArithmeticCheck(vocabulary: Vocabulary): ArithmeticCheck {
  const sentencesOf = createSentenceReader(vocabulary);
  const rules = [
    createPartsRule(vocabulary),
    createReversedRule(vocabulary),
    createOverHundredRule(vocabulary),
    createSharesRule(vocabulary),
  ];
  return ({ id, source }) =>
    sentencesOf(source.exact).flatMap((sentence) =>
      rules
        .flatMap((rule) => rule(sentence))
        .map(({ code, message, numbers }) => ({
          code,
          item: id,
          message,
          sources: numbers.map((number) => sourceIn(source, number)),
        })),
    );
}
