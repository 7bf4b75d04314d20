import type { Vocabulary } from '../../vocabulary/load.js';
import { createPhraseEndings } from '../words/phrase-endings.js';
import { createPhraseSet } from '../words/phrases.js';
import { GAP, type WordRun } from '../words/word-run.js';
import { isInNumber } from './number-words.js';
import { subjectText } from './subject-text.js';

/** The words before a number that name what it measures. */
export interface Leading {
  readonly text: string;
  /** It begins with a word that is measured: "tỷ lệ", "chỉ số", "quy mô". */
  readonly named: boolean;
}

/** What stands before the number (or its comparator) at word `at`, not before word `from`. */
export type LeadingReader = (run: WordRun, at: number, from: number) => Leading | null;

const LONGEST = 60;
const SHORT_CLAUSE = 8;
const BASELINE_WORDS = 10;
const BARRIER = GAP.semicolon | GAP.stop | GAP.colon;
const NUMERIC = /^\d/;
const YEAR = /^(?:19|20)\d\d$/;

/**
 * Builds the reader. "tỷ lệ hộ nghèo đến năm 2030 còn dưới 1%": verbs, comparators and times between the subject and its number
 * are taken off, and so is a start ("từ 2 lên 3").
 */
export function createLeadingReader(vocabulary: Vocabulary): LeadingReader {
  const { subjectOpeners, predicates, notTails, spanWords, indicators, comparators, fillers, rangeStart } =
    vocabulary.measures;
  const { before, until, in: within, from: since } = vocabulary.time;
  const comparing = comparators.flatMap((entry) => entry.before).filter((words) => /\p{L}/u.test(words));
  const tails = createPhraseEndings([...predicates, ...comparing, ...fillers].map((words) => [words, true] as const));
  const untouched = createPhraseEndings(notTails.map((words) => [words, true] as const));
  const cues = createPhraseEndings(
    [...before, ...until, ...within, ...since, ...spanWords].flatMap((cue) =>
      [`${cue} năm`, cue].map((words) => [words, true] as const),
    ),
  );
  const leads = createPhraseSet(subjectOpeners);
  const leadEnds = createPhraseEndings(subjectOpeners.map((words) => [words, true] as const));
  const names = createPhraseSet(indicators);

  /** "từ 2 lên 3", "giảm từ 23 ca/1.000 người xuống 18": where the words about the start begin, -1 for none. */
  const baselineStart = (run: WordRun, end: number, from: number): number => {
    for (let word = end - 2; word >= Math.max(from, end - BASELINE_WORDS); word--) {
      if (run.words[word] === rangeStart && NUMERIC.test(run.words[word + 1] as string)) return word;
    }
    return -1;
  };

  /** Last word that still belongs to the subject's clause before a number. */
  const stripTail = (run: WordRun, at: number, from: number): number => {
    let end = at;
    while (end > from) {
      if (end < at && run.gaps[end] !== 0) break;
      const tail = tails.longest(run, end, from);
      if (untouched.longest(run, end, from)) break;
      if (tail) end = tail.start;
      else if (YEAR.test(run.words[end - 1] as string)) {
        const first = run.gaps[end - 1] === GAP.hyphen && YEAR.test(run.words[end - 2] ?? '') ? end - 2 : end - 1;
        const cue = cues.longest(run, first, from);
        if (!cue) break;
        end = cue.start;
      } else break;
    }
    return end;
  };

  /** Where the nearest measured word begins at the start of a part: "…, tỷ lệ học sinh" rather than a later "số". */
  const indicatorAt = (run: WordRun, from: number, end: number): number => {
    let first = -1;
    let opening = -1;
    for (let word = from; word < end; word++) {
      const hit = names.longest(run, word, end);
      if (!hit || hit.end >= end) continue;
      if (first === -1) first = word;
      if (word === from || run.gaps[word] !== 0 || leadEnds.longest(run, word, from)) opening = word;
      word = hit.end - 1;
    }
    return opening === -1 ? first : opening;
  };

  /** Where the clause of the subject begins; a note in brackets is no end of it. */
  const clauseStart = (run: WordRun, at: number, from: number): number => {
    let begin = at;
    let depth = false;
    while (begin > from && at - begin < LONGEST) {
      const gap = run.gaps[begin] as number;
      if ((gap & GAP.close) !== 0 && begin < at) depth = true;
      if (!depth && (gap & BARRIER) !== 0 && begin < at && !isInNumber(run, begin)) break;
      if ((gap & GAP.open) !== 0) {
        if (!depth) break;
        depth = false;
      }
      begin--;
    }
    return begin;
  };

  return (run, at, from) => {
    const begin = clauseStart(run, at, from);
    const baseline = baselineStart(run, stripTail(run, at, begin), begin);
    const end = stripTail(run, baseline === -1 ? at : baseline, begin);
    if (end <= begin || (end < at && ((run.gaps[end] as number) & (GAP.comma | BARRIER)) !== 0)) return null;
    const named = indicatorAt(run, begin, end);
    let start = named;
    if (named === -1) {
      start = end - begin <= SHORT_CLAUSE ? begin : end - 1;
      while (start > begin && ((run.gaps[start] as number) & (GAP.comma | GAP.open | GAP.close)) === 0) start--;
      for (let lead = leads.longest(run, start, end); lead && lead.end <= end; lead = leads.longest(run, start, end))
        start = lead.end;
    }
    const text = subjectText(run, start, end).replace(/\s?\([^()]*\)?/gu, '');
    return text === '' ? null : { text, named: named !== -1 };
  };
}
