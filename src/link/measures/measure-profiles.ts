import type { PlacedMeasure } from '../../model/comparison.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import { groupBy } from '../group-by.js';
import { createContentWords } from './content-words.js';
import { type MeasurePassage, measurePassages } from './item-passages.js';
import { createProfileMaker, type MeasureProfile, type UnweighedProfile } from './measure-profile.js';
import type { MeasureContext } from './measured-document.js';
import { createTermTable, type TermTable } from './term-table.js';
import { type WeighedTerms, weighTerms } from './weighed-terms.js';

/** The measures of two documents as they are compared, each side in the order of its text. */
export interface MeasureProfiles {
  readonly children: readonly MeasureProfile[];
  readonly parents: readonly MeasureProfile[];
  /** Of the terms of both. */
  readonly weights: Float64Array;
}

export type ProfileReader = (
  child: readonly PlacedMeasure[],
  parent: readonly PlacedMeasure[],
  context: MeasureContext,
) => MeasureProfiles;

const byName = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** A total order of what differs, so that the order of the input does not matter. */
const byPlace = (a: PlacedMeasure, b: PlacedMeasure): number =>
  byName(a.source.file, b.source.file) ||
  a.source.start - b.source.start ||
  a.source.end - b.source.end ||
  byName(a.item, b.item) ||
  a.value - b.value ||
  byName(a.subject ?? '', b.subject ?? '');

/** Builds the reader with the words of the vocabulary. */
export function createProfileReader(vocabulary: Vocabulary): ProfileReader {
  const contentWords = createContentWords(vocabulary);
  const makeProfile = createProfileMaker(vocabulary);

  const unweighed = (measures: readonly PlacedMeasure[], context: MeasureContext, terms: TermTable) => {
    const sorted = [...measures].sort(byPlace);
    const made = new Map<PlacedMeasure, UnweighedProfile>();
    for (const [item, own] of groupBy(sorted, (measure) => measure.item)) {
      const passages = measurePassages(
        context.textOf?.(item) ?? '',
        own,
        context.startOf?.(item) ?? own[0]?.source.start ?? 0,
      );
      const heading = context.headingOf?.(item) ?? '';
      for (const [index, measure] of own.entries())
        made.set(measure, makeProfile(measure, passages[index] as MeasurePassage, heading, terms));
    }
    return sorted.map((measure) => made.get(measure) as UnweighedProfile);
  };

  return (child, parent, context) => {
    const terms = createTermTable(contentWords);
    const [ofChild, ofParent] = [unweighed(child, context, terms), unweighed(parent, context, terms)];
    const weights = terms.weights();
    // Measures of one clause share its terms: they are weighed once.
    const known = new Map<readonly number[], WeighedTerms>();
    const weigh = (some: readonly number[]): WeighedTerms => {
      const weighed = known.get(some) ?? weighTerms(some, weights);
      known.set(some, weighed);
      return weighed;
    };
    const profiles = (unready: readonly UnweighedProfile[]) => unready.map((profile) => profile.weighed(weigh));
    return { children: profiles(ofChild), parents: profiles(ofParent), weights };
  };
}
