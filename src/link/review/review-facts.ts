import type { ReviewMark } from '../../model/review-mark.js';

/** One decision on the owners or the deadlines of one item; `given`: what a person says holds, null with `reject`. */
export interface Judgement<J, G> {
  readonly mark: ReviewMark;
  readonly judged: J | null;
  readonly given: G | null;
}

/** How facts of one kind are told apart, and made where no reading found them. */
export interface FactKind<F, J, G> {
  readonly keyOf: (fact: F | J | G) => string;
  /** Whether a fact that was read says all that a person says. */
  readonly says: (fact: F, given: G) => boolean;
  readonly make: (given: G) => F;
}

function decide<F extends object, J, G>(
  facts: readonly F[],
  { mark, judged, given }: Judgement<J, G>,
  { keyOf, says, make }: FactKind<F, J, G>,
): F[] {
  const judgedKey = judged === null ? null : keyOf(judged);
  if (given === null) return facts.filter((fact) => keyOf(fact) !== judgedKey);
  const review = mark;
  if (facts.some((fact) => says(fact, given))) {
    return facts.flatMap((fact) =>
      says(fact, given) ? [{ ...fact, review }] : keyOf(fact) === judgedKey ? [] : [fact],
    );
  }
  const at = facts.findIndex((fact) => keyOf(fact) === judgedKey);
  const before = facts.slice(0, at < 0 ? facts.length : at);
  const after = facts.slice(before.length).filter((fact) => keyOf(fact) !== judgedKey);
  return [...before, { ...make(given), review }, ...after];
}

/**
 * The facts after decisions, in the order in which they were made: rejected ones are gone, corrected ones replaced where
 * they stood, confirmed ones marked, and what a person gives is there also when no reading finds it.
 */
export function reviewFacts<F extends object, J, G>(
  found: readonly F[],
  judgements: readonly Judgement<J, G>[],
  kind: FactKind<F, J, G>,
): F[] {
  return judgements.reduce<F[]>((facts, judgement) => decide(facts, judgement, kind), [...found]);
}
