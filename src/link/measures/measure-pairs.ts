import { groupBy } from '../group-by.js';
import { createCandidateFinder } from './candidate-parents.js';
import { likenessOf } from './likeness.js';
import type { MeasureProfile } from './measure-profile.js';

/** Two items that belong together; `score` 0 to 1. */
export interface MeasureLink {
  readonly child: string;
  readonly parent: string;
  readonly score: number;
}

/** A measure of the child and one of the parent, as indexes, and how surely they count the same, 0 to 1. */
export interface MeasurePair {
  readonly child: number;
  readonly parent: number;
  readonly score: number;
}

/** Every child with the parents that share rare words with it, and with those of the items its item is tied to. */
export function measurePairs(
  children: readonly MeasureProfile[],
  parents: readonly MeasureProfile[],
  weights: Float64Array,
  links: readonly MeasureLink[],
): MeasurePair[] {
  const find = createCandidateFinder(parents, weights);
  const ofItem = groupBy(parents.keys(), (index) => (parents[index] as MeasureProfile).measure.item);
  const linksOf = groupBy(links, ({ child }) => child);
  return children.flatMap((child, index) => {
    const tied = new Map<string, number>();
    for (const { parent, score } of linksOf.get(child.measure.item) ?? [])
      tied.set(parent, Math.max(score, tied.get(parent) ?? 0));
    const candidates = new Set([...find(child), ...[...tied.keys()].flatMap((item) => ofItem.get(item) ?? [])]);
    return [...candidates].map((parent): MeasurePair => {
      const profile = parents[parent] as MeasureProfile;
      const score = likenessOf(child, profile, weights, tied.get(profile.measure.item) ?? 0);
      return { child: index, parent, score };
    });
  });
}
