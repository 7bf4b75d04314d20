import { createBm25Index } from '../../src/search/bm25.js';
import type { SearchFound, SearchIndex } from '../../src/search/search-index.js';
import { loadVocabulary } from '../../src/vocabulary/load.js';
import { searchWords } from '../../src/vocabulary/search-words.js';

export const SEARCH_WORDS = searchWords(loadVocabulary());

/** The embedded search engine with the words of the project; it holds nothing yet. */
export const embeddedIndex = (): SearchIndex => createBm25Index(SEARCH_WORDS);

/** What a search finds that finds nothing. */
export const NOTHING_FOUND: SearchFound = {
  totalItems: 0,
  member: [],
  facets: { type: [], level: [], body: [], role: [], year: [], document: [], held: [] },
  understood: { spelling: null, abbreviations: [], named: [], phrases: [], excluded: [] },
};
