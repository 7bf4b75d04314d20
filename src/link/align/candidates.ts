import type { Passage } from './passages.js';

/** How a child passage stands to one parent passage: what a judgment is made of. All are 0 or more. */
export interface Likeness {
  readonly parent: Passage;
  /** Weight of the pairs that both hold. */
  readonly shared: number;
  /** Share of the child's weight that the parent holds, 0 to 1. */
  readonly covered: number;
  /** The largest share of a clause of the parent that the child holds, 0 to 1. */
  readonly clauseCovered: number;
  /** The largest share of the smaller of two clauses, one of each, that the other holds, 0 to 1. */
  readonly clauseShared: number;
  /** Likeness of the headings the two stand under, 0 to 1. */
  readonly heading: number;
  /** Against the best of the other parents: 0.5 is as good, 1 is without a rival. */
  readonly lead: number;
}

/** Only so many parents of a child are looked at clause by clause: those it shares most with. */
const MOST_CANDIDATES = 8;
/** A pair that weighs less leads to no candidate: it stands in too many items. */
const TELLING = 0.1;
/** Smoothing: an item or clause of so little weight proves little by being covered. */
const ITEM_BASE = 2;
const CLAUSE_BASE = 4;
const HEADING_BASE = 0.5;
const LEAD_BASE = 0.05;

type Weights = Float64Array;

const weigh = (pairs: Iterable<number>, weights: Weights): number => {
  let sum = 0;
  for (const pair of pairs) sum += weights[pair] as number;
  return sum;
};

const sharedWeight = (pairs: readonly number[], others: ReadonlySet<number>, weights: Weights): number => {
  let sum = 0;
  for (const pair of pairs) if (others.has(pair)) sum += weights[pair] as number;
  return sum;
};

/** A passage with sets of its pairs and their weights, made once. */
interface Weighed {
  readonly passage: Passage;
  readonly pairs: ReadonlySet<number>;
  readonly weight: number;
  readonly clauses: readonly {
    readonly pairs: readonly number[];
    readonly set: ReadonlySet<number>;
    readonly weight: number;
  }[];
  readonly heading: ReadonlySet<number>;
  readonly headingWeight: number;
}

const weighed = (passage: Passage, weights: Weights): Weighed => ({
  passage,
  pairs: new Set(passage.pairs),
  weight: weigh(passage.pairs, weights),
  clauses: passage.clauses.map((pairs) => ({ pairs, set: new Set(pairs), weight: weigh(pairs, weights) })),
  heading: new Set(passage.heading),
  headingWeight: weigh(passage.heading, weights),
});

function clauseLikeness(child: Weighed, parent: Weighed, weights: Weights): [covered: number, shared: number] {
  let [covered, shared] = [0, 0];
  for (const clause of parent.clauses) {
    const held = sharedWeight(clause.pairs, child.pairs, weights);
    if (held === 0) continue;
    const weight = Math.max(clause.weight, CLAUSE_BASE);
    covered = Math.max(covered, held / weight);
    for (const own of child.clauses) {
      const smaller = Math.min(weight, Math.max(own.weight, CLAUSE_BASE));
      if (held / smaller <= shared) continue;
      shared = Math.max(shared, sharedWeight(clause.pairs, own.set, weights) / smaller);
    }
  }
  return [covered, shared];
}

function headingLikeness(child: Weighed, parent: Weighed, weights: Weights): number {
  const shared = sharedWeight(child.passage.heading, parent.heading, weights);
  return shared / (Math.max(child.headingWeight, parent.headingWeight) + HEADING_BASE);
}

/** For each child, the parents that share something rare with it, those with most in common first. */
export function candidatesFor(
  children: readonly Passage[],
  parents: readonly Passage[],
  weights: Weights,
): Likeness[][] {
  const all = parents.map((passage) => weighed(passage, weights));
  const postings = new Map<number, number[]>();
  for (const [index, { passage }] of all.entries())
    for (const pair of passage.pairs) {
      if ((weights[pair] as number) < TELLING) continue;
      const places = postings.get(pair);
      if (places) places.push(index);
      else postings.set(pair, [index]);
    }
  const shared = new Float64Array(all.length);
  return children.map((passage) => {
    const child = weighed(passage, weights);
    const touched: number[] = [];
    for (const pair of passage.pairs)
      for (const index of postings.get(pair) ?? []) {
        if (shared[index] === 0) touched.push(index);
        shared[index] = (shared[index] as number) + (weights[pair] as number);
      }
    const nearest = touched
      .sort((a, b) => (shared[b] as number) - (shared[a] as number) || a - b)
      .slice(0, MOST_CANDIDATES)
      .map((index) => all[index] as Weighed);
    for (const index of touched) shared[index] = 0;
    const measured = nearest.map((parent) => {
      const weight = sharedWeight(passage.pairs, parent.pairs, weights);
      const [clauseCovered, clauseShared] = clauseLikeness(child, parent, weights);
      const covered = weight / (child.weight + ITEM_BASE);
      return {
        parent: parent.passage,
        shared: weight,
        covered,
        clauseCovered,
        clauseShared,
        heading: headingLikeness(child, parent, weights),
        total: covered + clauseCovered + clauseShared,
      };
    });
    const totals = measured.map(({ total }) => total).sort((a, b) => b - a);
    return measured.map(({ total, ...one }): Likeness => {
      const rival = (total === totals[0] ? totals[1] : totals[0]) ?? 0;
      return { ...one, lead: total / (rival + total + LEAD_BASE) };
    });
  });
}
