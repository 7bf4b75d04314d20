import type { Assignment, TaskNode } from '../model/graph.js';

/** One entry per body and role, in the order of the owners; a body named twice in a sentence is still asked once. */
export function assignmentsOf(task: TaskNode): Assignment[] {
  const seen = new Map<string, Assignment>();
  for (const { body, role, basis, source } of task.owners) {
    const key = `${body.id}\n${role}`;
    if (!seen.has(key)) seen.set(key, { body: body.id, task: task.id, role, basis, source });
  }
  return [...seen.values()];
}
