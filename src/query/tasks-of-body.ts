import type { BodyTask, Slice } from '../model/answers.js';
import type { BodyNode } from '../model/graph.js';
import type { Role } from '../model/terms.js';
import type { GraphStore } from '../store/graph-store.js';
import { oneNode } from './one-node.js';
import type { Page } from './questions.js';

/** A body and all it came from, itself first: what a merged department was told to do is now for its successor. */
async function withPredecessors(store: GraphStore, body: BodyNode): Promise<Map<string, BodyNode>> {
  const found = new Map([[body.id, body]]);
  let newest = [body];
  while (newest.length > 0) {
    const ids = newest.flatMap(({ predecessors }) => predecessors.map(({ id }) => id));
    newest = [...(await store.getMany('body', ids))].filter(({ id }) => !found.has(id));
    for (const one of newest) found.set(one.id, one);
  }
  return found;
}

/**
 * What a body has to do, with the words that give it each role; tasks of its predecessors included, each under the name
 * that the text gives. @throws DirectiveError 'not-found'
 */
export async function tasksOfBody(
  store: GraphStore,
  bodyId: string,
  page: Page,
  role: Role | null,
): Promise<Slice<BodyTask>> {
  const bodies = await withPredecessors(store, await oneNode(store, 'body', bodyId));
  const { totalItems, member } = await store.assignments([...bodies.keys()], page, role);
  const tasks = await store.getMany(
    'task',
    member.map(({ task }) => task),
  );
  const byId = new Map(tasks.map((task) => [task.id, task]));
  return {
    totalItems,
    member: member.flatMap(({ task: taskId, role: given, basis, source, body }): BodyTask[] => {
      const task = byId.get(taskId);
      const named = bodies.get(body);
      if (task === undefined || named === undefined) return [];
      const own = named.id === bodyId ? '' : `.${named.id.replace('body:', '')}`;
      return [
        { id: `${task.id}.${given}${own}`, body: { id: named.id, name: named.name }, task, role: given, basis, source },
      ];
    }),
  };
}
