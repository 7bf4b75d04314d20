import type { ComparedMeasure, PlacedMeasure } from '../../model/comparison.js';
import { unitRelation } from './comparable-unit.js';
import type { MeasureProfile } from './measure-profile.js';
import { isOtherSubject } from './subject-change.js';
import { compareDays, untilDate, wholeYears } from './until-date.js';
import { isWeaker } from './weaker-demand.js';

/** What became of a measure that both documents have. */
export type MeasureChange = Pick<
  ComparedMeasure,
  'status' | 'difference' | 'deadline' | 'years' | 'weaker' | 'changed'
>;

const DIGITS = 12;

/** 0.87 - 0.85 is 0.02. */
const exactly = (value: number): number => Number(value.toPrecision(DIGITS));

function deadlineChange(child: PlacedMeasure, parent: PlacedMeasure): Pick<MeasureChange, 'deadline' | 'years'> {
  const [own, other] = [untilDate(child.deadline), untilDate(parent.deadline)];
  if (own === null || other === null) return { deadline: null, years: null };
  const order = compareDays(own, other);
  return { deadline: order === 0 ? 'same' : order < 0 ? 'earlier' : 'later', years: wholeYears(own, other) };
}

/** Compares two measures that count the same. Values are converted first: "1,5 tỷ đồng" is more than "900 triệu đồng". */
export function measureChange(child: MeasureProfile, parent: MeasureProfile): MeasureChange {
  const [own, other] = [child.measure, parent.measure];
  const sameUnit = unitRelation(child.unit, parent.unit) === 'same';
  // Where the units are but kin, the printed numbers are all there is to compare.
  const parentValue = sameUnit ? exactly((other.value * parent.unit.factor) / child.unit.factor) : other.value;
  const difference = exactly(own.value - parentValue);
  const { deadline, years } = deadlineChange(own, other);
  const oneHasNone = (untilDate(own.deadline) === null) !== (untilDate(other.deadline) === null);
  const demand = ({ measure, isFall }: MeasureProfile, value: number) => ({
    value,
    comparator: measure.comparator,
    aspirational: measure.aspirational,
    isFall,
  });
  const changed: [MeasureChange['changed'][number], boolean][] = [
    ['value', difference !== 0],
    ['comparator', own.comparator !== other.comparator],
    ['deadline', oneHasNone || (deadline !== null && deadline !== 'same')],
    ['subject', isOtherSubject(child.words, parent.words)],
    ['unit', !sameUnit],
    ['aspiration', own.aspirational !== other.aspirational],
  ];
  return {
    status: difference === 0 ? 'same' : difference > 0 ? 'raised' : 'lowered',
    difference: sameUnit ? difference : null,
    deadline,
    years,
    weaker: isWeaker(demand(child, own.value), demand(parent, parentValue)),
    changed: changed.filter(([, is]) => is).map(([what]) => what),
  };
}
