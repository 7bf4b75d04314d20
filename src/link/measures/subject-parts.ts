import type { Vocabulary } from '../../vocabulary/load.js';
import { syllablesOf } from '../align/syllables.js';
import { createPhraseLookup } from './phrase-lookup.js';

/** A subject taken apart; parts are words of the subject as printed. */
export interface SubjectParts {
  /** What is counted, without what a share is taken of: "tỷ trọng kinh phí từ xã hội" trên kinh phí chi cho nghiên cứu. */
  readonly counted: string;
  /** Whom or what it is for: chi ngân sách "cho giáo dục đại học"; "" for nothing. */
  readonly purpose: string;
}

export type SubjectReader = (subject: string) => SubjectParts;

/** What is counted has a noun of its own before a word of base or purpose. */
const NOUN = 2;

/** Builds the reader with the words of the vocabulary. */
export function createSubjectReader({ measureComparison: { ratios, purposes } }: Vocabulary): SubjectReader {
  const [ratioWord, ratioLink] = [createPhraseLookup(ratios.words), createPhraseLookup(ratios.links)];
  const [base, purpose] = [createPhraseLookup(ratios.bases), createPhraseLookup(purposes)];
  return (subject) => {
    const syllables = syllablesOf(subject);
    const keys = syllables.map(({ key }) => key);
    const isRatio = ratioWord(keys, 0) > 0;
    const atBase = keys.findIndex(
      (_, at) => at >= NOUN && (base(keys, at) > 0 || (isRatio && ratioLink(keys, at) > 0)),
    );
    const atPurpose = keys.findLastIndex((_, at) => at >= NOUN && purpose(keys, at) > 0);
    return {
      counted: atBase === -1 ? subject : subject.slice(0, syllables[atBase]?.start),
      purpose: atPurpose === -1 ? '' : subject.slice(syllables[atPurpose]?.start),
    };
  };
}
