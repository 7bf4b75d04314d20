import type { Slice } from '../model/answers.js';
import type { StorePage } from '../store/graph-store.js';

/** No store is asked for more at once. */
const PAGE = 1000;

/** Goes through a list of a store page by page, so that no single answer is without bound. */
export async function* allPages<T>(list: (page: StorePage) => Promise<Slice<T>>): AsyncGenerator<readonly T[]> {
  for (let offset = 0; ; offset += PAGE) {
    const { totalItems, member } = await list({ offset, size: PAGE });
    if (member.length > 0) yield member;
    if (offset + PAGE >= totalItems) return;
  }
}

/** All of a list that is known to be of the size of a document. */
export async function everything<T>(list: (page: StorePage) => Promise<Slice<T>>): Promise<T[]> {
  const all: T[] = [];
  for await (const members of allPages(list)) all.push(...members);
  return all;
}
