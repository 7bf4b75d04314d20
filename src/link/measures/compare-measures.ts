import type { ComparedMeasure, PlacedMeasure } from '../../model/comparison.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import { createTextChanges } from '../align/create-aligner.js';
import { groupBy } from '../group-by.js';
import { joinMeasures } from './join-measures.js';
import { measureChange } from './measure-change.js';
import { type MeasureLink, type MeasurePair, measurePairs } from './measure-pairs.js';
import type { MeasureProfile } from './measure-profile.js';
import { createProfileReader } from './measure-profiles.js';
import type { MeasureContext } from './measured-document.js';
import { changeSummary, loneSummary } from './summary.js';

/**
 * Joins the measures of a child document to those of its parent by what they count, and says what became of each. Links
 * of the items help and are not needed. Child measures in the order of their text, then what the parent alone has. The
 * order of the input does not matter; time grows with the measures, not with their product.
 */
export type CompareMeasures = (
  child: readonly PlacedMeasure[],
  parent: readonly PlacedMeasure[],
  links?: readonly MeasureLink[],
  context?: MeasureContext,
) => ComparedMeasure[];

const rounded = (score: number): number => Math.round(score * 1000) / 1000;

/** A measure without a counterpart; `rival`: how alike the likeliest one is that was free, 0 to 1. */
function lone(measure: PlacedMeasure, status: 'new' | 'dropped', rival: number): ComparedMeasure {
  return {
    status,
    child: status === 'new' ? measure : null,
    parent: status === 'new' ? null : measure,
    difference: null,
    deadline: null,
    years: null,
    weaker: null,
    changed: [],
    summary: loneSummary(measure, status),
    confidence: rounded(1 - rival),
  };
}

/** For each measure of a side, the likeness of the likeliest counterpart that is left without a join. */
function rivals(pairs: readonly MeasurePair[], taken: ReadonlySet<number>, side: 'child' | 'parent') {
  const other = side === 'child' ? 'parent' : 'child';
  const best = new Map<number, number>();
  for (const pair of pairs)
    if (!taken.has(pair[other])) best.set(pair[side], Math.max(pair.score, best.get(pair[side]) ?? 0));
  return (index: number): number => best.get(index) ?? 0;
}

/** Builds the comparison with the words of the vocabulary. */
export function createMeasureComparison(vocabulary: Vocabulary): CompareMeasures {
  const readProfiles = createProfileReader(vocabulary);
  const textChanges = createTextChanges(vocabulary);

  const both = (child: MeasureProfile, parent: MeasureProfile, score: number): ComparedMeasure => {
    const [own, other] = [child.measure, parent.measure];
    const change = measureChange(child, parent);
    const summary = changeSummary(own, other, change, textChanges);
    return { child: own, parent: other, ...change, summary, confidence: rounded(score) };
  };

  return (child, parent, links = [], context = {}) => {
    const { children, parents, weights } = readProfiles(child, parent, context);
    const pairs = measurePairs(children, parents, weights, links);
    const joined = joinMeasures(children, parents, pairs);
    const ofChild = groupBy(joined, (pair) => String(pair.child));
    const takenParents = new Set(joined.map((pair) => pair.parent));
    const rivalOfChild = rivals(pairs, takenParents, 'child');
    const rivalOfParent = rivals(pairs, new Set(joined.map((pair) => pair.child)), 'parent');
    const kept = children.flatMap((profile, index): ComparedMeasure[] => {
      const own = ofChild.get(String(index));
      if (own === undefined) return [lone(profile.measure, 'new', rivalOfChild(index))];
      return own.map((pair) => both(profile, parents[pair.parent] as MeasureProfile, pair.score));
    });
    const dropped = parents.flatMap(({ measure }, index) =>
      takenParents.has(index) ? [] : [lone(measure, 'dropped', rivalOfParent(index))],
    );
    return [...kept, ...dropped];
  };
}
