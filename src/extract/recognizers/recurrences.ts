import type { Vocabulary } from '../../vocabulary/load.js';
import { createPhraseEndings } from '../words/phrase-endings.js';
import { createPhraseSet, createPhrases } from '../words/phrases.js';
import { GAP, type WordRun } from '../words/word-run.js';

/** A repetition in a text as an RFC 5545 rule, by its words [start, end). */
export interface FoundRecurrence {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  /** The sentence does something again and again; else the phrase only tells of what kind a thing is. */
  readonly adverbial: boolean;
  /** It needs the day before it: "ngày 25 tháng cuối quý". */
  readonly dayOnly: boolean;
}

export type RecurrenceRecognizer = (run: WordRun) => FoundRecurrence[];

const ACT_REACH = 14;
const NAME_REACH = 12;
const BARRIER = GAP.stop | GAP.semicolon | GAP.colon | GAP.comma;

/**
 * Builds the recogniser. "Hằng năm, …", "định kỳ hằng quý báo cáo …" and "tổ chức sơ kết hằng năm" repeat the work; "ngân
 * sách hằng năm", "kế hoạch hằng năm" name a thing.
 */
export function createRecurrenceRecognizer(vocabulary: Vocabulary): RecurrenceRecognizer {
  const { recurrences, dayPeriods, recurringActs, yearlyNames, nominalAfter, every, periods } = vocabulary.time;
  const joined = every.flatMap((word) =>
    Object.entries(periods).map(([period, rule]) => [`${word} ${period}`, rule] as const),
  );
  const entries = (list: typeof recurrences, dayOnly: boolean) =>
    list.map(({ phrase, rule }) => [phrase, { rule, dayOnly }] as const);
  const rules = createPhrases([
    ...entries(recurrences, false),
    ...joined.map(([phrase, rule]) => [phrase, { rule, dayOnly: false }] as const),
    ...entries(dayPeriods, true),
  ]);
  const acts = createPhraseSet(recurringActs);
  const regular = createPhraseEndings(vocabulary.time.regularly.map((word) => [word, true] as const));
  const names = createPhraseEndings(yearlyNames.map((word) => [word, true] as const));
  const describes = createPhraseSet(nominalAfter);
  const starts = new Set(rules.beginnings);

  const startOfPart = (run: WordRun, at: number, reach: number): number => {
    let from = at;
    while (from > 0 && at - from < reach && ((run.gaps[from] as number) & BARRIER) === 0) from--;
    return from;
  };

  const namesThing = (run: WordRun, at: number): boolean => {
    const from = startOfPart(run, at, NAME_REACH);
    for (let word = at; word > from; word--) {
      if (acts.longest(run, word, at)) return false;
      if (names.longest(run, word, from)) return true;
    }
    return false;
  };

  const repeats = (run: WordRun, at: number, end: number): boolean => {
    const opens = at === 0 || ((run.gaps[at] as number) & ~(GAP.slash | GAP.other)) !== 0;
    if (opens) return true;
    if (run.gaps[end] === 0 && describes.longest(run, end, run.words.length)) return false;
    if (regular.longest(run, at, 0)) return true;
    if (namesThing(run, at)) return false;
    if (acts.longest(run, end, run.words.length)) return true;
    const from = startOfPart(run, at, ACT_REACH);
    for (let word = from; word < at; word++) if (acts.longest(run, word, at)) return true;
    return false;
  };

  return (run) => {
    const found: FoundRecurrence[] = [];
    for (let word = 0; word < run.words.length; word++) {
      if (!starts.has(run.words[word] as string)) continue;
      const hit = rules.longest(run, word, run.words.length);
      if (!hit) continue;
      const { rule, dayOnly } = hit.value;
      const adverbial = !dayOnly && repeats(run, word, hit.end);
      found.push({ rule, dayOnly, adverbial, start: word, end: hit.end });
      word = hit.end - 1;
    }
    return found;
  };
}
