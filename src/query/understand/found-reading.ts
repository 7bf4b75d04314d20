import type { DayRange } from '../../model/edtf.js';
import type { Reading } from '../../model/search.js';
import type { SearchBoost } from '../../search/search-index.js';
import type { QuestionWord } from './question-words.js';

/** A question as its readers see it: composed, and with blanks for what stands in quotes or after a minus. */
export interface ReadableQuestion {
  readonly text: string;
  readonly words: readonly QuestionWord[];
}

/** One way to read a stretch [start, end) of a question, and what comes of it: days for a filter, or a boost. */
export interface FoundReading {
  readonly reading: Pick<Reading, 'id' | 'kind' | 'value' | 'label'>;
  readonly start: number;
  readonly end: number;
  readonly due: DayRange | null;
  readonly fits: SearchBoost['fits'] | null;
}

export type ReadQuestionFor = (question: ReadableQuestion) => FoundReading[];
