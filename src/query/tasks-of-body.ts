import type { BodyTask, Slice } from '../model/answers.js';
import type { Role } from '../model/terms.js';
import type { GraphStore } from '../store/graph-store.js';
import { oneNode } from './one-node.js';
import type { Page } from './questions.js';

/** What a body has to do, with the words that give it each role. @throws DirectiveError 'not-found' */
export async function tasksOfBody(
  store: GraphStore,
  bodyId: string,
  page: Page,
  role: Role | null,
): Promise<Slice<BodyTask>> {
  await oneNode(store, 'body', bodyId);
  const { totalItems, member } = await store.assignments(bodyId, page, role);
  const tasks = await store.getMany(
    'task',
    member.map(({ task }) => task),
  );
  const byId = new Map(tasks.map((task) => [task.id, task]));
  return {
    totalItems,
    member: member.flatMap((one): BodyTask[] => {
      const task = byId.get(one.task);
      if (task === undefined) return [];
      return [{ id: `${task.id}.${one.role}`, task, role: one.role, basis: one.basis, source: one.source }];
    }),
  };
}
