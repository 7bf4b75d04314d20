import type { Comparator } from '../../model/terms.js';
import { findNumbers, isRange, type PrintedNumber } from '../../text/printed-numbers.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import { createPhraseEndings } from '../words/phrase-endings.js';
import { createPhrases } from '../words/phrases.js';
import { GAP, toWordRun, type WordRun, wordAt } from '../words/word-run.js';
import { createFollowingReader } from './measure-following.js';
import { createLabelReader } from './measure-labels.js';
import { createLeadingReader } from './measure-leading.js';
import { createSignReader } from './measure-signs.js';
import { createUnitReader, type Unit } from './measure-units.js';
import { isInNumber } from './number-words.js';
import { createPastReader } from './past-facts.js';

export interface FoundMeasure {
  readonly subject: string | null;
  readonly comparator: Comparator;
  readonly value: number;
  readonly unit: string | null;
  readonly aspirational: boolean;
  readonly start: number;
  readonly end: number;
}

export type MeasureRecognizer = (text: string) => FoundMeasure[];

/** A measure with what the next one in its list may take over. */
interface Reading {
  readonly measure: FoundMeasure;
  /** The comparator is printed. */
  readonly signed: boolean;
  readonly lead: string | null;
  readonly word: number;
  /** The word after its subject. */
  readonly endWord: number;
  readonly percent: boolean;
}

/** What reading a number takes from the numbers before it. */
interface Context {
  readonly last: Reading | undefined;
  readonly afterLabel: number;
  /** The word of its lower bound. */
  readonly lower: number | null;
}

const LIST_WORDS = 10;
const WHOLE = 100;
const SMALL = 10;
const SENTENCE_WORDS = 120;
const SENTENCE = GAP.semicolon | GAP.stop;

/**
 * Builds the recogniser of quantified statements. Levels, ages, classes, phases, dates, symbols and what is already so are
 * none. A number word counts where a comparator stands before it and a unit after.
 */
export function createMeasureRecognizer(vocabulary: Vocabulary): MeasureRecognizer {
  const data = vocabulary.measures;
  const signs = createSignReader(vocabulary);
  const readUnit = createUnitReader(vocabulary);
  const following = createFollowingReader(vocabulary, signs);
  const leading = createLeadingReader(vocabulary);
  const isLabel = createLabelReader(vocabulary);
  const isPast = createPastReader(vocabulary);
  const aspirations = createPhrases(data.aspirations.map((words) => [words, true] as const));
  const predicates = createPhrases(data.ownPredicates.map((words) => [words, true] as const));
  const prepositions = new Set(data.prepositions);
  const stated = createPhraseEndings(data.predicates.map((words) => [words, true] as const));
  const joins = new Set(data.conjunctions);
  const wordValues = new Map(Object.entries(data.numberWords));

  /** No number word counts without a comparator. */
  const comparing = data.comparators.flatMap(({ before }) => before).filter((words) => /\p{L}/u.test(words));
  const mayCompare = new RegExp(comparing.join('|'), 'iu');

  const sentenceFrom = (run: WordRun, at: number): number => {
    const first = Math.max(0, at - SENTENCE_WORDS);
    let from = at;
    while (from > first && (((run.gaps[from] as number) & SENTENCE) === 0 || isInNumber(run, from))) from--;
    return from;
  };

  const says = (run: WordRun, from: number, to: number, phrases: typeof aspirations): boolean => {
    for (let word = from; word < to; word++) if (phrases.longest(run, word, to)) return true;
    return false;
  };

  /** "ít nhất 5% trường THCS, 10% THPT": the comparator goes on in a list; a whole and a part with a verb take nothing. */
  const inherited = (run: WordRun, last: Reading | undefined, at: number, number: PrintedNumber): Comparator | null => {
    if (!last || last.measure.comparator === '=' || number.value === WHOLE || last.percent !== number.percent)
      return null;
    const gap = run.gaps[at] as number;
    const joined = (gap & ~GAP.comma) === 0 && (gap !== 0 || joins.has(run.words[at - 1] as string));
    if (!joined || at - last.word > LIST_WORDS || sentenceFrom(run, at) > last.word) return null;
    return says(run, last.word, at, predicates) ? null : last.measure.comparator;
  };

  const isPreposition = (run: WordRun, { value, percent, outOf }: PrintedNumber, at: number): boolean =>
    !percent &&
    outOf === null &&
    value < SMALL &&
    prepositions.has(run.words[at - 1] ?? '') &&
    run.gaps[at - 1] === 0 &&
    at > 1 &&
    stated.longest(run, at - 1, 0) === null;

  /** `at`: the word its comparator begins with, or the number's own. */
  const subjectOf = (run: WordRun, at: number, unit: Unit, number: PrintedNumber, last: Reading | undefined) => {
    const { text: after, addition, share, end } = following(run, unit);
    const sentence = sentenceFrom(run, at);
    const near = leading(run, at, Math.max(sentence, last ? last.endWord : 0));
    const whole = near === null && after === '' ? leading(run, at, sentence) : null;
    const before = near ?? (whole?.named ? whole : null);
    const lead = before?.text ?? null;
    if (number.percent && addition !== null) {
      const first = near?.text ?? last?.lead ?? null;
      return { subject: first === null ? addition : `${first} ${after}`, lead: first, end };
    }
    if (before?.named || (before && share)) return { subject: lead, lead, end };
    const rate = !number.percent && unit.text !== null && unit.text.includes('/');
    const bare = after === '' || after === unit.text || rate;
    if (!bare) return { subject: after, lead: null, end };
    const itself = after === '' || unit.money ? null : after;
    // A verb before the bare unit is no subject: "thu hút 16 nghìn học sinh"; what a colon introduces is.
    const verb = !rate && itself !== null && after === unit.text && run.gaps[wordAt(run, number.start)] === 0;
    return { subject: verb ? itself : (lead ?? itself), lead, end };
  };

  const read = (run: WordRun, number: PrintedNumber, context: Context): Reading | 'label' | null => {
    const { last, afterLabel } = context;
    const at = wordAt(run, number.start);
    const unit = readUnit(run, number);
    const sign = isPreposition(run, number, at) ? null : signs.before(run, at, sentenceFrom(run, at));
    const late = signs.after(run, unit.word, unit.end, run.words[at - 1] === data.rangeStart);
    const comparator = sign?.sign ?? late ?? inherited(run, last, at, number);
    if (isLabel(run, { number, at, unit, compared: comparator !== null, signAt: sign?.start ?? at, afterLabel }))
      return 'label';
    if (isPast(run, at, comparator !== null || (number.percent && number.value === WHOLE))) return null;
    const { subject, lead, end } = subjectOf(run, context.lower ?? sign?.start ?? at, unit, number, last);
    if (subject === null && comparator === null && unit.text === null) return null;
    const measure: FoundMeasure = {
      subject,
      comparator: comparator ?? '=',
      value: number.value * unit.factor,
      unit: unit.text,
      aspirational: says(run, sentenceFrom(run, at), at, aspirations),
      start: number.start,
      end: Math.max(number.end, unit.end),
    };
    return { measure, signed: comparator !== null, lead, word: at, endWord: end, percent: number.percent };
  };

  const spelled = (run: WordRun): PrintedNumber[] => {
    const found: PrintedNumber[] = [];
    for (let word = 1; word < run.words.length; word++) {
      const value = wordValues.get(run.words[word] as string);
      if (value === undefined || !signs.before(run, word, 0)) continue;
      const number = {
        value,
        start: run.starts[word] as number,
        end: run.ends[word] as number,
        percent: false,
        outOf: null,
        upperBound: false,
      };
      if (readUnit(run, number).known) found.push(number);
    }
    return found;
  };

  return (text) => {
    const printed = findNumbers(text);
    const compares = mayCompare.test(text);
    if (printed.length === 0 && !compares) return [];
    const run = toWordRun(text);
    const numbers = compares ? [...printed, ...spelled(run)].sort((a, b) => a.start - b.start) : printed;
    const readings: Reading[] = [];
    let afterLabel = -1;
    for (let index = 0; index < numbers.length; index++) {
      const number = numbers[index] as PrintedNumber;
      const next = numbers[index + 1];
      if (next?.upperBound && number.value < next.value) {
        // "3-5 mô hình", "từ 70% đến 80%": the lower bound takes unit and subject of the upper.
        const lower = wordAt(run, number.start);
        const upper = read(run, next, { last: readings.at(-1), afterLabel, lower });
        index++;
        afterLabel = upper === 'label' ? next.end : -1;
        if (upper !== null && upper !== 'label') readings.push(...bounds(upper, number, upper.measure));
        continue;
      }
      const reading = read(run, number, { last: readings.at(-1), afterLabel, lower: null });
      afterLabel = reading === 'label' ? number.end : -1;
      if (reading === null || reading === 'label') continue;
      const last = readings.at(-1);
      // "12.173 tỷ đồng - 18.260 tỷ đồng"
      if (last && last.measure.unit === reading.measure.unit && isRange(text.slice(last.measure.end, number.start)))
        readings.splice(-1, 1, ...bounds(last, last.measure, reading.measure));
      else readings.push(reading);
    }
    return readings.map(({ measure }) => measure);
  };
}

/** The two values of a range. */
const bounds = (whole: Reading, low: Pick<FoundMeasure, 'value' | 'start' | 'end'>, high: FoundMeasure): Reading[] => {
  const { subject, unit, aspirational } = whole.measure;
  const { value, start, end } = low;
  return [
    { ...whole, measure: { subject, unit, aspirational, comparator: '>=', value, start, end } },
    { ...whole, measure: { ...high, subject, comparator: '<=' } },
  ];
};
