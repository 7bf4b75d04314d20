import type { Ladder, Rung, Step } from './upward-ladder.js';
import { createQueue } from './upward-queue.js';

/** Steps that are looked at for one answer. A library without many cycles needs a hundredth of it. */
const MAX_STEPS = 50_000;

export interface PathSearch {
  /** What a step costs, not negative: the cheapest paths come first. */
  readonly cost: (step: Step) => number;
  /** Where a path is complete; without it, where nothing is above. */
  readonly isGoal?: (rung: Rung) => boolean;
  readonly limit: number;
}

export interface FoundPaths {
  /** The cheapest first. */
  readonly paths: readonly (readonly Step[])[];
  readonly truncated: boolean;
}

/** A path on its way, from its end backwards. */
interface Draft {
  readonly rung: Rung;
  readonly step: Step | null;
  readonly before: Draft | null;
  readonly spent: number;
}

const stepsOf = (draft: Draft): Step[] => {
  const steps: Step[] = [];
  for (let at: Draft | null = draft; at?.step != null; at = at.before) steps.push(at.step);
  return steps.reverse();
};

/** A way never comes back to a document it has been in; from an item it may go on to the document it stands in. */
function hasBeenIn(draft: Draft, document: string): boolean {
  for (let at: Draft | null = draft; at !== null; at = at.before) if (at.rung.document === document) return true;
  return false;
}

/** What is left to spend from each rung that leads to a goal, at least. */
function restOf({ rungs }: Ladder, { cost, isGoal }: PathSearch): ReadonlyMap<string, number> {
  const below = new Map<string, { from: string; cost: number }[]>();
  const rest = new Map<string, number>();
  const queue = createQueue<{ key: string; spent: number }>(({ spent }) => spent);
  for (const [key, rung] of rungs) {
    for (const step of rung.steps) {
      const group = below.get(step.to);
      const entry = { from: key, cost: cost(step) };
      if (group === undefined) below.set(step.to, [entry]);
      else group.push(entry);
    }
    if (isGoal?.(rung) ?? (rung.steps.length === 0 && rung.mayEnd)) queue.push({ key, spent: 0 });
  }
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (rest.has(next.key)) continue;
    rest.set(next.key, next.spent);
    for (const { from, cost: more } of below.get(next.key) ?? []) queue.push({ key: from, spent: next.spent + more });
  }
  return rest;
}

/**
 * Paths upward that visit no document twice, the cheapest first: A* with what is left to spend as its estimate, so that
 * the work is that of the paths found and not of all there are.
 */
export function upwardPaths(ladder: Ladder, search: PathSearch): FoundPaths {
  const { cost, isGoal, limit } = search;
  const rest = restOf(ladder, search);
  const estimate = (draft: Draft, key: string): number => draft.spent + (rest.get(key) ?? 0);
  const queue = createQueue<{ draft: Draft; total: number }>(({ total }) => total);
  const rungOf = (step: Step): Rung | undefined => ladder.rungs.get(step.to);

  const mayTake = (draft: Draft, step: Step): boolean => {
    const rung = rungOf(step);
    if (rung === undefined || (isGoal !== undefined && !rest.has(step.to))) return false;
    if (rung.document !== draft.rung.document) return !hasBeenIn(draft, rung.document);
    return rung.mayEnd || rung.steps.some(({ hop }) => !hasBeenIn(draft, hop.to));
  };
  const enter = (draft: Draft, step: Step): void => {
    const rung = rungOf(step);
    if (rung === undefined) return;
    const next = { rung, step, before: draft, spent: draft.spent + cost(step) };
    queue.push({ draft: next, total: estimate(next, step.to) });
  };

  const start = ladder.rungs.get(ladder.start);
  if (start !== undefined) {
    queue.push({ draft: { rung: start, step: null, before: null, spent: 0 }, total: 0 });
  }
  const paths: Step[][] = [];
  for (let taken = 0, next = queue.pop(); next !== undefined; next = queue.pop(), taken += 1) {
    if (taken === MAX_STEPS) return { paths, truncated: true };
    const { draft } = next;
    const open = isGoal?.(draft.rung) ? [] : draft.rung.steps.filter((step) => mayTake(draft, step));
    for (const step of open.reverse()) enter(draft, step);
    if (open.length > 0) continue;
    if (isGoal === undefined && draft.rung.last !== null) enter(draft, draft.rung.last);
    else if (draft.step === null || isGoal?.(draft.rung) === false) continue;
    else if (paths.length === limit) return { paths, truncated: true };
    else paths.push(stepsOf(draft));
  }
  return { paths, truncated: false };
}
