import type { DayRange } from '../model/edtf.js';
import type { Reading } from '../model/search.js';
import type { SearchBoost } from '../search/search-index.js';
import type { Vocabulary } from '../vocabulary/load.js';
import type { FoundReading } from './understand/found-reading.js';
import { hideVerbatim } from './understand/hide-verbatim.js';
import { questionWords } from './understand/question-words.js';
import { createDeadlineReader } from './understand/read-deadlines.js';
import { createNumberReader } from './understand/read-numbers.js';
import { createRoleReader } from './understand/read-roles.js';
import { createTypeReader } from './understand/read-types.js';

/** What a question asks for beside its words. */
export interface Understood {
  /** What is left to be looked for; quotes and minus signs stand as typed. */
  readonly text: string;
  /** Days that a deadline must fall into; null: no limit. */
  readonly due: DayRange | null;
  readonly boosts: readonly SearchBoost[];
  /** In the order of the question; those that were switched off are among them. */
  readonly readings: readonly Reading[];
}

/** @param without ids of readings that are not wanted */
export type UnderstandQuestion = (question: string, without: readonly string[]) => Understood;

/** Nobody writes a longer question; what follows is words, as far as it is read at all. */
const MAX_UNITS = 600;

/** Of those days, the ones that both allow. */
export function commonDays(one: DayRange | null, other: DayRange | null): DayRange | null {
  if (one === null || other === null) return one ?? other;
  const [later = null] = [one.from, other.from]
    .filter((day) => day !== null)
    .sort()
    .reverse();
  const [earlier = null] = [one.to, other.to].filter((day) => day !== null).sort();
  return { from: later, to: earlier };
}

/** The readings of each id once, in order; a year within a deadline is no number of its own. */
function distinct(found: readonly FoundReading[]): FoundReading[] {
  const deadlines = found.filter(({ reading }) => reading.kind === 'deadline');
  const inDeadline = ({ reading, start, end }: FoundReading): boolean =>
    reading.kind === 'number' && deadlines.some((one) => one.start <= start && end <= one.end);
  const kept = found.filter((one) => !inDeadline(one)).sort((a, b) => a.start - b.start || a.end - b.end);
  return [...new Map([...kept].reverse().map((one) => [one.reading.id, one])).values()].reverse();
}

function withoutParts(text: string, parts: readonly FoundReading[]): string {
  let [left, at] = ['', 0];
  for (const { start, end } of parts) {
    if (start < at) continue;
    left += `${text.slice(at, start)} `;
    at = end;
  }
  return (left + text.slice(at)).replaceAll(/\s{2,}/g, ' ').trim();
}

/** Words without a vocabulary: nothing is read into them. */
export const WORDS_ONLY: UnderstandQuestion = (text) => ({ text, due: null, boosts: [], readings: [] });

/**
 * Reads roles, deadlines, numbers and types from a question, typed with or without marks. Words that leave no doubt
 * ("trước 30/11/2024") become a filter and are taken out of the text; others only put higher what fits them, and stay.
 */
export function createUnderstanding(vocabulary: Vocabulary): UnderstandQuestion {
  const readers = [createDeadlineReader, createRoleReader, createTypeReader, createNumberReader].map((create) =>
    create(vocabulary),
  );
  return (question, without) => {
    const text = question.normalize('NFC');
    const readable = hideVerbatim(text.slice(0, MAX_UNITS));
    const words = questionWords(readable);
    const found = distinct(readers.flatMap((read) => read({ text: readable, words })));
    const active = found.filter(({ reading }) => !without.includes(reading.id));
    const filters = active.filter(({ due }) => due !== null);
    return {
      text: withoutParts(text, filters),
      due: filters.reduce((days: DayRange | null, { due }) => commonDays(days, due), null),
      boosts: active.flatMap(({ reading, fits }) => (fits === null ? [] : [{ reading: reading.id, fits }])),
      readings: found.map((one) => ({
        ...one.reading,
        effect: one.due === null ? 'boost' : 'filter',
        text: text.slice(one.start, one.end),
        href: null,
        active: active.includes(one),
      })),
    };
  };
}
