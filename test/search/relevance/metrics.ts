/** How far the hits of one query are what a reader wants. `ranked` is a list of ids, best first, none twice. */

export type Grades = Readonly<Record<string, number>>;

const DEPTH = 10;

/** From this grade on a node answers the query; below it only helps. */
const ANSWERS = 2;

const gradeOf = (id: string, grades: Grades): number => (Object.hasOwn(grades, id) ? (grades[id] as number) : 0);

const discounted = (grades: readonly number[]): number =>
  grades.slice(0, DEPTH).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);

const answersIn = (grades: Grades): Set<string> =>
  new Set(Object.keys(grades).filter((id) => gradeOf(id, grades) >= ANSWERS));

/**
 * Discounted gain of the first ten hits as a share of the best that the grades allow, 0 to 1. Gain is 2^grade − 1,
 * discount log2(place + 1) with places from 1 (Järvelin and Kekäläinen 2002, gain of Burges et al. 2005). 0 where
 * nothing is graded: such a query has no place in a mean.
 */
export function ndcgAt10(ranked: readonly string[], grades: Grades): number {
  const ideal = discounted(Object.values(grades).sort((one, other) => other - one));
  return ideal === 0 ? 0 : discounted(ranked.map((id) => gradeOf(id, grades))) / ideal;
}

/**
 * The share of the nodes of grade 2 or more that stand among the first ten hits, 0 to 1. Of more than ten, ten are all
 * that can be asked. 0 where no node has that grade.
 */
export function recallAt10(ranked: readonly string[], grades: Grades): number {
  const answers = answersIn(grades);
  const found = ranked.slice(0, DEPTH).filter((id) => answers.has(id)).length;
  return answers.size === 0 ? 0 : found / Math.min(answers.size, DEPTH);
}

/** 1 / place of the first hit of grade 2 or more, at any depth; 0 where there is none. */
export function reciprocalRank(ranked: readonly string[], grades: Grades): number {
  const answers = answersIn(grades);
  return 1 / (ranked.findIndex((id) => answers.has(id)) + 1 || Number.POSITIVE_INFINITY);
}
