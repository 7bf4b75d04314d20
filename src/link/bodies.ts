import type { Directive, NamedBody } from '../model/directive.js';
import type { BodyNode, DocumentNode } from '../model/graph.js';
import { fold } from '../text/fold.js';

/** The bodies the documents themselves name as issuer or owner, by folded name. */
export function bodiesByName(directives: readonly Directive[]): Map<string, NamedBody> {
  const bodies = new Map<string, NamedBody>();
  const add = (body: NamedBody): void => {
    if (!bodies.has(fold(body.name))) bodies.set(fold(body.name), body);
  };
  for (const { issuer, defaultOwner, tasks } of directives) {
    if (issuer !== null) add(issuer);
    if (defaultOwner !== null) add(defaultOwner.body);
    for (const { owners } of tasks) for (const { body } of owners) add(body);
  }
  return bodies;
}

/** Every body that issues or owns something, under the name it has most often, with its other names. */
export function bodyNodes(directives: readonly Directive[], documents: readonly DocumentNode[]): BodyNode[] {
  const names = new Map<string, Map<string, number>>();
  const tasksOf = new Map<string, Set<string>>();
  const name = (body: NamedBody): void => {
    const counts = names.get(body.id) ?? new Map<string, number>();
    names.set(body.id, counts.set(body.name, (counts.get(body.name) ?? 0) + 1));
  };
  for (const { issuer } of documents) if (issuer !== null) name(issuer);
  for (const { defaultOwner, tasks } of directives) {
    if (defaultOwner !== null) name(defaultOwner.body);
    for (const { id, owners } of tasks) {
      for (const { body } of owners) {
        name(body);
        tasksOf.set(body.id, (tasksOf.get(body.id) ?? new Set()).add(id));
      }
    }
  }
  return [...names].map(([id, counts]) => {
    const [first = id, ...aliases] = [...counts].sort((a, b) => b[1] - a[1]).map(([printed]) => printed);
    return { id, name: first, aliases, taskCount: tasksOf.get(id)?.size ?? 0 };
  });
}
