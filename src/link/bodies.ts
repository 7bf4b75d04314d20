import type { NamedBody } from '../model/directive.js';
import type { BodyNode } from '../model/graph.js';
import { bodyId } from '../text/slug.js';
import { byText } from './by-text.js';
import { createKeyIndex } from './key-index.js';
import type { Succession, SuccessionOf } from './succession.js';

/** What one text, or one node, says of bodies: each time it names one; and the tasks it gives to each. */
export interface Naming {
  readonly names: readonly NamedBody[];
  /** Body id to the number of different tasks. */
  readonly tasks: ReadonlyMap<string, number>;
}

/** Bodies that a change puts and removes. */
export interface BodyChange {
  readonly put: readonly BodyNode[];
  readonly removed: readonly string[];
}

/**
 * Every body that issues or owns something, under the name it has most often, with its other names; and the bodies they
 * became. `predecessors` are those of the library: the others have nothing to answer for.
 */
export interface Bodies {
  change(leaving: Iterable<Naming>, coming: Iterable<Naming>): BodyChange;
  all(): Iterable<BodyNode>;
}

interface Counted {
  readonly names: Map<string, number>;
  tasks: number;
}

const SILENT: Succession = { validFrom: null, validTo: null, predecessors: [], successors: [] };

/** The body of this full name. */
export const named = (name: string): NamedBody => ({ id: bodyId(name), name });

const byCount = (a: readonly [string, number], b: readonly [string, number]): number =>
  b[1] - a[1] || byText(a[0], b[0]);

/** How often the texts print each name of each body. */
function createCounts() {
  const counts = new Map<string, Counted>();
  const add = ({ names, tasks }: Naming, by: 1 | -1, touched: Set<string>): void => {
    const of = (id: string): Counted => {
      touched.add(id);
      const known = counts.get(id) ?? { names: new Map<string, number>(), tasks: 0 };
      counts.set(id, known);
      return known;
    };
    for (const { id, name } of names) {
      const known = of(id).names;
      const times = (known.get(name) ?? 0) + by;
      if (times === 0) known.delete(name);
      else known.set(name, times);
    }
    for (const [id, number] of tasks) of(id).tasks += by * number;
  };
  return {
    add,
    tasks: (id: string): number => counts.get(id)?.tasks ?? 0,
    /** Most often first; none: no text prints it. */
    names(id: string): string[] {
      const known = counts.get(id);
      if (known?.names.size === 0) counts.delete(id);
      return [...(known?.names ?? [])].sort(byCount).map(([name]) => name);
    },
  };
}

/** No bodies yet. */
export function createBodies(successionOf: SuccessionOf): Bodies {
  const counts = createCounts();
  const shown = new Map<string, BodyNode>();
  /** Body to the names under which others say that they became it, by the body that says so. */
  const became = new Map<string, Map<string, string>>();
  /** Body to those that name it as what they came from. */
  const cameFrom = createKeyIndex<string>();
  const successions = new Map<string, Succession>();

  /** Whether a text names it, or something that a text names became it. */
  const exists = (id: string, asked: ReadonlySet<string> = new Set()): boolean =>
    counts.names(id).length > 0 ||
    [...(became.get(id)?.keys() ?? [])].some((one) => !asked.has(one) && exists(one, new Set([...asked, id])));

  const namesOf = (id: string): string[] => {
    const printed = counts.names(id);
    if (printed.length > 0) return printed;
    return exists(id) ? [...(became.get(id)?.values() ?? [])].sort(byText).slice(0, 1) : [];
  };

  /** Says what a body came from and became; gives the bodies for which that matters. */
  const follow = (id: string, next: Succession): string[] => {
    const before = successions.get(id) ?? SILENT;
    if (next === SILENT) successions.delete(id);
    else successions.set(id, next);
    for (const name of before.predecessors) cameFrom.remove(bodyId(name), id);
    for (const name of next.predecessors) cameFrom.add(bodyId(name), id);
    for (const name of before.successors) became.get(bodyId(name))?.delete(id);
    for (const name of next.successors) {
      const of = became.get(bodyId(name)) ?? new Map<string, string>();
      became.set(bodyId(name), of.set(id, name));
    }
    const successors = [...before.successors, ...next.successors].map(bodyId);
    for (const one of successors) if (became.get(one)?.size === 0) became.delete(one);
    return [...successors, ...cameFrom.at(id)];
  };

  /** Follows successions from the touched bodies; gives all whose node may be another. */
  const spread = (touched: ReadonlySet<string>): Set<string> => {
    const all = new Set(touched);
    const names = new Map<string, string | null>();
    const open = [...touched];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      all.add(id);
      const [first = null] = namesOf(id);
      const before = names.has(id) ? names.get(id) : (shown.get(id)?.name ?? null);
      if (first === before) continue;
      names.set(id, first);
      open.push(...follow(id, (first === null ? null : successionOf(first)) ?? SILENT));
    }
    return all;
  };

  const nodeOf = (id: string): BodyNode | null => {
    const [first, ...aliases] = namesOf(id);
    if (first === undefined) return null;
    const { validFrom, validTo, predecessors, successors } = successions.get(id) ?? SILENT;
    const known = predecessors.map(named).filter((body) => namesOf(body.id).length > 0);
    const taskCount = counts.tasks(id);
    return {
      id,
      name: first,
      aliases,
      taskCount,
      validFrom,
      validTo,
      predecessors: known,
      successors: successors.map(named),
    };
  };

  return {
    change(leaving, coming) {
      const touched = new Set<string>();
      for (const naming of leaving) counts.add(naming, -1, touched);
      for (const naming of coming) counts.add(naming, 1, touched);
      const put: BodyNode[] = [];
      const removed: string[] = [];
      for (const id of spread(touched)) {
        const [before, next] = [shown.get(id), nodeOf(id)];
        if (next === null && before) removed.push(id);
        if (next === null) shown.delete(id);
        else if (JSON.stringify(next) !== JSON.stringify(before)) put.push(next);
      }
      for (const node of put) shown.set(node.id, node);
      return { put, removed };
    },
    all: () => shown.values(),
  };
}
