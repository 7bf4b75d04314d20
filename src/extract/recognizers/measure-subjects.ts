import { foldSameLength } from '../../text/case-fold.js';
import type { Vocabulary } from '../../vocabulary/load.js';

/** What is counted and in what. */
export interface MeasureSubject {
  readonly subject: string | null;
  readonly unit: string | null;
}

export type SubjectReader = (text: string, start: number, end: number, percent: boolean) => MeasureSubject;

const REACH = 140;
const STOP = /[;:()“”.](?!\d)|,\s|\s(?=(?:tối thiểu|ít nhất|trên|dưới|khoảng|và|từ|đạt)?\s?\d)/u;
const SHORT_WORDS = 3;
const RATIO = /^\s?\/\s?(?:\d+\s)?\p{L}+(?:\s(?=dân|đồng)\p{L}+)?/u;

const longestFirst = (words: readonly string[]): string[] => [...words].sort((a, b) => b.length - a.length);

/**
 * Builds the reader. After a share stands what it is a share of, whole ("trường phổ thông đạt chuẩn quốc gia"); after a
 * count stands its unit; where nothing follows, the subject stands before "đạt", "là", "giảm".
 */
export function createSubjectReader(vocabulary: Vocabulary): SubjectReader {
  const { units, subjectStops, subjectOpeners, predicates, comparators, labelsBefore } = vocabulary.measures;
  const knownUnits = longestFirst(units);
  const stops = new RegExp(`\\s(?:${longestFirst(subjectStops).join('|')})(?=\\s|$|[,;.])`, 'u');
  const predicate = new RegExp(`\\s(?:${longestFirst(predicates).join('|')})(?:\\s.*)?$`, 'u');
  const opener = new RegExp(`^(?:${longestFirst(subjectOpeners).join('|')})\\s`, 'iu');
  const labelled = new RegExp(`(?:^|\\s)(?:${longestFirst(labelsBefore).join('|')})$`, 'iu');
  const comparing = longestFirst(comparators.flatMap(({ before }) => before)).map(foldSameLength);

  /** "trường, lớp là …" and "đạt mức độ 2 …" are not over at the comma, at the number. */
  const goesOn = (phrase: string, rest: string): boolean =>
    rest.startsWith(',') ? phrase.trim().split(' ').length < SHORT_WORDS : /^\s\d/.test(rest) && labelled.test(phrase);

  /** The words after the number up to the end of what they name. A very short piece goes on over its comma: "trường, lớp …". */
  const phraseAfter = (text: string, end: number): string => {
    const rest = text.slice(end, end + REACH);
    let length = rest.search(STOP);
    if (length === -1) length = rest.length;
    while (length < rest.length && goesOn(rest.slice(0, length), rest.slice(length))) {
      const next = rest.slice(length + 2).search(STOP);
      length = next === -1 ? rest.length : length + 2 + next;
    }
    const phrase = rest.slice(0, length);
    const stop = phrase.search(stops);
    const whole = (stop === -1 ? phrase : phrase.slice(0, stop)).replace(/(?<=\p{L})\d{1,2}$/u, '').trim();
    const tail = comparing.find((words) => foldSameLength(whole).endsWith(` ${words}`));
    return (tail ? whole.slice(0, -tail.length) : whole).replace(/\s(?:và|hoặc|với)$/u, '').trim();
  };

  const phraseBefore = (text: string, start: number): string | null => {
    const lead = text.slice(Math.max(0, start - REACH), start).replace(/\s?\([^()]*\)/gu, '');
    const clause = lead.split(/[,;:(]|\.\s/u).at(-1) ?? '';
    const subject = clause.trim().replace(predicate, '').replace(opener, '').trim();
    return subject === '' ? null : subject;
  };

  const unitOf = (phrase: string): string | null => {
    if (phrase === '') return null;
    const lower = phrase.toLowerCase();
    const known = knownUnits.find(
      (unit) => lower.startsWith(unit.toLowerCase()) && !/\p{L}/u.test(lower[unit.length] ?? ' '),
    );
    const unit = known ? phrase.slice(0, known.length) : (phrase.split(/\s/)[0] as string);
    return `${unit}${RATIO.exec(phrase.slice(unit.length))?.[0] ?? ''}`.trim();
  };

  return (text, start, end, percent) => {
    const rate = RATIO.exec(text.slice(end, end + 24));
    const after = phraseAfter(text, rate ? end + rate[0].length : end).replace(/^(?:số|tổng số)\s/u, '');
    const unit = percent ? '%' : (rate?.[0].trim() ?? unitOf(after));
    if (after.split(' ').length >= 2 || (after !== '' && !percent)) return { subject: after, unit };
    return { subject: phraseBefore(text, start), unit };
  };
}
