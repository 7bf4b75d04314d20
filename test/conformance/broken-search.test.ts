import type { SearchFilters, SearchIndex, SearchQuery } from '../../src/search/search-index.js';
import { embeddedIndex } from '../search/embedded-index.js';
import { searchIndexCases } from './search-index.js';

type Break = (index: SearchIndex) => Partial<SearchIndex>;

const asking =
  (otherwise: (query: SearchQuery) => Partial<SearchQuery>): Break =>
  (index) => ({ search: (query) => index.search({ ...query, ...otherwise(query) }) });

const filtering = (otherwise: Partial<SearchFilters>): Break =>
  asking(({ filters }) => ({ filters: { ...filters, ...otherwise } }));

/** Each forgets one thing that the port asks for. */
const BROKEN: Readonly<Record<string, Break>> = {
  'counts the page for the whole': (index) => ({
    search: async (query) => {
      const found = await index.search(query);
      return { ...found, totalItems: found.member.length };
    },
  }),
  'counts facets over the page': (index) => ({
    search: async (query) => {
      const found = await index.search(query);
      const type = found.facets.type.map(({ value }) => ({
        value,
        count: found.member.filter(({ item }) => item.type === value).length,
      }));
      return { ...found, facets: { ...found.facets, type } };
    },
  }),
  'ignores types': filtering({ types: [] }),
  'ignores levels': filtering({ levels: [] }),
  'ignores bodies': filtering({ bodies: [] }),
  'ignores roles': filtering({ roles: [] }),
  'ignores years': filtering({ years: [] }),
  'ignores documents': filtering({ documents: [] }),
  'ignores whether it is held': filtering({ held: null }),
  'ignores deadlines': filtering({ due: null }),
  'ignores the last day': asking(({ filters }) => ({
    filters: { ...filters, due: filters.due === null ? null : { ...filters.due, to: null } },
  })),
  'reads quotes and minus signs as text': asking(() => ({ without: ['phrase'] })),
  'always sorts by relevance': asking(() => ({ sort: 'relevance' })),
  'does not boost': asking(() => ({ boosts: [] })),
  'does not group': asking(() => ({ group: false })),
  'begins at the first hit': asking(() => ({ offset: 0 })),
  'turns words without marks away': asking(({ text }) => ({ text: /^[a-z ]+$/.test(text) ? 'xyz' : text })),
  'stumbles over a quote': (index) => ({
    search: async (query) => {
      if (query.text === '"') throw new Error('syntax');
      return index.search(query);
    },
  }),
  'keeps what was there before': (index) => ({
    replaceAll: (documents) => index.apply({ put: [...documents], remove: [] }),
  }),
  'does not take things away': (index) => ({ apply: ({ put }) => index.apply({ put, remove: [] }) }),
  'takes away last': (index) => ({
    apply: async ({ put, remove }) => {
      await index.apply({ put, remove: [] });
      await index.apply({ put: [], remove });
    },
  }),
  'keeps the first of two': (index) => ({
    apply: ({ put, remove }) => index.apply({ put: [...put].reverse(), remove }),
  }),
  'suggests nothing': () => ({ suggest: async () => [] }),
};

test.each(Object.entries(BROKEN))('an index that %s fails', async (_name, breaking) => {
  const cases = searchIndexCases(async () => {
    const index = embeddedIndex();
    return { ...index, ...breaking(index) };
  });
  const failing = async (): Promise<void> => {
    for (const { run } of cases) await run();
  };
  await expect(failing()).rejects.toThrow();
});
