import { type DayRange, dayAfter, dayBefore, edtfDays } from '../../model/edtf.js';
import { shownMoment } from '../../model/vietnamese-labels.js';
import { foldSameLength } from '../../text/case-fold.js';
import { findFoldedMoments, type Moment, withYear } from '../../text/moments.js';
import { findSymbols } from '../../text/symbol-key.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import type { FoundReading, ReadableQuestion, ReadQuestionFor } from './found-reading.js';
import { createPhraseSet, createQuestionPhrases, type QuestionWord } from './question-words.js';

/** What the words before a moment make of it; `none`: it is no deadline. */
type Cue = 'before' | 'until' | 'from' | 'after' | 'on' | 'none';

interface Placed extends Moment {
  readonly cue: Cue | null;
  /** Where the words begin that belong to it. */
  readonly opened: number;
}

/** What is asked for: an EDTF date, and its words for a reader. */
interface Asked {
  readonly edtf: string;
  readonly label: string;
  readonly days: DayRange;
  /** Certain enough to leave out what does not fit. */
  readonly certain: boolean;
}

const STRETCH = /^\s?(?:den|toi|[-–])\s?(?:het\s)?$/;
const YEAR_DIGITS = 4;
/** A year alone stands in many names: "Chiến lược … đến năm 2030". */
const PRECISE: readonly Moment['kind'][] = ['date', 'month', 'quarter', 'half'];

const isPrecise = ({ kind }: Moment): boolean => PRECISE.includes(kind);
const idOf = (edtf: string): string => `deadline:${edtf.replace('../', '..').replace('/..', '..').replace('/', '..')}`;

function wordIndex(words: readonly QuestionWord[], place: number): number {
  const at = words.findIndex(({ start }) => start >= place);
  return at < 0 ? words.length : at;
}

/** What a moment with these words before it asks for; null where it asks for nothing. */
function askedOf({ edtf, cue, ...moment }: Placed): Asked | null {
  if (edtf === null || edtf.includes('~') || moment.kind === 'term') return null;
  const days = edtfDays(edtf);
  if (days === null || days.from === null || days.to === null) return null;
  const certain = isPrecise({ edtf, ...moment });
  const shown = edtf.includes('/') ? edtf.split('/').map(shownMoment).join(' đến ') : shownMoment(edtf);
  const last = edtf.split('/').at(-1) ?? '';
  if (cue === 'before') {
    const to = days.from === days.to ? days.to : dayBefore(days.from);
    return { edtf: `../${to}`, label: `trước ${shown}`, days: { from: null, to }, certain };
  }
  if (cue === 'until')
    return {
      edtf: `../${last}`,
      label: `đến ${shownMoment(last)}`,
      days: certain ? { from: null, to: days.to } : days,
      certain,
    };
  if (cue === 'from' && edtf.includes('/')) return { edtf, label: `từ ${shown}`, days, certain };
  if (cue === 'from') return { edtf: `${edtf}/..`, label: `từ ${shown}`, days: { from: days.from, to: null }, certain };
  if (cue === 'after') {
    const from = dayAfter(days.to);
    return { edtf: `${from}/..`, label: `sau ${shown}`, days: { from, to: null }, certain };
  }
  return { edtf, label: shown, days, certain: certain && cue === 'on' };
}

/** Reads until when, from when, in which month something is due. A date without a year is none. */
export function createDeadlineReader({ time, questions }: Vocabulary): ReadQuestionFor {
  const kinds = (phrases: readonly string[], cue: Cue) => phrases.map((phrase) => [phrase, cue] as const);
  const cues = createQuestionPhrases<Cue>([
    ...kinds([...time.baselines, ...time.visions, ...time.issued, ...questions.deadlines.none], 'none'),
    ...kinds([...time.before, ...questions.deadlines.before], 'before'),
    ...kinds([...time.until, ...questions.deadlines.until], 'until'),
    ...kinds(time.from, 'from'),
    ...kinds(questions.deadlines.after, 'after'),
    ...kinds([...questions.deadlines.on, ...time.in], 'on'),
  ]);
  const announced = createPhraseSet(questions.deadlines.on);
  const issued = createPhraseSet(time.issued);

  const place = ({ text, words }: ReadableQuestion, moment: Moment): Placed => {
    const at = wordIndex(words, moment.start);
    const found = /^[\s:]*$/.test(text.slice(words[at - 1]?.end ?? 0, moment.start)) ? cues.before(words, at) : null;
    if (found === null) return { ...moment, cue: null, opened: moment.start };
    if (issued.before(words, found.start)) return { ...moment, cue: 'none', opened: moment.start };
    const opener = announced.before(words, found.start)?.start ?? found.start;
    return { ...moment, cue: found.value, opened: words[opener]?.start ?? moment.start };
  };

  /** "từ ngày 1/3 đến ngày 30/6/2025", "tháng 3 - tháng 6/2025". */
  const stretch = (text: string, from: Placed, to: Placed | undefined): Asked | null => {
    if (to === undefined || to.edtf === null || to.edtf.includes('/')) return null;
    if (!STRETCH.test(foldSameLength(text.slice(from.end, to.start)))) return null;
    if (from.cue !== 'from' && from.cue !== 'on' && !(isPrecise(from) && from.cue === null)) return null;
    const begin = from.edtf ?? withYear(from, to.edtf.slice(0, YEAR_DIGITS));
    const days = begin === null ? null : edtfDays(`${begin}/${to.edtf}`);
    if (days === null || begin === null) return null;
    const label = `từ ${shownMoment(begin)} đến ${shownMoment(to.edtf)}`;
    return { edtf: `${begin}/${to.edtf}`, label, days, certain: from.cue !== null && isPrecise(from) && isPrecise(to) };
  };

  const found = ({ edtf, label, days, certain }: Asked, start: number, end: number): FoundReading => ({
    reading: { id: idOf(edtf), kind: 'deadline', value: edtf, label: `thời hạn ${label}` },
    start,
    end,
    due: certain ? days : null,
    fits: certain ? null : { due: days },
  });

  return (question) => {
    const folded = foldSameLength(question.text);
    const symbols = findSymbols(question.text);
    const moments = findFoldedMoments(folded).map((moment) => place(question, moment));
    const readings: FoundReading[] = [];
    for (let index = 0; index < moments.length; index += 1) {
      const moment = moments[index] as Placed;
      if (moment.cue === 'none' || symbols.some(({ start, end }) => moment.start < end && start < moment.end)) continue;
      const next = moments[index + 1];
      const whole = stretch(question.text, moment, next);
      if (whole !== null && next !== undefined) {
        readings.push(found(whole, moment.opened, next.end));
        index += 1;
        continue;
      }
      // A date alone beside a document's number, or after its name, is that of its issue; a year alone is a number.
      if (moment.cue === null && (!isPrecise(moment) || symbols.length > 0)) continue;
      const asked = askedOf(moment);
      if (asked !== null) readings.push(found(asked, moment.opened, moment.end));
    }
    return readings;
  };
}
