import type { SearchIndex } from '../src/search/search-index.js';

/** For questions that search nothing. */
export const NO_INDEX: SearchIndex = {
  replaceAll: () => undefined,
  apply: () => undefined,
  search: async () => ({
    totalItems: 0,
    member: [],
    facets: { type: [], level: [], body: [], role: [], year: [], document: [], held: [] },
    understood: { spelling: null, abbreviations: [], named: [], phrases: [], excluded: [] },
  }),
  suggest: async () => [],
};
