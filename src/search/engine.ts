import type { Entry } from './entry.js';
import type { LibraryWords, Worded } from './library-words.js';
import type { Passage } from './passages/passage.js';
import type { Question } from './reading/question.js';
import type { SearchChange, SearchDocument, SearchFilters } from './search-index.js';

/** What an engine is asked for. */
export interface Lookup {
  readonly question: Question;
  readonly filters: SearchFilters;
  /** How many of the best are wanted, and how many of the best documents and bodies. */
  readonly best: number;
  readonly named: number;
}

/** A hit as an engine finds it: `score` is its BM25 score, comparable within one answer only. */
export interface Candidate {
  readonly entry: Entry;
  readonly passage: Passage;
  readonly score: number;
  /** How many things bear its title; 0 where it has none. */
  readonly sharedTitle: number;
}

export interface Findings {
  /** How many hits there are: what holds a pair of the question's words, or a word that stands alone, and passes. */
  readonly total: number;
  /** Over all hits: how many carry each label. */
  readonly labels: ReadonlyMap<string, number>;
  readonly best: readonly Candidate[];
  readonly named: readonly Candidate[];
}

/** Keeps the words of the library and finds candidates; what both engines have in common ranks them. */
export interface Engine {
  /** The words of the library and how often they stand together: what questions are read by. */
  readonly words: Pick<LibraryWords<Worded>, 'collection'>;
  /** A question without words and numbers: everything that passes. */
  find(lookup: Lookup): Findings | Promise<Findings>;
  replaceAll(documents: Iterable<SearchDocument>): void | Promise<void>;
  apply(change: SearchChange): void | Promise<void>;
}
