import type { BodyNode } from '../model/graph.js';
import type { Role } from '../model/terms.js';
import type { BodyWork, GraphStore, StorePage } from './graph-store.js';

/** Itself first, then what it came from, step by step. */
async function withPredecessors(store: GraphStore, body: BodyNode): Promise<BodyNode[]> {
  const found = new Map([[body.id, body]]);
  let newest = [body];
  while (newest.length > 0) {
    const ids = newest.flatMap(({ predecessors }) => predecessors.map(({ id }) => id));
    newest = [...(await store.getMany('body', ids))].filter(({ id }) => !found.has(id));
    for (const one of newest) found.set(one.id, one);
  }
  return [...found.values()];
}

/** `GraphStore.workOf` by its other questions, for a store to which a question costs nothing. */
export async function workOf(
  store: GraphStore,
  bodyId: string,
  page: StorePage,
  role: Role | null,
): Promise<BodyWork | null> {
  const body = await store.get('body', bodyId);
  if (body === null) return null;
  const bodies = await withPredecessors(store, body);
  const given = await store.assignments(
    bodies.map(({ id }) => id),
    page,
    role,
  );
  const ids = given.member.map(({ task }) => task);
  const tasks = new Map((await store.getMany('task', ids)).map((task) => [task.id, task]));
  const member = given.member.flatMap((assignment) => {
    const task = tasks.get(assignment.task);
    return task === undefined ? [] : [{ assignment, task }];
  });
  return { bodies, tasks: { totalItems: given.totalItems, member } };
}
