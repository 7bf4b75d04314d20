import type { EntryFacets, SearchItem } from '../../src/model/search.js';
import type { SearchDocument, SearchFields } from '../../src/search/search-index.js';

export const NO_FACETS: EntryFacets = {
  level: null,
  kind: null,
  issuedOn: null,
  held: null,
  assignments: [],
  due: [],
};

export interface Given
  extends Pick<SearchItem, 'type' | 'id' | 'title'>,
    Partial<Omit<SearchItem, 'type' | 'id' | 'title'>> {
  readonly fields?: Partial<SearchFields>;
  readonly facets?: Partial<EntryFacets>;
  /** Number of the document it stands in, where it is none itself. */
  readonly of?: string;
  readonly part?: string;
}

/** A thing to be found by its title, and its text where that is another. */
export function searchDocument({ fields, facets, of, part, ...given }: Given): SearchDocument {
  const item: SearchItem = { text: given.title, document: null, source: null, owners: [], deadlines: [], ...given };
  const text = item.text === item.title ? '' : item.text;
  const title = item.symbol ? `${item.title} ${item.symbol}` : item.title;
  return {
    item,
    fields: { title, document: '', heading: '', text, raw: '', ...fields },
    facets: { ...NO_FACETS, ...facets },
    place: { symbol: of ?? item.symbol ?? null, part: part ?? null },
  };
}
