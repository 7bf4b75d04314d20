import { DirectiveError } from '../model/errors.js';
import { NodeType } from '../model/terms.js';
import type { GraphStore, NodeByType } from '../store/graph-store.js';

/** The node with this id. @throws DirectiveError 'not-found' */
export async function oneNode<T extends NodeType>(store: GraphStore, type: T, id: string): Promise<NodeByType[T]> {
  const node = await store.get(type, id);
  if (node !== null) return node;
  throw new DirectiveError('not-found', `There is no ${type} with the id "${id}".`);
}

/** The type an id says of itself: `task:…` is a task. @throws DirectiveError 'not-found' for any other beginning */
export function typeOfId(id: string): NodeType {
  const type = NodeType.safeParse(id.slice(0, Math.max(0, id.indexOf(':'))));
  if (type.success) return type.data;
  throw new DirectiveError('not-found', `"${id}" is not the id of a node: an id begins with its type, as "task:".`);
}
