import { unitRelation } from './comparable-unit.js';
import type { MeasureProfile } from './measure-profile.js';

/** Makes little of what shares only a word or two. */
const SUBJECT_BASE = 2;
const CLAUSE_BASE = 4;
/** A subject that is part of the other is nearly as good as the same one: a local plan narrows. */
const CONTAINED = 0.55;
const PARTS = { subject: 0.68, clause: 0.22, theme: 0.1 };
/** "95 % trường phổ thông, 90 % …" may share the verb of its list: so much passes to the clause, by the subject's weight. */
const PASSED = 0.2;
const SHORT_SUBJECT = 15;
/** What is left of a subject's likeness where another noun is counted. */
const OTHER_NOUN = 0.45;
const LINKED = 0.1;
/** Each side has words of its own: other words took the place of some, not only fewer or more of them. */
const REPLACED = 0.15;
/** Both say for whom, and it is somebody else. */
const OTHER_PURPOSE = 0.2;
const KIN_UNIT = 0.12;
const OTHER_TREND = 0.15;
const OTHER_BOUND = 0.12;
const A_YEAR = 0.02;
/** Only one of the two says until when. */
const NO_YEAR = 0.03;
/** Milestones so far apart are two measures: 2030 and 2035. */
const MILESTONE = 5;

const weigh = (terms: Iterable<number>, weights: Float64Array): number => {
  let sum = 0;
  for (const term of terms) sum += weights[term] as number;
  return sum;
};

function sharedWeight(one: readonly number[], other: readonly number[], weights: Float64Array): number {
  const known = new Set(other);
  return weigh(
    one.filter((term) => known.has(term)),
    weights,
  );
}

function overlap(
  one: readonly number[],
  other: readonly number[],
  weights: Float64Array,
  base: number,
  contained: number,
): number {
  const shared = sharedWeight(one, other, weights);
  if (shared === 0) return 0;
  const [a, b] = [weigh(one, weights), weigh(other, weights)];
  return (1 - contained) * ((2 * shared) / (a + b)) + contained * (shared / (Math.min(a, b) + base));
}

/** The part that is in neither: the smaller of the two shares that only one subject has. */
function replacedPart(one: readonly number[], other: readonly number[], weights: Float64Array): number {
  const shared = sharedWeight(one, other, weights);
  const ownShare = (terms: readonly number[]): number => 1 - shared / Math.max(weigh(terms, weights), 1);
  return Math.max(0, Math.min(ownShare(one), ownShare(other)));
}

/** 0 where both are for the same, or one of them does not say, to 1. */
function otherPurpose(
  { purpose: one }: MeasureProfile,
  { purpose: other }: MeasureProfile,
  weights: Float64Array,
): number {
  if (one.length === 0 || other.length === 0) return 0;
  return 1 - sharedWeight(one, other, weights) / Math.min(weigh(one, weights), weigh(other, weights));
}

/** Share of the head noun of one that opens the other. */
function headIn(profile: MeasureProfile, other: MeasureProfile, weights: Float64Array): number {
  const all = weigh(profile.head, weights);
  return all === 0
    ? 1
    : weigh(
        profile.head.filter((term) => other.opening.has(term)),
        weights,
      ) / all;
}

const LOWER_BOUNDS = new Set(['>', '>=']);
const UPPER_BOUNDS = new Set(['<', '<=']);

const oppositeBounds = ({ measure: one }: MeasureProfile, { measure: other }: MeasureProfile): boolean =>
  (LOWER_BOUNDS.has(one.comparator) && UPPER_BOUNDS.has(other.comparator)) ||
  (UPPER_BOUNDS.has(one.comparator) && LOWER_BOUNDS.has(other.comparator));

/**
 * How surely two measures count the same, 0 to 1: by what they count, where they say it, in what unit and until when.
 * `link`: how surely their items belong together, 0 to 1.
 */
export function likenessOf(child: MeasureProfile, parent: MeasureProfile, weights: Float64Array, link: number): number {
  const unit = unitRelation(child.unit, parent.unit);
  const years = child.year === null || parent.year === null ? 0 : Math.abs(child.year - parent.year);
  if (unit === 'other' || years >= MILESTONE) return 0;
  const head = Math.max(headIn(child, parent, weights), headIn(parent, child, weights));
  const named = overlap(child.subject, parent.subject, weights, SUBJECT_BASE, CONTAINED);
  const clause = overlap(child.clause, parent.clause, weights, CLAUSE_BASE, 1);
  const theme = overlap(child.theme, parent.theme, weights, CLAUSE_BASE, 1);
  // "20 ngày" counts days of something that only its clause names.
  const unnamed = child.isBare || parent.isBare;
  const subject = (unnamed ? Math.min(named, clause) : named) * (OTHER_NOUN + (1 - OTHER_NOUN) * head);
  const lighter = Math.min(weigh(child.subject, weights), weigh(parent.subject, weights));
  const passed = child.isLed && parent.isLed ? 0 : (PASSED * SHORT_SUBJECT) / (SHORT_SUBJECT + lighter);
  let score = (PARTS.subject - passed) * subject + (PARTS.clause + passed) * clause + PARTS.theme * theme;
  score += LINKED * link;
  score -= REPLACED * replacedPart(child.subject, parent.subject, weights);
  score -= OTHER_PURPOSE * otherPurpose(child, parent, weights);
  if (unit === 'kin') score -= KIN_UNIT;
  if (child.isChange !== parent.isChange) score -= OTHER_TREND;
  if (oppositeBounds(child, parent)) score -= OTHER_BOUND;
  score -= A_YEAR * years;
  if ((child.year === null) !== (parent.year === null)) score -= NO_YEAR;
  return Math.max(0, Math.min(1, score));
}
