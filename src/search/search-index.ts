import type { SearchHit, SearchItem, Slice } from '../model/answers.js';
import type { NodeType } from '../model/terms.js';

/** One thing that can be found, and the words by which it is found. */
export interface SearchDocument {
  readonly item: SearchItem;
  /** `context` (headings above, the document's title) finds the item but weighs less and is not highlighted. */
  readonly fields: { readonly title: string; readonly text: string; readonly context: string };
  /** Multiplies the score; 1 is neutral. */
  readonly boost: number;
}

export interface SearchOptions {
  /** Only hits of these types; empty: all. */
  readonly types: readonly NodeType[];
  readonly offset: number;
  readonly size: number;
}

/** One step from a content to the next: what is put takes the place of what has the same id. */
export interface SearchChange {
  readonly put: readonly SearchDocument[];
  /** Ids of items; those that are not there are passed over. */
  readonly remove: readonly string[];
}

/**
 * Finds items by words, numbers and names. Answers are ordered by score, then id, so that equal libraries answer
 * alike. A query without a letter or digit finds nothing; no query is an error.
 */
export interface SearchIndex {
  /** Replaces the whole content; searches see the old content until it is done. */
  replaceAll(documents: Iterable<SearchDocument>): void | Promise<void>;
  /** Takes one step; what goes goes first. Searches see the content before it or after it. Costs what it touches. */
  apply(change: SearchChange): void | Promise<void>;
  search(query: string, options: SearchOptions): Promise<Slice<SearchHit>>;
}
