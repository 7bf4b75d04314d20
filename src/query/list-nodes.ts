import type { AnyNode, Slice } from '../model/answers.js';
import type { NodeType } from '../model/terms.js';
import type { GraphStore } from '../store/graph-store.js';
import { oneNode } from './one-node.js';
import type { ListFilter, Page } from './questions.js';

/**
 * A page of the nodes of one type.
 * @throws DirectiveError 'not-found' when the filter names a document that does not exist: an empty list would say
 * that the document is there and has none.
 */
export async function listNodes(
  store: GraphStore,
  type: NodeType,
  page: Page,
  filter: ListFilter,
): Promise<Slice<AnyNode>> {
  const found = await store.list(type, page, filter);
  if (filter.document !== undefined && found.totalItems === 0) await oneNode(store, 'document', filter.document);
  return found;
}
