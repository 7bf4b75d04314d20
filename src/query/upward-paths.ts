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

/** The steps that lead to each rung, by its place: `into[at]` up to `into[at + 1]` in the list. */
interface StepsInto {
  readonly into: Int32Array;
  readonly steps: readonly { readonly from: Rung; readonly step: Step }[];
}

function stepsInto({ rungs }: Ladder): StepsInto {
  const into = new Int32Array(rungs.length + 1);
  for (const { steps } of rungs) for (const { to } of steps) into[to.at] = (into[to.at] ?? 0) + 1;
  for (let at = 1; at <= rungs.length; at += 1) into[at] = (into[at] ?? 0) + (into[at - 1] ?? 0);
  const steps = new Array<StepsInto['steps'][number]>(into[rungs.length] ?? 0);
  for (const from of rungs) {
    for (const step of from.steps) {
      const place = (into[step.to.at] ?? 0) - 1;
      into[step.to.at] = place;
      steps[place] = { from, step };
    }
  }
  return { into, steps };
}

/** What is left to spend from each rung to a goal, at least; infinite where none is above. */
function restOf({ rungs }: Ladder, { into, steps }: StepsInto, { cost, isGoal }: PathSearch): Float64Array {
  const rest = new Float64Array(rungs.length).fill(Number.POSITIVE_INFINITY);
  const done = new Uint8Array(rungs.length);
  const queue = createQueue<number>();
  const reach = (at: number, spent: number): void => {
    if (spent >= (rest[at] ?? 0)) return;
    rest[at] = spent;
    queue.push(at, spent);
  };
  for (const rung of rungs) if (isGoal?.(rung) ?? (rung.steps.length === 0 && rung.mayEnd)) reach(rung.at, 0);
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (done[at] === 1) continue;
    done[at] = 1;
    const spent = rest[at] ?? 0;
    for (let one = into[at] ?? 0; one < (into[at + 1] ?? 0); one += 1) {
      const below = steps[one];
      if (below !== undefined) reach(below.from.at, spent + cost(below.step, below.from));
    }
  }
  return rest;
}

/** Paths upward that visit no document twice, the cheapest first. */
export type FindPaths = (search: PathSearch) => FoundPaths;

/** What finds paths on a ladder; several searches share what it takes to prepare one. */
export function createPathSearch(ladder: Ladder): FindPaths {
  const steps = stepsInto(ladder);
  return (search) => findPaths(ladder, restOf(ladder, steps, search), search);
}

/** A* with what is left to spend as its estimate, so that the work is that of the paths found and not of all there are. */
function findPaths(ladder: Ladder, rest: Float64Array, { cost, isGoal, limit }: PathSearch): FoundPaths {
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
