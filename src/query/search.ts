import type { FacetName, Facets, Reading, SearchAnswer, SearchHit } from '../model/search.js';
import type { SearchFilters, SearchFound, SearchIndex } from '../search/search-index.js';
import type { GraphStore } from '../store/graph-store.js';
import type { SearchRequest } from './questions.js';
import { facetLabels } from './search/facet-labels.js';
import { parentHints } from './search/parent-hints.js';
import { isWordReading, wordReadings } from './search/word-readings.js';
import { commonDays, type UnderstandQuestion, type Understood } from './understand.js';

const FACETS: readonly FacetName[] = ['type', 'level', 'body', 'role', 'year', 'document', 'held'];

const filtersOf = ({ filters }: SearchRequest, { due }: Understood): SearchFilters => {
  return { ...filters, due: commonDays(filters.due, due) };
};

async function labelled(store: GraphStore, facets: SearchFound['facets']): Promise<Facets> {
  const labelOf = await facetLabels(store, facets);
  const entries = FACETS.map((name) => {
    const values = facets[name] ?? [];
    return [name, values.map(({ value, count }) => ({ value, label: labelOf(name, value), count }))] as const;
  });
  return Object.fromEntries(entries) as Facets;
}

async function withParents(store: GraphStore, found: SearchFound): Promise<SearchHit[]> {
  const parents = await parentHints(
    store,
    found.member.flatMap(({ item }) => (item.document === null ? [] : [item.id])),
  );
  return found.member.map((hit) => ({ ...hit, parent: parents.get(hit.item.id) ?? null }));
}

/** The role that the question asks for, where it is one. */
const askedRole = (readings: readonly Reading[]): string | null =>
  readings.find(({ kind, active, value }) => kind === 'role' && active && value !== 'any')?.value ?? null;

/**
 * A page of what answers a question in the reader's own spelling, how the question was read, and by what the hits can be
 * narrowed down. No question is an error.
 */
export async function search(
  store: GraphStore,
  index: SearchIndex,
  understand: UnderstandQuestion,
  request: SearchRequest,
): Promise<SearchAnswer> {
  const { q, page, without, sort, group } = request;
  const understood = understand(q, without);
  const { text, boosts } = understood;
  const filters = filtersOf(request, understood);
  const found = await index.search({
    text,
    without: without.filter(isWordReading),
    filters,
    boosts,
    sort,
    group,
    ...page,
  });
  const [member, facets] = await Promise.all([withParents(store, found), labelled(store, found.facets)]);
  const words = wordReadings(text, found.understood, without, askedRole(understood.readings));
  const readings = [...words, ...understood.readings];
  return { totalItems: found.totalItems, member, facets, query: { text, readings } };
}
