import type { MeasureProfile } from './measure-profile.js';
import type { WeighedTerms } from './weighed-terms.js';

/** Only so many of a measure's rarest terms are followed, and only so far each: time grows with the measures alone. */
const RAREST = 12;
const MOST_HOLDERS = 48;
/** Only so many parents are compared closely: those that share most. */
const MOST_CANDIDATES = 12;

const rarest = (terms: Iterable<number>, weights: Float64Array, most: number): number[] =>
  [...terms].sort((a, b) => (weights[b] as number) - (weights[a] as number) || a - b).slice(0, most);

/** The parents, as indexes, that share rare words of what is counted or of its clause with a child. */
export type CandidateFinder = (child: MeasureProfile) => number[];

/** Indexes the parents by their terms. */
export function createCandidateFinder(parents: readonly MeasureProfile[], weights: Float64Array): CandidateFinder {
  const holders = new Map<number, number[]>();
  for (const [index, { subject, clause }] of parents.entries())
    for (const term of new Set([...subject.terms, ...clause.terms])) {
      const known = holders.get(term);
      if (known === undefined) holders.set(term, [index]);
      else known.push(index);
    }
  const shared = new Float64Array(parents.length);
  const follow = (terms: readonly number[], touched: Set<number>): void => {
    for (const term of terms)
      for (const index of (holders.get(term) ?? []).slice(0, MOST_HOLDERS)) {
        touched.add(index);
        shared[index] = (shared[index] as number) + (weights[term] as number);
      }
  };
  return ({ subject, clause }) => {
    const touched = new Set<number>();
    const known = ({ terms }: WeighedTerms): number[] => [...terms].filter((term) => holders.has(term));
    follow(rarest(known(subject), weights, RAREST), touched);
    follow(rarest(known(clause), weights, RAREST), touched);
    const nearest = [...touched]
      .sort((a, b) => (shared[b] as number) - (shared[a] as number) || a - b)
      .slice(0, MOST_CANDIDATES);
    for (const index of touched) shared[index] = 0;
    return nearest;
  };
}
