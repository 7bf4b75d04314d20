import type { Slice } from '../model/answers.js';
import type { Assignment, TaskNode } from '../model/graph.js';
import type { Role } from '../model/terms.js';
import { assignmentsOf } from './assignments-of-task.js';
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

/** An assignment and its place: that of the task, then among those of the task. */
interface Placed {
  readonly task: TaskNode;
  readonly at: number;
  readonly assignment: Assignment;
}

const inOrder: Order<Placed> = (a, b) => byPlace(a.task, b.task) || a.at - b.at;

const placed = (task: TaskNode): Placed[] => assignmentsOf(task).map((assignment, at) => ({ task, at, assignment }));

const keyOf = (body: string, role: Role | null): string => (role === null ? body : `${body}\n${role}`);

/** Nobody has anything to do yet. */
export function createAssignments(): Assignments {
  const groups = createSortedGroups(inOrder);
  const keysOf = ({ assignment: { body, role } }: Placed): string[] => [keyOf(body, null), keyOf(body, role)];
  return {
    replace(before, after) {
      for (const one of before.flatMap(placed)) for (const key of keysOf(one)) groups.remove(key, one);
      for (const one of after.flatMap(placed)) for (const key of keysOf(one)) groups.put(key, one);
    },
    page(bodies, { offset, size }, role) {
      const keys = [...new Set(bodies)].map((body) => keyOf(body, role));
      const [first] = keys;
      const all = first !== undefined && keys.length === 1 ? groups.at(first) : groups.gather(keys).sort(inOrder);
      const member = all.slice(offset, offset + size).map(({ assignment }) => assignment);
      return { totalItems: all.length, member };
    },
  };
}
