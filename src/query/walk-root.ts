import { DirectiveError } from '../model/errors.js';
import type { DocumentNode, SectionNode, TargetNode, TaskNode } from '../model/graph.js';
import type { GraphStore } from '../store/graph-store.js';
import { oneNode, typeOfId } from './one-node.js';

/** Where a walk through the documents begins: a document, or an item and the document it stands in. */
export interface WalkRoot {
  readonly item: SectionNode | TaskNode | TargetNode | null;
  readonly document: DocumentNode;
}

/** @throws DirectiveError 'not-found'; 'bad-parameter' for a body, which descends from nothing */
export async function walkRoot(store: GraphStore, nodeId: string): Promise<WalkRoot> {
  const type = typeOfId(nodeId);
  if (type === 'document') return { item: null, document: await oneNode(store, type, nodeId) };
  if (type === 'body') {
    const reason = 'A body has no lineage; name a document, section, task or target.';
    throw new DirectiveError('bad-parameter', reason, [{ name: 'nodeId', reason }]);
  }
  const item = await oneNode(store, type, nodeId);
  return { item, document: await oneNode(store, 'document', item.document) };
}
