import { DirectiveError } from '../model/errors.js';
import type { DocumentNode, SectionNode, TargetNode, TaskNode } from '../model/graph.js';
import type { GraphStore } from '../store/graph-store.js';
import { oneNode, typeOfId } from './one-node.js';

/** Where a walk through the documents begins: a document, or an item and the document it stands in. */
export interface WalkRoot {
  readonly item: SectionNode | TaskNode | TargetNode | null;
  readonly document: DocumentNode;
}

/**
 * @param parameter the name under which the id was given, for the message
 * @throws DirectiveError 'not-found'; 'bad-parameter' for a body, which descends from nothing
 */
export async function walkRoot(store: GraphStore, nodeId: string, parameter = 'nodeId'): Promise<WalkRoot> {
  const type = typeOfId(nodeId);
  if (type === 'document') return { item: null, document: await oneNode(store, type, nodeId) };
  if (type === 'body') {
    const reason = 'A body has no lineage; name a document, section, task or target.';
    throw new DirectiveError('bad-parameter', reason, [{ name: parameter, reason }]);
  }
  const item = await oneNode(store, type, nodeId);
  return { item, document: await oneNode(store, 'document', item.document) };
}

const WHOLE_DOCUMENT = { offset: 0, size: Number.MAX_SAFE_INTEGER };

/** The ids under which the root is linked: a run-in section is its one item as well. None for a document. */
export async function linkedAs(store: GraphStore, { item, document }: WalkRoot): Promise<string[]> {
  if (item === null) return [];
  if (!('kind' in item) || item.kind !== 'runin') return [item.id];
  const filter = { document: document.id };
  const lists = await Promise.all([
    store.list('task', WHOLE_DOCUMENT, filter),
    store.list('target', WHOLE_DOCUMENT, filter),
  ]);
  const own = lists.flatMap(({ member }) => member.filter(({ section }) => section === item.id));
  return [item.id, ...(own.length === 1 ? own.map(({ id }) => id) : [])];
}
