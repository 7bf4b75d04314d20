import type { PlacedMeasure } from '../../model/comparison.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import { type ComparableUnit, createUnitReader } from './comparable-unit.js';
import type { MeasurePassage } from './item-passages.js';
import { createSubjectReader } from './subject-parts.js';
import type { TermTable } from './term-table.js';
import { createTrendReader, type Trend } from './trend.js';
import { untilDate } from './until-date.js';
import type { WeighedTerms } from './weighed-terms.js';

/** A measure as it is compared. Terms are words and pairs of neighbouring words, as numbers of a `TermTable`. */
export interface MeasureProfile extends Trend {
  readonly measure: PlacedMeasure;
  /** The words of what is counted, in order; */
  readonly words: readonly string[];
  /** and as terms. */
  readonly subject: WeighedTerms;
  /** Numbers that are part of it: "mức độ 2". */
  readonly numerals: ReadonlySet<string>;
  /** It stands before its number, complete: "tỷ lệ hộ nghèo còn 2%". */
  readonly isLed: boolean;
  /** It names no more than the unit. */
  readonly isBare: boolean;
  /** Its first two words: the noun that is counted; and where that noun may stand in another wording. */
  readonly head: WeighedTerms;
  readonly opening: WeighedTerms;
  /** Whom or what it is for; empty for nothing. */
  readonly purpose: WeighedTerms;
  /** Words of the clause around the number, those of the subject among them. */
  readonly clause: WeighedTerms;
  /** What its item says it is about, and the heading above. */
  readonly theme: WeighedTerms;
  readonly unit: ComparableUnit;
  /** The year until which it holds; null for none. */
  readonly year: number | null;
}

/** A profile before every measure of both documents is counted, and so before words have weights. */
export interface UnweighedProfile {
  weighed(weigh: (terms: readonly number[]) => WeighedTerms): MeasureProfile;
}

export type ProfileMaker = (
  measure: PlacedMeasure,
  passage: MeasurePassage,
  heading: string,
  terms: TermTable,
) => UnweighedProfile;

const NUMERAL = /^\d/;
const HEAD_WORDS = 2;
const OPENING_WORDS = 5;

/** Builds the maker of profiles with the words of the vocabulary. It counts the terms of each measure into the table. */
export function createProfileMaker(vocabulary: Vocabulary): ProfileMaker {
  const readUnit = createUnitReader(vocabulary);
  const readSubject = createSubjectReader(vocabulary);
  const readTrend = createTrendReader(vocabulary);
  return (measure, passage, heading, terms) => {
    const { counted, purpose } = readSubject(measure.subject ?? '');
    const subject = terms.read(counted);
    const clause = terms.read(passage.clause);
    const sets = {
      subject: subject.terms,
      head: terms.ofWords(subject.words.slice(0, HEAD_WORDS)),
      opening: terms.ofWords(subject.words.slice(0, OPENING_WORDS)),
      purpose: terms.ofWords(terms.read(purpose).words),
      clause: clause.terms,
      theme: terms.read(`${passage.theme} ${heading}`).terms,
    };
    terms.count(sets.subject.concat(sets.clause));
    const unit = terms.read(measure.unit ?? '');
    const facts = {
      measure,
      words: subject.words,
      numerals: new Set(subject.words.filter((word) => NUMERAL.test(word))),
      isLed: measure.subject !== null && passage.lead.includes(measure.subject),
      isBare: subject.words.length === 0 || subject.words.join(' ') === unit.words.join(' '),
      unit: readUnit(measure.unit),
      year: untilDate(measure.deadline)?.year ?? null,
      ...readTrend(passage.lead),
    };
    return {
      weighed: (weigh) => ({
        ...facts,
        subject: weigh(sets.subject),
        head: weigh(sets.head),
        opening: weigh(sets.opening),
        purpose: weigh(sets.purpose),
        clause: weigh(sets.clause),
        theme: weigh(sets.theme),
      }),
    };
  };
}
