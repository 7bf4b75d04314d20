import type { PlacedMeasure } from '../../model/comparison.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import { syllablesOf } from '../align/syllables.js';
import { type ComparableUnit, createUnitReader } from './comparable-unit.js';
import { createContentWords } from './content-words.js';
import type { MeasurePassage } from './item-passages.js';
import { createPhraseLookup } from './phrase-lookup.js';
import { untilDate } from './until-date.js';

/** A measure as it is compared. Terms are syllables and pairs of neighbouring syllables, as numbers of a `TermTable`. */
export interface MeasureProfile {
  readonly measure: PlacedMeasure;
  /** What is counted. */
  readonly subject: readonly number[];
  /** It stands before its number, complete: "tỷ lệ hộ nghèo còn 2%". */
  readonly isLed: boolean;
  /** It names no more than the unit. */
  readonly isBare: boolean;
  /** Its first two syllables: the noun that is counted; and where that noun may stand in another wording. */
  readonly head: readonly number[];
  readonly opening: ReadonlySet<number>;
  /** Whom or what it is for: "chi ngân sách cho giáo dục đại học"; empty for nothing. */
  readonly purpose: readonly number[];
  /** Words of the clause around the number, those of the subject among them. */
  readonly clause: readonly number[];
  /** What its item says it is about, and the heading above. */
  readonly theme: readonly number[];
  readonly unit: ComparableUnit;
  /** The year until which it holds; null for none. */
  readonly year: number | null;
  /** The number is a change ("giảm 30%"), no level. */
  readonly isChange: boolean;
  /** A smaller number is better: "giảm xuống còn 5%". */
  readonly isFall: boolean;
}

/** Numbers the terms of two documents and counts the measures that hold each. */
export interface TermTable {
  of(words: readonly string[]): number[];
  count(terms: Iterable<number>): void;
  /** The rarer, the greater; never 0. */
  weights(): Float64Array;
}

export type ProfileMaker = (
  measure: PlacedMeasure,
  passage: MeasurePassage,
  heading: string,
  terms: TermTable,
) => MeasureProfile;

const HEAD_WORDS = 2;
const OPENING_WORDS = 5;
const LEAD_REACH = 8;
const STEEPNESS = 1.5;

export function createTermTable(): TermTable {
  const ids = new Map<string, number>();
  const counts: number[] = [];
  let measures = 0;
  const idOf = (term: string): number => {
    const id = ids.get(term) ?? ids.size;
    ids.set(term, id);
    return id;
  };
  return {
    of(words) {
      const terms = new Set<number>();
      for (const [at, word] of words.entries()) {
        terms.add(idOf(word));
        if (at > 0) terms.add(idOf(`${words[at - 1]} ${word}`));
      }
      return [...terms];
    },
    count(terms) {
      measures++;
      for (const term of new Set(terms)) counts[term] = (counts[term] ?? 0) + 1;
    },
    weights: () =>
      Float64Array.from({ length: ids.size }, (_, id) => Math.log(1 + measures / (counts[id] ?? 1)) ** STEEPNESS),
  };
}

/** Builds the maker of profiles with the words of the vocabulary. */
export function createProfileMaker(vocabulary: Vocabulary): ProfileMaker {
  const { changes, levels, fallingTo, ratios, purposes } = vocabulary.measureComparison;
  const contentWords = createContentWords(vocabulary);
  const readUnit = createUnitReader(vocabulary);
  const [change, level, fall] = [
    createPhraseLookup(changes),
    createPhraseLookup(levels),
    createPhraseLookup(fallingTo),
  ];
  const [ratioWord, ratioLink] = [createPhraseLookup(ratios.words), createPhraseLookup(ratios.links)];
  const [base, purpose] = [createPhraseLookup(ratios.bases), createPhraseLookup(purposes)];

  /** What the last words before the number say of it: the nearest word of change or level decides. */
  const trendOf = (lead: string): { isChange: boolean; isFall: boolean } => {
    const part = lead.slice(Math.max(lead.lastIndexOf(','), lead.lastIndexOf(';')) + 1);
    const keys = syllablesOf(part)
      .map(({ key }) => key)
      .slice(-LEAD_REACH);
    let isChange = false;
    let isFall = false;
    for (let at = 0; at < keys.length; at++) {
      if (change(keys, at) > 0) [isChange, isFall] = [true, false];
      if (level(keys, at) > 0) isChange = false;
      if (fall(keys, at) > 0) isFall = true;
    }
    return { isChange, isFall };
  };

  /** "tỷ trọng kinh phí từ xã hội trên kinh phí chi cho nghiên cứu": what a share is taken of is not what is counted. */
  const withoutBase = (subject: string): string => {
    const syllables = syllablesOf(subject);
    const keys = syllables.map(({ key }) => key);
    const isRatio = ratioWord(keys, 0) > 0;
    const at = keys.findIndex(
      (_, index) => index > 1 && (base(keys, index) > 0 || (isRatio && ratioLink(keys, index) > 0)),
    );
    return at === -1 ? subject : subject.slice(0, syllables[at]?.start);
  };

  /** What stands after the last word such as "cho", unless nothing stands before it. */
  const purposeOf = (subject: string): string => {
    const syllables = syllablesOf(subject);
    const keys = syllables.map(({ key }) => key);
    const at = keys.findLastIndex((_, index) => index > 1 && purpose(keys, index) > 0);
    return at === -1 ? '' : subject.slice(syllables[at]?.start);
  };

  return (measure, passage, heading, terms) => {
    const words = contentWords(withoutBase(measure.subject ?? ''));
    const single = (some: readonly string[]): number[] => some.flatMap((word) => terms.of([word]));
    return {
      measure,
      subject: terms.of(words),
      isLed: measure.subject !== null && passage.lead.includes(measure.subject),
      isBare: words.length === 0 || words.join(' ') === contentWords(measure.unit ?? '').join(' '),
      head: single(words.slice(0, HEAD_WORDS)),
      opening: new Set(single(words.slice(0, OPENING_WORDS))),
      purpose: single(contentWords(purposeOf(measure.subject ?? ''))),
      clause: terms.of(contentWords(passage.clause)),
      theme: terms.of(contentWords(`${passage.theme} ${heading}`)),
      unit: readUnit(measure.unit),
      year: untilDate(measure.deadline)?.year ?? null,
      ...trendOf(passage.lead),
    };
  };
}
