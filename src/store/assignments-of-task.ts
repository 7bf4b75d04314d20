import type { Assignment, TaskNode } from '../model/graph.js';

/** One entry per body and role, in the order of the owners; a body named twice in a sentence is still asked once. */
export function assignmentsOf(task: TaskNode): Assignment[] {
  const found: Assignment[] = [];
  for (const { body, role, basis, source } of task.owners) {
    const isFurther = found.some((one) => one.body === body.id && one.role === role);
    if (!isFurther) found.push({ body: body.id, task: task.id, role, basis, source });
  }
  return found;
}
