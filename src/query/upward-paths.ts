import type { Ladder, Rung, Step } from './upward-ladder.js';
import { createQueue } from './upward-queue.js';

/** Steps that are looked at for one answer. A library without many cycles needs a hundredth of it. */
const MAX_STEPS = 50_000;

export interface PathSearch {
  /** What a step from a rung costs, not negative: the cheapest paths come first. */
  readonly cost: (step: Step, from: Rung) => number;
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

/** The steps that lead to each rung, by its place: `into[at]` up to `into[at + 1]` in the other two lists. */
function stepsInto(rungs: readonly Rung[], cost: PathSearch['cost']) {
  const into = new Int32Array(rungs.length + 1);
  for (const { steps } of rungs) for (const { to } of steps) into[to.at] = (into[to.at] ?? 0) + 1;
  for (let at = 1; at <= rungs.length; at += 1) into[at] = (into[at] ?? 0) + (into[at - 1] ?? 0);
  const from = new Int32Array(into[rungs.length] ?? 0);
  const costs = new Float64Array(from.length);
  for (const rung of rungs) {
    for (const step of rung.steps) {
      const place = (into[step.to.at] ?? 0) - 1;
      into[step.to.at] = place;
      from[place] = rung.at;
      costs[place] = cost(step, rung);
    }
  }
  return { into, from, costs };
}

/** What is left to spend from each rung to a goal, at least; infinite where none is above. */
function restOf({ rungs }: Ladder, { cost, isGoal }: PathSearch): Float64Array {
  const { into, from, costs } = stepsInto(rungs, cost);
  const rest = new Float64Array(rungs.length).fill(Number.POSITIVE_INFINITY);
  const queue = createQueue<{ readonly at: number; readonly spent: number }>();
  const reach = (at: number, spent: number): void => {
    if (spent >= (rest[at] ?? 0)) return;
    rest[at] = spent;
    queue.push({ at, spent }, spent);
  };
  for (const rung of rungs) if (isGoal?.(rung) ?? (rung.steps.length === 0 && rung.mayEnd)) reach(rung.at, 0);
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { at, spent } = next;
    if (spent > (rest[at] ?? 0)) continue;
    for (let one = into[at] ?? 0; one < (into[at + 1] ?? 0); one += 1) reach(from[one] ?? 0, spent + (costs[one] ?? 0));
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
  const leads = ({ at }: Rung): boolean => Number.isFinite(rest[at]);
  const queue = createQueue<Draft>();

  const mayTake = (draft: Draft, { to }: Step): boolean => {
    if (isGoal !== undefined && !leads(to)) return false;
    if (to.document !== draft.rung.document) return !hasBeenIn(draft, to.document);
    return to.mayEnd || to.steps.some((next) => !hasBeenIn(draft, next.to.document));
  };
  const enter = (draft: Draft, steps: readonly Step[]): void => {
    const next = steps.map((step): Draft => {
      return { rung: step.to, step, before: draft, spent: draft.spent + cost(step, draft.rung) };
    });
    queue.pushAll(next, ({ rung, spent }) => spent + (leads(rung) ? (rest[rung.at] ?? 0) : 0));
  };

  queue.push({ rung: ladder.start, step: null, before: null, spent: 0 }, 0);
  const paths: Step[][] = [];
  for (let taken = 0, next = queue.pop(); next !== undefined; next = queue.pop(), taken += 1) {
    if (taken === MAX_STEPS) return { paths, truncated: true };
    const { rung, step } = next;
    const draft = next;
    const open = isGoal?.(rung) ? [] : rung.steps.filter((one) => mayTake(draft, one));
    if (open.length > 0) enter(draft, open);
    else if (isGoal === undefined && rung.last !== null) enter(draft, [rung.last]);
    else if (step === null || isGoal?.(rung) === false) continue;
    else if (paths.length === limit) return { paths, truncated: true };
    else paths.push(stepsOf(draft));
  }
  return { paths, truncated: false };
}
