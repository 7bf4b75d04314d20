/** A set of terms with the weight of all of them, made once. */
export interface WeighedTerms {
  readonly terms: ReadonlySet<number>;
  readonly weight: number;
}

export function weighTerms(terms: Iterable<number>, weights: Float64Array): WeighedTerms {
  const set = new Set(terms);
  let weight = 0;
  for (const term of set) weight += weights[term] as number;
  return { terms: set, weight };
}

/** Weight of the terms that both hold. */
export function sharedWeight(one: WeighedTerms, other: WeighedTerms, weights: Float64Array): number {
  const [small, large] = one.terms.size <= other.terms.size ? [one, other] : [other, one];
  let sum = 0;
  for (const term of small.terms) if (large.terms.has(term)) sum += weights[term] as number;
  return sum;
}
