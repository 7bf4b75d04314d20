import { foldSameLength } from '../../text/case-fold.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import { findBareMoments, findMoments, type Moment } from './moments.js';
import { createRecurrenceRecognizer } from './recurrences.js';

export interface FoundDeadline {
  readonly edtf: string | null;
  readonly inclusive: boolean;
  readonly recurrence: string | null;
  readonly start: number;
  readonly end: number;
}

export interface DeadlineRecognizer {
  /** In a sentence a date alone is none: the words before it make it one. */
  inSentence(text: string): FoundDeadline[];
  /** The value of a field that says when: a bare moment is the deadline. */
  inField(text: string): FoundDeadline[];
}

/** Signs of a number right before a date: it tells when a cited document was issued. */
const ISSUED = /(?:[-/][a-z][a-z0-9&]{0,14}|\bso\s?\S{0,24})\s?,?\s?(?:ky\s)?(?:ngay\s?)?$/;
const LEAD = 34;
const NAME_REACH = 160;
const MAY_SAY_WHEN = /\d|hằng|hàng|định kỳ|mỗi/iu;

/** The words before a place, back to the last sign between clauses. */
function clauseBefore(text: string, at: number): string {
  const lead = text.slice(Math.max(0, at - NAME_REACH), at);
  const sign = Math.max(...[',', ';', ':', '.'].map((one) => lead.lastIndexOf(one)));
  return lead.slice(sign + 1);
}

const longestFirst = (words: readonly string[]): string[] =>
  words.map(foldSameLength).sort((a, b) => b.length - a.length);

interface Cue {
  readonly kind: 'before' | 'until' | 'in' | 'from';
  /** How many units of the lead it takes. */
  readonly length: number;
}

/**
 * Builds the recogniser of deadlines. The date of a cited document, a baseline ("tính đến"), an outlook ("tầm nhìn") and
 * a year in a document's name are none.
 */
export function createDeadlineRecognizer(vocabulary: Vocabulary): DeadlineRecognizer {
  const { time } = vocabulary;
  const recurrences = createRecurrenceRecognizer(vocabulary);
  const cues: readonly (readonly [Cue['kind'], readonly string[]])[] = [
    ['before', longestFirst(time.before)],
    ['until', longestFirst(time.until)],
    ['in', longestFirst(time.in)],
    ['from', longestFirst(time.from)],
  ];
  const baselines = longestFirst(time.baselines);
  const visions = longestFirst(time.visions);
  const sinceThen = longestFirst(time.sinceThen);
  const untilNow = longestFirst(time.untilNow);
  const named = new RegExp(`(?:${time.documents.join('|')})\\s`, 'u');

  const endsWith = (lead: string, words: readonly string[]): string | null =>
    words.find((word) => lead.endsWith(word) && !/[a-z]/.test(lead[lead.length - word.length - 1] ?? ' ')) ?? null;

  /** The longest cue counts: "chậm nhất trước" is no more than "trước". */
  const cueBefore = (lead: string): Cue | null => {
    let best: Cue | null = null;
    for (const [kind, words] of cues) {
      const word = endsWith(lead, words);
      if (word && (!best || word.length > best.length)) best = { kind, length: word.length };
    }
    return best;
  };

  const startsWith = (rest: string, words: readonly string[]): string | null =>
    words.find((word) => rest.trimStart().startsWith(word)) ?? null;

  /** "từ ngày 11/9 đến ngày 20/9", "Quý IV/2025 - Quý II/2026": two moments that make one stretch. */
  const stretchTo = (folded: string, moment: Moment, next: Moment | undefined): Moment | null => {
    if (!next || moment.edtf === null || next.edtf === null) return null;
    return /^\s?(?:den(?: het)?(?: ngay)?|[-–])\s?$/.test(folded.slice(moment.end, next.start)) ? next : null;
  };

  const edtfOf = (moment: Moment, cue: Cue | null, folded: string): string | null => {
    if (moment.edtf === null) return null;
    const then = startsWith(folded.slice(moment.end, moment.end + LEAD), sinceThen);
    const last = moment.edtf.includes('/') ? (moment.edtf.split('/')[1] as string) : moment.edtf;
    if (cue?.kind === 'before' || cue?.kind === 'until') return `../${last}`;
    const first = moment.edtf.split('/')[0] as string;
    return cue?.kind === 'from' || then ? `${first}/..` : moment.edtf;
  };

  const read = (
    text: string,
    moments: readonly Moment[],
    says: (moment: Moment, cue: Cue | null, lead: string) => boolean,
  ): FoundDeadline[] => {
    const folded = foldSameLength(text);
    const found: FoundDeadline[] = [];
    for (let index = 0; index < moments.length; index++) {
      const moment = moments[index] as Moment;
      const before = folded.slice(Math.max(0, moment.start - LEAD), moment.start);
      const lead = before.trimEnd().replace(/\sngay$/, '');
      const cue = cueBefore(before.trimEnd()) ?? cueBefore(lead);
      const stretch = stretchTo(folded, moment, moments[index + 1]);
      if (!says(moment, stretch && cue?.kind === 'from' ? { ...cue, kind: 'in' } : cue, before)) continue;
      const start = Math.max(0, moment.start - (before.length - before.trimEnd().length) - (cue?.length ?? 0));
      if (stretch) {
        found.push({
          edtf: `${moment.edtf}/${stretch.edtf}`,
          inclusive: true,
          recurrence: null,
          start,
          end: stretch.end,
        });
        index++;
        continue;
      }
      found.push({
        edtf: edtfOf(moment, cue, folded),
        inclusive: cue?.kind !== 'before',
        recurrence: null,
        start,
        end: moment.end,
      });
    }
    return found;
  };

  const withRecurrences = (found: FoundDeadline[], again: ReturnType<typeof recurrences.inField>): FoundDeadline[] => {
    const once = found.filter((one) => !again.some(({ start, end }) => one.start < end && start < one.end));
    const repeated = again.map(({ rule, inclusive, start, end }) => ({
      edtf: null,
      inclusive,
      recurrence: rule,
      start,
      end,
    }));
    return [...once, ...repeated].sort((a, b) => a.start - b.start);
  };

  return {
    inSentence(text) {
      if (!MAY_SAY_WHEN.test(text)) return [];
      const says = (moment: Moment, cue: Cue | null, before: string): boolean => {
        const lead = before.trimEnd();
        if (moment.kind === 'date' && ISSUED.test(before)) return false;
        if (endsWith(lead, baselines) || endsWith(lead.replace(/\s(?:den|vao|nam)$/, ''), visions)) return false;
        if (named.test(text.slice(Math.max(0, moment.start - NAME_REACH), moment.start)) && moment.kind !== 'date')
          return false;
        const rest = foldSameLength(text.slice(moment.end, moment.end + LEAD));
        if (cue?.kind === 'from' && (moment.kind === 'date' || startsWith(rest, untilNow))) return false;
        if (cue?.kind === 'from' && moment.kind === 'schoolYear') return false;
        const dated = moment.kind === 'quarter' || moment.kind === 'month' || moment.kind === 'half';
        return cue !== null ? moment.kind !== 'period' || cue.kind !== 'from' : dated && !/(?:so|den|tu)$/.test(lead);
      };
      return withRecurrences(read(text, findMoments(text), says), recurrences.inSentence(foldSameLength(text)));
    },
    inField(text) {
      const says = (moment: Moment, _cue: Cue | null, before: string): boolean =>
        moment.kind !== 'date' || !ISSUED.test(before);
      return withRecurrences(read(text, findBareMoments(text), says), recurrences.inField(foldSameLength(text)));
    },
  };
}
