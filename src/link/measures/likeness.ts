import type { Comparator } from '../../model/terms.js';
import { unitRelation } from './comparable-unit.js';
import type { MeasureProfile } from './measure-profile.js';
import { sharedWeight, type WeighedTerms } from './weighed-terms.js';

/** What the parts of a judgment weigh. */
const PARTS = { subject: 0.68, clause: 0.22, theme: 0.1 };
/** A little weight added to the smaller side makes little of what shares only a word or two. */
const SUBJECT_BASE = 2;
const CLAUSE_BASE = 4;
/** A subject that is part of the other is nearly as good as the same one: a local plan narrows. */
const CONTAINED = 0.55;
/** "95 % trường phổ thông, 90 % …" may share the verb of its list: so much passes to the clause, by the subject's weight. */
const PASSED = 0.2;
const SHORT_SUBJECT = 15;
/** What is left of a subject's likeness where another noun is counted. */
const OTHER_NOUN = 0.45;
/** Items that are tied make it likelier, other circumstances less likely. */
const LINKED = 0.1;
const REPLACED = 0.35;
const OTHER_NUMERALS = 0.3;
const OTHER_PURPOSE = 0.2;
const KIN_UNIT = 0.12;
const OTHER_TREND = 0.4;
const OTHER_BOUND = 0.12;
const A_YEAR = 0.02;
const NO_YEAR = 0.03;
/** Milestones so far apart are two measures: 2030 and 2035. */
const MILESTONE = 5;

/** How much of the smaller of two sets the other holds, 0 to 1; null where one is empty. */
function containment(one: WeighedTerms, other: WeighedTerms, weights: Float64Array, base: number): number | null {
  const smaller = Math.min(one.weight, other.weight);
  return smaller === 0 ? null : sharedWeight(one, other, weights) / (smaller + base);
}

/** How alike what is counted is, 0 to 1, less what was put in the place of other words. */
function subjectLikeness({ subject: one }: MeasureProfile, { subject: other }: MeasureProfile, weights: Float64Array) {
  const shared = sharedWeight(one, other, weights);
  if (shared === 0) return { alike: 0, replaced: 0 };
  const contained = shared / (Math.min(one.weight, other.weight) + SUBJECT_BASE);
  const alike = (1 - CONTAINED) * ((2 * shared) / (one.weight + other.weight)) + CONTAINED * contained;
  // Words of its own on each side: some were replaced, not only left out or added.
  const replaced = 1 - shared / Math.min(one.weight, other.weight);
  return { alike, replaced: Math.max(0, replaced) };
}

/** Share of the head noun of one that opens the other. */
const headIn = ({ head }: MeasureProfile, { opening }: MeasureProfile, weights: Float64Array): number =>
  head.weight === 0 ? 1 : sharedWeight(head, opening, weights) / head.weight;

/** 0 where both are for the same, or one of them does not say for whom, to 1. */
function otherPurpose({ purpose: one }: MeasureProfile, { purpose: other }: MeasureProfile, weights: Float64Array) {
  if (one.weight === 0 || other.weight === 0) return 0;
  return 1 - sharedWeight(one, other, weights) / Math.min(one.weight, other.weight);
}

const BOUND: Readonly<Record<Comparator, number>> = { '>': 1, '>=': 1, '=': 0, '~': 0, '<=': -1, '<': -1 };

/** "chuẩn mức độ 2" beside "chuẩn mức độ 1". */
const areOtherNumerals = ({ numerals: one }: MeasureProfile, { numerals: other }: MeasureProfile): boolean =>
  one.size > 0 && other.size > 0 && ![...one].some((numeral) => other.has(numeral));

/** What speaks against two measures besides their words. */
function circumstances(child: MeasureProfile, parent: MeasureProfile, isKin: boolean): number {
  const years = child.year === null || parent.year === null ? 0 : Math.abs(child.year - parent.year);
  const isOneDated = (child.year === null) !== (parent.year === null);
  const isOpposite = BOUND[child.measure.comparator] * BOUND[parent.measure.comparator] < 0;
  return (
    (isKin ? KIN_UNIT : 0) +
    (child.isChange === parent.isChange ? 0 : OTHER_TREND) +
    (areOtherNumerals(child, parent) ? OTHER_NUMERALS : 0) +
    (isOpposite ? OTHER_BOUND : 0) +
    (isOneDated ? NO_YEAR : A_YEAR * years)
  );
}

const areMilestones = ({ year: one }: MeasureProfile, { year: other }: MeasureProfile): boolean =>
  one !== null && other !== null && Math.abs(one - other) >= MILESTONE;

/**
 * How surely two measures count the same, 0 to 1: by what they count, where they say it, in what unit and until when.
 * `link`: how surely their items belong together, 0 to 1.
 */
export function likenessOf(child: MeasureProfile, parent: MeasureProfile, weights: Float64Array, link: number): number {
  const unit = unitRelation(child.unit, parent.unit);
  if (unit === 'other' || areMilestones(child, parent)) return 0;
  const { alike, replaced } = subjectLikeness(child, parent, weights);
  // What is not known speaks neither for nor against.
  const clause = containment(child.clause, parent.clause, weights, CLAUSE_BASE) ?? alike;
  const theme = containment(child.theme, parent.theme, weights, CLAUSE_BASE) ?? Math.min(alike, clause);
  const head = Math.max(headIn(child, parent, weights), headIn(parent, child, weights));
  // "20 ngày" counts days of something that only its clause names.
  const named = child.isBare || parent.isBare ? Math.min(alike, clause) : alike;
  const subject = named * (OTHER_NOUN + (1 - OTHER_NOUN) * head);
  const lighter = Math.min(child.subject.weight, parent.subject.weight);
  const passed = child.isLed && parent.isLed ? 0 : (PASSED * SHORT_SUBJECT) / (SHORT_SUBJECT + lighter);
  const score =
    (PARTS.subject - passed) * subject +
    (PARTS.clause + passed) * clause +
    PARTS.theme * theme +
    LINKED * link -
    REPLACED * replaced -
    OTHER_PURPOSE * otherPurpose(child, parent, weights) -
    circumstances(child, parent, unit === 'kin');
  return Math.max(0, Math.min(1, score));
}
