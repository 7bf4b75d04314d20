import { NO_FILTERS, type SearchIndex, type SearchQuery } from '../../../src/search/search-index.js';

const built = (path: string): string => new URL(`../../../dist/${path}`, import.meta.url).href;
const { createBm25Index }: typeof import('../../../src/search/bm25.js') = await import(built('search/bm25.js'));
const { loadVocabulary }: typeof import('../../../src/vocabulary/load.js') = await import(built('vocabulary/load.js'));
const { searchWords }: typeof import('../../../src/vocabulary/search-words.js') = await import(
  built('vocabulary/search-words.js')
);

/** The embedded search engine as it ships. */
export const ourIndex = (): SearchIndex => createBm25Index(searchWords(loadVocabulary()));

/** A question as somebody types it, without filters; the best ten. */
export const plainQuery = (text: string): SearchQuery => ({
  text,
  without: [],
  filters: NO_FILTERS,
  boosts: [],
  sort: 'relevance',
  group: false,
  offset: 0,
  size: 10,
});
