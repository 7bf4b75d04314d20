import type { PrintedNumber } from '../../text/printed-numbers.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import { createPhraseEndings } from '../words/phrase-endings.js';
import { createPhrases } from '../words/phrases.js';
import { GAP, type WordRun } from '../words/word-run.js';
import type { Unit } from './measure-units.js';

export interface LabelCandidate {
  readonly number: PrintedNumber;
  /** Its first word. */
  readonly at: number;
  readonly unit: Unit;
  /** A comparator belongs to it. */
  readonly compared: boolean;
  /** Where its comparator begins; `at` for none. "nhóm 200 … hàng đầu" is no label. */
  readonly signAt: number;
  /** Where the label before it ends, -1 for none: "các mục 1, 2, 3". */
  readonly afterLabel: number;
}

/** Whether a number names a thing, a time or an age and measures nothing. */
export type LabelReader = (run: WordRun, candidate: LabelCandidate) => boolean;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
const LIST_GAP = /^\s?(?:[,;–-]|và|hoặc|đến)\s?$/u;
const CHANGE_REACH = 6;
const ONWARD_REACH = 10;
const TARGET_REACH = 3;

const isYear = ({ value, outOf }: PrintedNumber, digits: number): boolean =>
  digits === 4 && outOf === null && value >= FIRST_YEAR && value < LAST_YEAR;

/** Builds the reader of labels: "mức độ 2", "Điều 3", "lớp 4", "Chỉ tiêu 1:", "từ 3 đến 5 tuổi", "15 ngày". */
export function createLabelReader(vocabulary: Vocabulary): LabelReader {
  const {
    labelsBefore,
    softLabels,
    notLabels,
    labelsAfter,
    durations,
    changes,
    countedFrom,
    rangeStart,
    units,
    predicates,
  } = vocabulary.measures;
  const entries = (words: readonly string[]) => words.map((word) => [word, true] as const);
  const before = createPhraseEndings<'soft' | 'hard' | null>([
    ...softLabels.map((words) => [words, 'soft'] as const),
    ...labelsBefore.map((words) => [words, 'hard'] as const),
    ...notLabels.map((words) => [words, null] as const),
  ]);
  const after = createPhrases(entries(labelsAfter));
  const spans = createPhrases(entries(durations));
  const changing = createPhrases(entries(changes));
  const stated = createPhraseEndings(entries(predicates));
  const known = createPhrases(entries(units));
  const onward = createPhrases(entries(countedFrom));
  const saysChange = (run: WordRun, at: number): boolean => {
    for (let word = Math.max(0, at - CHANGE_REACH); word < at; word++) if (changing.longest(run, word, at)) return true;
    return false;
  };

  const goesOn = (run: WordRun, unit: Unit): boolean => {
    for (let word = unit.word; word < Math.min(run.words.length, unit.word + ONWARD_REACH); word++) {
      if (((run.gaps[word] as number) & (GAP.comma | GAP.semicolon)) !== 0) return false;
      const hit = onward.longest(run, word, run.words.length);
      if (hit && run.words.slice(hit.end, hit.end + TARGET_REACH).some((next) => /^\d/.test(next))) return true;
    }
    return false;
  };

  return (run, { number, at, unit, compared, signAt, afterLabel }) => {
    // "từ 2 lên 3": the first is where it starts from.
    if (run.words[at - 1] === rangeStart && goesOn(run, unit)) return true;
    if (number.percent) return false;
    if (number.outOf !== null) {
      const whole = Number(number.outOf.replaceAll('.', ''));
      if (number.value > whole || !known.longest(run, unit.word, run.words.length)) return true;
    }
    const listed = afterLabel !== -1 && LIST_GAP.test(run.text.slice(afterLabel, number.start));
    if (listed && !compared && !unit.known) return true;
    const label = run.gaps[at] === 0 ? before.longest(run, at, 0) : null;
    if (label?.value && label.start < signAt && !(unit.known && (compared || label.value === 'soft'))) return true;
    if (after.longest(run, unit.word, run.words.length) && ((run.gaps[unit.word] as number) & ~GAP.hyphen) === 0)
      return true;
    if (spans.longest(run, unit.word, run.words.length) && run.gaps[unit.word] === 0) return !saysChange(run, at);
    if (isYear(number, number.end - number.start) && !(compared && unit.known)) return true;
    if (onward.longest(run, unit.word, run.words.length)) return true;
    return unit.text === null && !compared && !stated.longest(run, at, 0);
  };
}
