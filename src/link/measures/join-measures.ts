import { unitRelation } from './comparable-unit.js';
import type { MeasurePair } from './measure-pairs.js';
import type { MeasureProfile } from './measure-profile.js';

/** Below it no join: no counterpart is better than a wrong one. */
const JOINED = 0.58;
/** A number that a text says twice is joined twice, from this likeness on. */
const REPEATED = 0.75;

const amountOf = ({ measure, unit }: MeasureProfile): number => measure.value * unit.factor;

const sameValue = (one: MeasureProfile, other: MeasureProfile): boolean =>
  unitRelation(one.unit, other.unit) === 'same' && Math.abs(amountOf(one) - amountOf(other)) < 1e-9;

/** The same number of the same time: what a text says in its objectives and again in a task. */
const repeats = (one: MeasureProfile, other: MeasureProfile): boolean =>
  sameValue(one, other) &&
  one.measure.comparator === other.measure.comparator &&
  (one.year === null || other.year === null || one.year === other.year);

/**
 * Joins one to one, the surest first; of equally sure pairs the one with the same number, then the one that comes first.
 * What a text says a second time is joined where its first saying is, when nothing else fits.
 */
export function joinMeasures(
  children: readonly MeasureProfile[],
  parents: readonly MeasureProfile[],
  pairs: readonly MeasurePair[],
): MeasurePair[] {
  const child = (pair: MeasurePair) => children[pair.child] as MeasureProfile;
  const parent = (pair: MeasurePair) => parents[pair.parent] as MeasureProfile;
  const equal = (pair: MeasurePair): number => Number(sameValue(child(pair), parent(pair)));
  const sure = pairs
    .filter(({ score }) => score >= JOINED)
    .sort((a, b) => b.score - a.score || equal(b) - equal(a) || a.child - b.child || a.parent - b.parent);
  const ofChild = new Map<number, MeasurePair>();
  const ofParent = new Map<number, MeasurePair>();
  for (const pair of sure) {
    if (ofChild.has(pair.child) || ofParent.has(pair.parent)) continue;
    ofChild.set(pair.child, pair);
    ofParent.set(pair.parent, pair);
  }
  const joined = [...ofChild.values()];
  for (const pair of sure) {
    const [own, other] = [ofChild.get(pair.child), ofParent.get(pair.parent)];
    if (pair.score < REPEATED || (own === undefined) === (other === undefined)) continue;
    const isRepeated = own ? repeats(parent(pair), parent(own)) : repeats(child(pair), child(other as MeasurePair));
    if (!isRepeated) continue;
    ofChild.set(pair.child, own ?? pair);
    ofParent.set(pair.parent, other ?? pair);
    joined.push(pair);
  }
  return joined;
}
