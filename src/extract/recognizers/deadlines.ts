import { findMoments, type Moment, withYear } from '../../text/moments.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import { GAP, toWordRun, type WordRun, wordAt } from '../words/word-run.js';
import { createRecurrenceRecognizer, type FoundRecurrence } from './recurrences.js';
import { createCueReader, type TimeCue } from './time-cues.js';

export interface FoundDeadline {
  /** EDTF, null where the text gives no year, or says how often. */
  readonly edtf: string | null;
  readonly inclusive: boolean;
  readonly recurrence: string | null;
  readonly start: number;
  readonly end: number;
}

export interface DeadlineRecognizer {
  /** In a sentence a date alone is none: the words around it make it one. */
  inSentence(text: string): FoundDeadline[];
  /** The value of a field that says when: a bare moment is the deadline. */
  inField(text: string): FoundDeadline[];
}

/** A moment with the words that stand around it. */
interface Placed extends Moment {
  readonly at: number;
  /** The word after it. */
  readonly next: number;
  readonly cue: TimeCue | null;
}

const YEAR_DIGITS = 4;
const MAY_SAY_WHEN = /\d|hằng|hàng|định kỳ|mỗi|quý|thường xuyên/iu;
const STRETCH = /^\s?(?:đến|tới|[-–])\s?(?:hết\s|trước\s)?$/iu;
const CLOSED = GAP.stop | GAP.semicolon | GAP.close | GAP.comma;

const firstOf = (edtf: string): string => edtf.split('/')[0] as string;
const lastOf = (edtf: string): string => edtf.split('/').at(-1) as string;

/**
 * Builds the recogniser of deadlines. The date of a cited document, a baseline ("tính đến"), an outlook ("tầm nhìn"), a
 * start ("từ năm học …") and a year in a document's name are none.
 */
export function createDeadlineRecognizer(vocabulary: Vocabulary): DeadlineRecognizer {
  const recurrencesOf = createRecurrenceRecognizer(vocabulary);
  const cues = createCueReader(vocabulary);
  const { continuous, monthly } = vocabulary.time;

  const place = (run: WordRun, moment: Moment): Placed => {
    const at = wordAt(run, moment.start);
    return { ...moment, at, next: wordAt(run, moment.end), cue: cues.before(run, at) };
  };

  const edtfOf = (run: WordRun, { edtf, cue, next }: Placed): string | null => {
    if (edtf === null) return null;
    if (cue?.kind === 'before' || cue?.kind === 'until') return `../${lastOf(edtf)}`;
    const open = cue?.kind === 'from' && !edtf.includes('/');
    return open || cues.sinceThen(run, next) !== null ? `${firstOf(edtf)}/..` : edtf;
  };

  const isIssueDate = (run: WordRun, { kind, at, cue }: Placed): boolean =>
    kind === 'date' && cue === null && cues.afterNumber(run, at);

  /** A moment without a cue: only at the start of its statement, in brackets, or at the end of one about finishing. */
  const standsAlone = (run: WordRun, moment: Placed, continued: boolean): boolean => {
    const { kind, at, next, bare } = moment;
    if (bare || moment.edtf === null || kind === 'date' || cues.belongsToNoun(run, at)) return false;
    const opens = cues.opensClause(run, at) || (continued && cues.goesOn(run, at));
    const closes = ((run.gaps[next] as number) & CLOSED) !== 0 || next >= run.words.length;
    if (kind === 'year' || kind === 'period' || kind === 'schoolYear') {
      if (cues.isNamed(run, at)) return false;
      return (opens && cues.isGoal(run, next)) || (kind === 'period' && closes && cues.isCompletion(run, at));
    }
    return opens || closes;
  };

  const isDeadline = (run: WordRun, moment: Placed, continued: boolean): boolean => {
    const { kind, cue, at, next, bare } = moment;
    if (kind === 'term' || cue?.kind === 'none' || isIssueDate(run, moment)) return false;
    if (cue === null) return standsAlone(run, moment, continued);
    if (cue.kind === 'from') return kind !== 'date' && kind !== 'schoolYear' && !bare && !cues.untilNow(run, next);
    const span = kind === 'year' || kind === 'period';
    const maybeName = span && run.words[cue.start] !== 'trong' && cue.kind !== 'before';
    return !(maybeName && (cues.isNamed(run, cue.start) || cues.isQuoted(run, at)));
  };

  const opened = (run: WordRun, { cue, start }: Placed): number => (cue ? (run.starts[cue.start] as number) : start);

  /** "từ ngày 11/9 đến ngày 20/9/2026", "Quý IV/2025 - Quý II/2026". */
  const stretchOf = (run: WordRun, from: Placed, to: Placed | undefined, plainToo: boolean): FoundDeadline | null => {
    if (!to || from.kind === 'term' || !STRETCH.test(run.text.slice(from.end, to.start))) return null;
    if (
      from.cue === null
        ? !plainToo && (from.bare || from.kind === 'date')
        : from.cue.kind !== 'from' && from.cue.kind !== 'in'
    )
      return null;
    const whole = { inclusive: true, recurrence: null, start: opened(run, from), end: to.end };
    if (to.edtf === null) return from.edtf === null && from.cue !== null ? { edtf: null, ...whole } : null;
    const begin = from.edtf === null ? withYear(from, to.edtf.slice(0, YEAR_DIGITS)) : firstOf(from.edtf);
    return begin === null ? null : { edtf: `${begin}/${lastOf(to.edtf)}`, ...whole };
  };

  /** "trước ngày 15/12 hằng năm", "hằng quý (trước ngày 15 của tháng cuối quý)": the day of a repetition. */
  const onDay = (run: WordRun, moment: Placed, again: readonly FoundRecurrence[]): FoundDeadline | null => {
    if (moment.edtf !== null || (moment.day === null && moment.month === null)) return null;
    const after = again.find(({ start }) => start >= moment.next && start - moment.next <= 4);
    const near = after ?? again.filter(({ start }) => start < moment.at).at(-1);
    if (!near || (moment.day === null && near.start !== moment.next)) return null;
    const rule = near.rule.replace(/^FREQ=YEARLY$/, moment.month === null ? monthly : 'FREQ=YEARLY');
    const month = moment.month === null ? '' : `;BYMONTH=${moment.month}`;
    return {
      edtf: null,
      inclusive: moment.cue?.kind !== 'before',
      recurrence: `${rule}${month}${moment.day === null ? '' : `;BYMONTHDAY=${moment.day}`}`,
      start: opened(run, moment),
      end: after ? (run.ends[after.end - 1] as number) : moment.end,
    };
  };

  const read = (
    text: string,
    says: (run: WordRun, moment: Placed, continued: boolean) => boolean,
    plainToo: boolean,
  ): FoundDeadline[] => {
    const run = toWordRun(text);
    const again = recurrencesOf(run);
    const moments = /\d|quý/iu.test(text) ? findMoments(text).map((moment) => place(run, moment)) : [];
    const found: FoundDeadline[] = [];
    let dayOfRecurrence = false;
    for (let index = 0; index < moments.length; index++) {
      const moment = moments[index] as Placed;
      const onRepeatedDay = moment.cue?.kind === 'none' ? null : onDay(run, moment, again);
      const stretch = moment.cue?.kind === 'none' ? null : stretchOf(run, moment, moments[index + 1], plainToo);
      if (onRepeatedDay && (plainToo || moment.cue !== null)) {
        found.push(onRepeatedDay);
        dayOfRecurrence = true;
      } else if (stretch) {
        const repeated = stretch.edtf === null && again.find(({ start }) => start === moments[index + 1]?.next);
        found.push(
          repeated ? { ...stretch, recurrence: repeated.rule, end: run.ends[repeated.end - 1] as number } : stretch,
        );
        if (repeated) dayOfRecurrence = true;
        index++;
      } else if (says(run, moment, found.length > 0)) {
        const since = cues.sinceThen(run, moment.next);
        const end = since === null ? moment.end : (run.ends[since - 1] as number);
        const inclusive = moment.cue?.kind !== 'before';
        found.push({ edtf: edtfOf(run, moment), inclusive, recurrence: null, start: opened(run, moment), end });
      }
    }
    const plain = dayOfRecurrence ? [] : again.filter(({ adverbial, dayOnly }) => !dayOnly && (plainToo || adverbial));
    const repeated = plain.map(({ rule, start, end }) => ({
      edtf: null,
      inclusive: true,
      recurrence: rule,
      start: run.starts[start] as number,
      end: run.ends[end - 1] as number,
    }));
    return [...found, ...repeated].sort((a, b) => a.start - b.start);
  };

  return {
    inSentence: (text) => (MAY_SAY_WHEN.test(text) ? read(text, isDeadline, false) : []),
    inField(text) {
      if (!MAY_SAY_WHEN.test(text)) return [];
      const found = read(
        text,
        (run, moment) => !isIssueDate(run, moment) && moment.kind !== 'term' && moment.cue?.kind !== 'none',
        true,
      );
      if (found.length > 0) return found;
      const word = continuous.find((phrase) => text.toLowerCase().includes(phrase));
      if (!word) return [];
      const start = text.toLowerCase().indexOf(word);
      return [{ edtf: null, inclusive: true, recurrence: null, start, end: start + word.length }];
    },
  };
}
