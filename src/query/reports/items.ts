import type { ComparedItem } from '../../model/comparison.js';
import type { HeldDocument } from '../../model/graph.js';
import type { GraphStore } from '../../store/graph-store.js';
import { allPages } from '../all-pages.js';
import type { ListFilter } from '../questions.js';

/** Tasks, then targets, in the order of their documents, page by page. */
export async function* itemPages(store: GraphStore, filter: ListFilter): AsyncGenerator<readonly ComparedItem[]> {
  for await (const tasks of allPages((page) => store.list('task', page, filter)))
    yield tasks.map((task) => ({ ...task, type: 'task' as const }));
  for await (const targets of allPages((page) => store.list('target', page, filter)))
    yield targets.map((target) => ({ ...target, type: 'target' as const }));
}

/** The documents that items stand in, each fetched once. */
export function documentsOf(store: GraphStore): (items: readonly ComparedItem[]) => Promise<Map<string, HeldDocument>> {
  const known = new Map<string, HeldDocument>();
  return async (items) => {
    const ids = new Set(items.map(({ document }) => document).filter((id) => !known.has(id)));
    for (const document of await store.getMany('document', [...ids]))
      if (document.held) known.set(document.id, document);
    return known;
  };
}
