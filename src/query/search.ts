import type { SearchHit, Slice } from '../model/answers.js';
import type { SearchIndex } from '../search/search-index.js';
import type { SearchRequest } from './questions.js';

/** A page of the hits for a question in the reader's own spelling. */
export async function search(index: SearchIndex, { q, page, types }: SearchRequest): Promise<Slice<SearchHit>> {
  return index.search(q, { types, offset: page.offset, size: page.size });
}
