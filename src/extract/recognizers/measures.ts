import type { Comparator } from '../../model/terms.js';
import { foldSameLength } from '../../text/case-fold.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import { createSubjectReader } from './measure-subjects.js';

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

const NUMBER = /(?<![\p{L}\d.,/–-])(\d{1,3}(?:\.\d{3})+(?:,\d{1,3})?|\d{1,7}(?:[.,]\d{1,3})?)(?!\d)/gu;
const REACH = 44;
const YEAR = /^(?:19|20)\d\d$/;
/** A number that goes on: a date, a fraction, a symbol ("71-NQ/TW", "8/13", "2026-2030"). */
const GOES_ON = /^\s?[/-]\s?\d|^[/-]\p{L}|^\.\d/u;
const RATE = /^\/(?:ngay|nam|thang|lop|nguoi|ho|vu|ha|quy|tuan|hoc sinh|xa|truong)/;

/** A part of a list that says for itself how much takes nothing over. */
const OWN_PREDICATE = /(?<!\p{L})(?:đạt|là|có|bảo đảm|phấn đấu)(?!\p{L})/u;

/** 16.000 → 16000, 0,82 → 0.82: dot with three digits is thousands, comma is decimal. */
export function parseNumber(text: string): number {
  return Number(
    /^\d{1,3}(?:\.\d{3})+/.test(text) ? text.replaceAll('.', '').replace(',', '.') : text.replace(',', '.'),
  );
}

const longestFirst = (words: readonly string[]): string[] =>
  words.map(foldSameLength).sort((a, b) => b.length - a.length);

const endsWithAny = (text: string, words: readonly string[]): string | null =>
  words.find((word) => text.endsWith(word) && !/[a-z]/.test(text[text.length - word.length - 1] ?? ' ')) ?? null;

/** Where the clause around `at` begins: after the last semicolon, full stop or colon. */
const clauseStart = (text: string, at: number): number =>
  Math.max(text.lastIndexOf(';', at - 1), text.lastIndexOf('. ', at - 1), text.lastIndexOf(': ', at - 1)) + 1;

interface Sign {
  readonly words: string;
  readonly sign: Comparator;
}

interface Candidate {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  readonly percent: boolean;
  readonly before: string;
  readonly rest: string;
}

/** Builds the recogniser of quantified statements. Levels, ages, classes, phases, dates and symbols are none. */
export function createMeasureRecognizer(vocabulary: Vocabulary): MeasureRecognizer {
  const data = vocabulary.measures;
  const readSubject = createSubjectReader(vocabulary);
  const signs = (pick: 'before' | 'after'): Sign[] =>
    data.comparators
      .flatMap((entry) => entry[pick].map((words) => ({ words: foldSameLength(words), sign: entry.sign })))
      .sort((a, b) => b.words.length - a.words.length);
  const before = signs('before');
  const after = signs('after');
  const labelsBefore = longestFirst(data.labelsBefore);
  const labelsAfter = longestFirst(data.labelsAfter);
  const aspirations = longestFirst(data.aspirations);
  const past = longestFirst(data.pastCues);
  const unglued = longestFirst(data.unglued);
  const scales = Object.entries(data.scales).map(([word, value]) => ({ word: foldSameLength(word), value }));
  const [range] = longestFirst(data.labelsBefore.filter((word) => word === data.rangeStart));

  const begins = (rest: string, word: string): boolean =>
    rest.startsWith(` ${word}`) && !/[a-z]/.test(rest[word.length + 1] ?? ' ');

  const signBefore = ({ before: lead }: Candidate): Comparator | null =>
    before.find(({ words }) => lead.endsWith(words) && !/[a-z]/.test(lead[lead.length - words.length - 1] ?? ' '))
      ?.sign ?? null;

  const isLabel = (one: Candidate, sign: Comparator | null): boolean => {
    const { text, end, before: lead, rest, percent, printed } = one;
    if (GOES_ON.test(text.slice(end, end + 4)) && !RATE.test(rest)) return true;
    if (
      /^\p{L}/u.test(text.slice(end)) &&
      !unglued.some((word) => rest.startsWith(word) && !/[a-z]/.test(rest[word.length] ?? ' '))
    )
      return true;
    if (percent) return false;
    const label = endsWithAny(lead, labelsBefore);
    if (label && label !== range) return true;
    if (label === range && /^\s?(?:den|-)\s?\d+(?:[.,]\d+)?\s(?:tuoi|gio|ngay|thang)/.test(rest)) return true;
    if (labelsAfter.some((word) => begins(rest, word) || rest.startsWith(word))) return true;
    return (YEAR.test(printed) && sign === null) || /^\s?(?:den|-)\s?\d+\stuoi/.test(rest);
  };

  const saysPast = ({ folded, start }: Candidate): boolean => {
    const clause = folded.slice(clauseStart(folded, start), start);
    return past.some(
      (words) => clause.includes(words) && !/[a-z]/.test(clause[clause.indexOf(words) + words.length] ?? ' '),
    );
  };

  /** "ít nhất 5% trường THCS, 10% THPT": the comparator goes on in the list; a whole never takes it. */
  const inherited = (found: readonly FoundMeasure[], one: Candidate, value: number): Comparator | null => {
    const last = found[found.length - 1];
    if (!last || last.comparator === '=' || value === 100 || (last.unit === '%') !== one.percent) return null;
    const between = one.folded.slice(last.end, one.start);
    const beside = /(?:,|\sva)\s$/.test(between) && !/[.;:]/.test(between) && between.trim().split(' ').length <= 9;
    return beside && !OWN_PREDICATE.test(one.text.slice(last.end, one.start)) ? last.comparator : null;
  };

  const read = (one: Candidate, found: readonly FoundMeasure[]): FoundMeasure | null => {
    const sign = signBefore(one);
    if (isLabel(one, sign) || saysPast(one)) return null;
    let { end } = one;
    if (one.percent) end += /^\s?%/.exec(one.text.slice(end))?.[0].length ?? 0;
    let value = parseNumber(one.printed);
    const scale = one.percent ? undefined : scales.find(({ word }) => begins(one.folded.slice(end, end + REACH), word));
    if (scale) {
      value *= scale.value;
      end += 1 + scale.word.length;
    }
    const { subject, unit } = readSubject(one.text, one.start, end, one.percent);
    if (subject === null && unit === null && sign === null) return null;
    const clause = one.folded.slice(end, end + 60).split(/[,;.]/)[0] ?? '';
    const upward = after.find(({ words }) => clause.includes(` ${words}`));
    const aspires = one.folded.slice(clauseStart(one.folded, one.start), one.start).slice(-70);
    return {
      subject,
      comparator: sign ?? upward?.sign ?? inherited(found, one, value) ?? '=',
      value,
      unit: one.percent ? '%' : unit,
      aspirational: aspirations.some((words) => aspires.includes(words)),
      start: one.start,
      end,
    };
  };

  /** "từ 3 đến 5%": the first bound takes the unit of the second. */
  const asRange = (found: FoundMeasure[], folded: string): void => {
    for (let at = 1; at < found.length; at++) {
      const low = found[at - 1] as FoundMeasure;
      const high = found[at] as FoundMeasure;
      const lead = folded.slice(Math.max(0, low.start - 4), low.start);
      if (!/tu\s$/.test(lead) || !/^\s?(?:den|-)\s?$/.test(folded.slice(low.end, high.start))) continue;
      found[at - 1] = { ...low, comparator: '>=', unit: high.unit, subject: high.subject };
      found[at] = { ...high, comparator: '<=' };
    }
  };

  return (text) => {
    if (!/\d/.test(text)) return [];
    const folded = foldSameLength(text);
    const found: FoundMeasure[] = [];
    for (const match of text.matchAll(NUMBER)) {
      const start = match.index;
      const end = start + match[0].length;
      const measure = read(
        {
          text,
          folded,
          start,
          end,
          printed: match[1] as string,
          percent: /^\s?%/.test(text.slice(end, end + 2)),
          before: folded.slice(Math.max(0, start - REACH), start).replace(/[\s(“"]+$/, ''),
          rest: folded.slice(end, end + REACH),
        },
        found,
      );
      if (measure) found.push(measure);
    }
    asRange(found, folded);
    return found;
  };
}
