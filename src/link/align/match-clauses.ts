import type { Clause } from './clauses.js';

/** Clauses of a child and those of its parent that stand for one another, each list in the order of its text. */
export interface ClauseGroup {
  readonly child: readonly Clause[];
  readonly parent: readonly Clause[];
}

/** Less than this of the shorter clause in common, and they are two different clauses. */
const RELATED = 0.4;
/** Beyond so many pairs of clauses the two texts are one group each: keeps the time linear. */
const MOST_PAIRS = 100_000;

/** Keys of neighbouring syllables: what two clauses share of these they share as words, not by chance. */
function pairsOf({ syllables }: Clause): Set<string> {
  const pairs = new Set<string>();
  for (let i = 1; i < syllables.length; i++) pairs.add(`${syllables[i - 1]?.key} ${syllables[i]?.key}`);
  if (pairs.size === 0 && syllables[0]) pairs.add(syllables[0].key);
  return pairs;
}

function sharedOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return shared;
}

/** For each of `from`, the one of `to` it has most in common with; null where none is related. */
function bestOf(from: readonly Set<string>[], to: readonly Set<string>[]): (number | null)[] {
  return from.map((one, at) => {
    let best: number | null = null;
    let most = 0;
    for (const [index, other] of to.entries()) {
      const score = sharedOf(one, other) / Math.min(one.size, other.size);
      // Of equals the one at the same place: a formula that stands twice goes to its own neighbour.
      const nearer = best !== null && score === most && Math.abs(index - at) < Math.abs(best - at);
      if (score >= RELATED && (score > most || nearer)) [best, most] = [index, score];
    }
    return best;
  });
}

/**
 * Groups the clauses of two texts by what they share. A clause of either side goes with the one it is nearest to, so
 * that sentences may be merged, split, moved or left out; a clause without a counterpart is a group of its own.
 */
export function matchClauses(child: readonly Clause[], parent: readonly Clause[]): ClauseGroup[] {
  if (child.length * parent.length > MOST_PAIRS) return [{ child, parent }];
  const [childPairs, parentPairs] = [child.map(pairsOf), parent.map(pairsOf)];
  const groupOf = new Map<Clause, { child: Set<number>; parent: Set<number> }>();
  const groups = new Set<{ child: Set<number>; parent: Set<number> }>();
  const open = (clause: Clause) => {
    const group = groupOf.get(clause) ?? { child: new Set(), parent: new Set() };
    groups.add(group);
    groupOf.set(clause, group);
    return group;
  };
  for (const [index, clause] of child.entries()) open(clause).child.add(index);
  for (const [index, clause] of parent.entries()) open(clause).parent.add(index);
  const join = (c: number, p: number): void => {
    const [one, other] = [groupOf.get(child[c] as Clause), groupOf.get(parent[p] as Clause)];
    if (!one || !other || one === other) return;
    for (const index of other.child) one.child.add(index);
    for (const index of other.parent) one.parent.add(index);
    for (const index of other.child) groupOf.set(child[index] as Clause, one);
    for (const index of other.parent) groupOf.set(parent[index] as Clause, one);
    groups.delete(other);
  };
  for (const [c, p] of bestOf(childPairs, parentPairs).entries()) if (p !== null) join(c, p);
  for (const [p, c] of bestOf(parentPairs, childPairs).entries()) if (c !== null) join(c, p);
  const inOrder = (indexes: ReadonlySet<number>, clauses: readonly Clause[]): Clause[] =>
    [...indexes].sort((a, b) => a - b).map((index) => clauses[index] as Clause);
  return [...groups].map((group) => ({ child: inOrder(group.child, child), parent: inOrder(group.parent, parent) }));
}
