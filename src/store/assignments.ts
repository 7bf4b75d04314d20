import type { Slice } from '../model/answers.js';
import type { Assignment, TaskNode } from '../model/graph.js';
import type { Role } from '../model/terms.js';
import type { StorePage } from './graph-store.js';
import { byPlace } from './shelves.js';
import { createSortedGroups, type Order } from './sorted.js';

/** What bodies are given to do, in the order of the tasks. */
export interface Assignments {
  /** Tasks of a document take the place of its former ones. */
  replace(before: readonly TaskNode[], after: readonly TaskNode[]): void;
  /** `role` null: every role. */
  page(bodies: readonly string[], page: StorePage, role: Role | null): Slice<Assignment>;
}

/** An assignment and its place: that of the task, then of the owner among those of the task. */
interface Placed {
  readonly task: TaskNode;
  readonly at: number;
  readonly assignment: Assignment;
}

const inOrder: Order<Placed> = (a, b) => byPlace(a.task, b.task) || a.at - b.at;

/** One entry per body and role; a body named twice in a sentence is still asked once. */
function assignmentsOf(task: TaskNode): Placed[] {
  const seen = new Map<string, Placed>();
  for (const [at, { body, role, basis, source }] of task.owners.entries()) {
    const key = `${body.id}\n${role}`;
    const assignment = { body: body.id, task: task.id, role, basis, source };
    if (!seen.has(key)) seen.set(key, { task, at, assignment });
  }
  return [...seen.values()];
}

/** Nobody has anything to do yet. */
export function createAssignments(): Assignments {
  const byBody = createSortedGroups(inOrder);
  return {
    replace(before, after) {
      for (const one of before.flatMap(assignmentsOf)) byBody.remove(one.assignment.body, one);
      for (const one of after.flatMap(assignmentsOf)) byBody.put(one.assignment.body, one);
    },
    page(bodies, { offset, size }, role) {
      const [first = '', ...others] = [...new Set(bodies)];
      const own = byBody.at(first);
      const all = others.length === 0 ? own : [...own, ...byBody.gather(others)].sort(inOrder);
      const given = role === null ? all : all.filter(({ assignment }) => assignment.role === role);
      const member = given.slice(offset, offset + size).map(({ assignment }) => assignment);
      return { totalItems: given.length, member };
    },
  };
}
