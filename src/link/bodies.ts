import type { Directive, NamedBody } from '../model/directive.js';
import type { BodyNode, DocumentNode } from '../model/graph.js';
import { fold } from '../text/fold.js';
import { bodyId } from '../text/slug.js';
import type { SuccessionOf } from './succession.js';

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

/** How often each name of each body is printed, and the tasks it is given. */
interface Named {
  readonly names: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly tasks: ReadonlyMap<string, ReadonlySet<string>>;
}

function collectNames(directives: readonly Directive[], documents: readonly DocumentNode[]): Named {
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
  return { names, tasks: tasksOf };
}

const named = (name: string): NamedBody => ({ id: bodyId(name), name });

/** Adds what the named bodies became: today's department is asked for by its own name. */
function withSuccessors(names: ReadonlyMap<string, readonly string[]>, successionOf: SuccessionOf) {
  const all = new Map(names);
  for (const [, [first = '']] of all)
    for (const successor of successionOf(first)?.successors ?? []) {
      const { id, name } = named(successor);
      if (!all.has(id)) all.set(id, [name]);
    }
  return all;
}

/**
 * Every body that issues or owns something, under the name it has most often, with its other names; and the bodies they
 * became. `predecessors` are those of the library: the others have nothing to answer for.
 */
export function bodyNodes(
  directives: readonly Directive[],
  documents: readonly DocumentNode[],
  successionOf: SuccessionOf = () => null,
): BodyNode[] {
  const { names, tasks } = collectNames(directives, documents);
  const printed = new Map(
    [...names].map(([id, counts]) => [id, [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name)]),
  );
  const all = withSuccessors(printed, successionOf);
  return [...all].map(([id, [first = id, ...aliases]]) => {
    const succession = successionOf(first);
    return {
      id,
      name: first,
      aliases,
      taskCount: tasks.get(id)?.size ?? 0,
      validFrom: succession?.validFrom ?? null,
      validTo: succession?.validTo ?? null,
      predecessors: (succession?.predecessors ?? []).map(named).filter((body) => all.has(body.id)),
      successors: (succession?.successors ?? []).map(named),
    };
  });
}
