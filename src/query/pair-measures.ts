import type { CompareMeasures } from '../link/measures/compare-measures.js';
import { measureContext, placedMeasures } from '../link/measures/measured-document.js';
import type { ComparedMeasure } from '../model/comparison.js';
import type { ItemLink } from '../model/links.js';
import type { PairSide } from './pair-side.js';

/** The measures of two documents joined, with what stands around them. */
export function pairMeasures(
  child: PairSide,
  parent: PairSide,
  links: readonly ItemLink[],
  compareMeasures: CompareMeasures,
): ComparedMeasure[] {
  return compareMeasures(
    placedMeasures(child.items),
    placedMeasures(parent.items),
    links,
    measureContext([child, parent]),
  );
}
