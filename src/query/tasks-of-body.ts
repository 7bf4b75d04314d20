import type { BodyTask, Slice } from '../model/answers.js';
import { DirectiveError } from '../model/errors.js';
import type { Role } from '../model/terms.js';
import type { GraphStore } from '../store/graph-store.js';
import type { Page } from './questions.js';

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
  const work = await store.workOf(bodyId, page, role);
  if (work === null) throw new DirectiveError('not-found', `There is no body with the id "${bodyId}".`);
  const { totalItems, member } = work.tasks;
  const bodies = new Map(work.bodies.map((body) => [body.id, body]));
  return {
    totalItems,
    member: member.flatMap(({ assignment: { role: given, basis, source, body }, task }): BodyTask[] => {
      const named = bodies.get(body);
      if (named === undefined) return [];
      const own = named.id === bodyId ? '' : `.${named.id.replace('body:', '')}`;
      const id = `${task.id}.${given}${own}`;
      return [{ id, body: { id: named.id, name: named.name }, task, role: given, basis, source }];
    }),
  };
}
