import type { EntryFacets, FacetName, SearchHit, SearchItem, SearchSort, Suggestion } from '../model/search.js';
import type { Level, NodeType, Role } from '../model/terms.js';

/** The words by which one thing is found. `raw`: the text as an OCR read it, where it was repaired; '' otherwise. */
export interface SearchFields {
  readonly title: string;
  readonly document: string;
  readonly heading: string;
  readonly text: string;
  readonly raw: string;
}

/** One thing that can be found. `document` in `item` is null for a document; `facets` speak of the document it is or stands in. */
export interface SearchDocument {
  readonly item: SearchItem;
  readonly fields: SearchFields;
  readonly facets: EntryFacets;
  /** Number of the document it is or stands in, and its place there as people name it ("Điều 5", "mục III.2"). */
  readonly place: { readonly symbol: string | null; readonly part: string | null };
}

/** Empty and null: no limit. Several values of one field: any of them; a body and a role must belong together. */
export interface SearchFilters {
  readonly types: readonly NodeType[];
  readonly levels: readonly Level[];
  readonly bodies: readonly string[];
  readonly roles: readonly Role[];
  readonly years: readonly string[];
  /** The documents themselves and what stands in them. */
  readonly documents: readonly string[];
  readonly held: boolean | null;
  /** ISO days, both inclusive, that a deadline falls into. */
  readonly due: { readonly from: string | null; readonly to: string | null } | null;
}

export const NO_FILTERS: SearchFilters = {
  types: [],
  levels: [],
  bodies: [],
  roles: [],
  years: [],
  documents: [],
  held: null,
  due: null,
};

/** Puts higher what has an attribute; `reading` names what asked for it. */
export interface SearchBoost {
  readonly reading: string;
  readonly fits: {
    readonly types?: readonly NodeType[];
    readonly roles?: readonly Role[];
    /** ISO days, both inclusive, that a deadline falls into. */
    readonly due?: { readonly from: string | null; readonly to: string | null };
    /** A number that its text holds, as the words that `analyse` makes of it: "85 %", "16000". */
    readonly number?: string;
  };
}

export interface SearchQuery {
  /** The words to look for. Quotes and minus signs are understood. Empty: everything that passes the filters. */
  readonly text: string;
  /** Ids of readings that are not wanted: `spelling`, `abbreviation`, `document`, `body`, `phrase`, `excluded`. */
  readonly without: readonly string[];
  readonly filters: SearchFilters;
  readonly boosts: readonly SearchBoost[];
  readonly sort: SearchSort;
  /** Puts near-duplicates of a hit beneath it. */
  readonly group: boolean;
  readonly offset: number;
  readonly size: number;
}

/** How the words of a question were read. */
export interface UnderstoodWords {
  /** The question in the spelling that was taken to be meant; null where it is as typed. */
  readonly spelling: string | null;
  readonly abbreviations: readonly { readonly short: string; readonly full: string }[];
  /** Documents whose number, bodies whose name the question gives, best first. */
  readonly named: readonly { readonly text: string; readonly item: SearchItem }[];
  readonly phrases: readonly string[];
  readonly excluded: readonly string[];
}

/** Without what the graph knows of a hit. */
export type FoundHit = Omit<SearchHit, 'parent'>;

export interface SearchFound {
  readonly totalItems: number;
  readonly member: readonly FoundHit[];
  /** Values with their counts over all hits: most frequent first, then by value; at most 50 of each. */
  readonly facets: Readonly<Record<FacetName, readonly { readonly value: string; readonly count: number }[]>>;
  readonly understood: UnderstoodWords;
}

/** One step from a content to the next: what is put takes the place of what has the same id. */
export interface SearchChange {
  readonly put: readonly SearchDocument[];
  /** Ids of items; those that are not there are passed over. */
  readonly remove: readonly string[];
}

/**
 * Port: finds items by words, numbers and names. Answers are ordered by score, then id, so that equal libraries answer
 * alike; every engine gives the same hits, counts and facets. A question without a letter or digit and without filters
 * finds nothing; no question is an error.
 */
export interface SearchIndex {
  /** Replaces the whole content; searches see the old content until it is done. */
  replaceAll(documents: Iterable<SearchDocument>): void | Promise<void>;
  /** Takes one step; what goes goes first. Searches see the content before it or after it. Costs what it touches. */
  apply(change: SearchChange): void | Promise<void>;
  search(query: SearchQuery): Promise<SearchFound>;
  /** Titles, numbers and names that begin as what is typed: at most `size`, documents and bodies first. */
  suggest(typed: string, size: number): Promise<readonly Suggestion[]>;
}
