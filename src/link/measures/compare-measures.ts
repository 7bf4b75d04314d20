import type { ComparedMeasure, PlacedMeasure } from '../../model/comparison.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import { createTextChanges } from '../align/create-aligner.js';
import { groupBy } from '../group-by.js';
import { createContentWords } from './content-words.js';
import { passagesOf } from './item-passages.js';
import { joinMeasures } from './join-measures.js';
import { measureChange } from './measure-change.js';
import { type MeasureLink, type MeasurePair, measurePairs } from './measure-pairs.js';
import { createProfileMaker, createTermTable, type MeasureProfile, type TermTable } from './measure-profile.js';
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

const byPlace = (a: PlacedMeasure, b: PlacedMeasure): number =>
  a.source.start - b.source.start ||
  a.source.end - b.source.end ||
  (a.item < b.item ? -1 : a.item > b.item ? 1 : 0) ||
  a.value - b.value;

const rounded = (score: number): number => Math.round(score * 1000) / 1000;

/** For each measure, the score of the likeliest counterpart that is left without a join. */
function bestFree(
  pairs: readonly MeasurePair[],
  joined: readonly MeasurePair[],
  side: 'child' | 'parent',
): Map<number, number> {
  const other = side === 'child' ? 'parent' : 'child';
  const taken = new Set(joined.map((pair) => pair[other]));
  const best = new Map<number, number>();
  for (const pair of pairs)
    if (!taken.has(pair[other])) best.set(pair[side], Math.max(pair.score, best.get(pair[side]) ?? 0));
  return best;
}

/** Builds the comparison with the words of the vocabulary. */
export function createMeasureComparison(vocabulary: Vocabulary): CompareMeasures {
  const makeProfile = createProfileMaker(vocabulary);
  const contentWords = createContentWords(vocabulary);
  const textChanges = createTextChanges(vocabulary);

  const profilesOf = (
    measures: readonly PlacedMeasure[],
    context: MeasureContext,
    terms: TermTable,
  ): MeasureProfile[] => {
    const made = new Map<PlacedMeasure, MeasureProfile>();
    const sorted = [...measures].sort(byPlace);
    for (const [item, own] of groupBy(sorted, (measure) => measure.item)) {
      const text = context.textOf?.(item) ?? '';
      const heading = context.headingOf?.(item) ?? '';
      const passages = passagesOf(text, own);
      for (const [index, measure] of own.entries()) {
        const passage = passages[index] ?? { clause: '', theme: '', lead: '' };
        const profile = makeProfile(measure, passage, heading, terms);
        terms.count([...profile.subject, ...profile.clause]);
        made.set(measure, profile);
      }
    }
    return sorted.map((measure) => made.get(measure) as MeasureProfile);
  };

  return (child, parent, links = [], context = {}) => {
    const terms = createTermTable();
    const [children, parents] = [profilesOf(child, context, terms), profilesOf(parent, context, terms)];
    const pairs = measurePairs(children, parents, terms.weights(), links);
    const joined = joinMeasures(children, parents, pairs);
    const bestOf = { child: bestFree(pairs, joined, 'child'), parent: bestFree(pairs, joined, 'parent') };
    const partners = groupBy(joined, (pair) => String(pair.child));
    const taken = new Set(joined.map((pair) => pair.parent));

    const lone = (measure: PlacedMeasure, status: 'new' | 'dropped', best: number): ComparedMeasure => ({
      status,
      child: status === 'new' ? measure : null,
      parent: status === 'new' ? null : measure,
      difference: null,
      deadline: null,
      years: null,
      weaker: null,
      changed: [],
      summary: loneSummary(measure, status),
      confidence: rounded(1 - best),
    });

    const both = (own: MeasureProfile, other: MeasureProfile, score: number): ComparedMeasure => {
      const change = measureChange(own, other, contentWords);
      const summary = changeSummary(own.measure, other.measure, change, textChanges);
      return { child: own.measure, parent: other.measure, ...change, summary, confidence: rounded(score) };
    };

    const ofChild = children.flatMap((own, index): ComparedMeasure[] => {
      const pairs = partners.get(String(index)) ?? [];
      if (pairs.length === 0) return [lone(own.measure, 'new', bestOf.child.get(index) ?? 0)];
      return pairs.map((pair) => both(own, parents[pair.parent] as MeasureProfile, pair.score));
    });
    const dropped = parents.flatMap((other, index) =>
      taken.has(index) ? [] : [lone(other.measure, 'dropped', bestOf.parent.get(index) ?? 0)],
    );
    return [...ofChild, ...dropped];
  };
}
