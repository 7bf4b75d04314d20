import { scanWords } from '../../text/analyse.js';
import { foldSameLength } from '../../text/case-fold.js';
import { findFoldedMoments, type Moment } from '../../text/moments.js';
import { findNumbers } from '../../text/printed-numbers.js';
import { canonicalSpelling } from '../../text/spelling.js';
import { findSymbols } from '../../text/symbol-key.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import type { FoundReading, ReadableQuestion, ReadQuestionFor } from './found-reading.js';
import { createPhraseSet } from './question-words.js';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const PERCENT_WORDS = /^\s?phan tram(?![a-z])/;
/** "5" stands in every list; from here on a number says something by itself. */
const TELLING = 10;
/** Part of something longer: "2026-01-01", "3/4". */
const GOES_ON = /^[-/.]\d/;
const COMES_FROM = /\d[-/.]$/;

const shown = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 10 });

/** The words by which an index knows a number: "85 %", "16000", "0,82". */
function numberWords(printed: string): string {
  const words: string[] = [];
  scanWords(printed, (word) => words.push(canonicalSpelling(word)));
  return words.join(' ');
}

const found = (value: number, percent: boolean, printed: string, label: string, place: Stretch): FoundReading => ({
  reading: {
    id: `number:${value}${percent ? '%' : ''}`,
    kind: 'number',
    value: `${value}${percent ? '%' : ''}`,
    label,
  },
  ...place,
  due: null,
  fits: { number: numberWords(percent ? `${printed}%` : printed) },
});

/** Reads shares, quantities and years. Numbers of documents, of their parts, and dates are none. */
export function createNumberReader({ questions, types }: Vocabulary): ReadQuestionFor {
  const numbered = createPhraseSet([
    ...questions.numbered,
    ...types.types.flatMap(({ name, aliases, codes }) => [name, ...aliases, ...codes]),
  ]);

  const isName = ({ words }: ReadableQuestion, start: number): boolean => {
    const at = words.findIndex((word) => word.start >= start);
    return at > 0 && !words[at]?.begins && numbered.before(words, at) !== null;
  };

  const years = (moments: readonly Moment[]): FoundReading[] =>
    moments.flatMap(({ kind, edtf, start, end }) =>
      kind === 'year' && edtf !== null ? [found(Number(edtf), false, edtf, `năm ${edtf}`, { start, end })] : [],
    );

  return (question) => {
    const { text } = question;
    const folded = foldSameLength(text);
    const moments = findFoldedMoments(folded);
    const taken: Stretch[] = [...moments, ...findSymbols(text)];
    const free = ({ start, end }: Stretch): boolean => taken.every((other) => end <= other.start || other.end <= start);
    const quantities = findNumbers(text).flatMap((number): FoundReading[] => {
      const { start, value, end } = number;
      const tail = PERCENT_WORDS.exec(folded.slice(end))?.[0] ?? '';
      const percent = number.percent || tail !== '';
      const printed = text.slice(start, end);
      if ((!percent && value < TELLING && Number.isInteger(value)) || !free({ start, end })) return [];
      if (GOES_ON.test(text.slice(end)) || COMES_FROM.test(text.slice(0, start))) return [];
      if (!percent && Number.isInteger(value) && isName(question, start)) return [];
      const sign = percent && tail === '' ? text.slice(end).search(/[%m]/u) + 1 : tail.length;
      const label = `con số ${shown.format(value)}${percent ? '%' : ''}`;
      return [found(value, percent, printed, label, { start, end: end + sign })];
    });
    return [...quantities, ...years(moments)];
  };
}
