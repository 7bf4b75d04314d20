import type { Deadline, Directive, Owner, Target, Task } from '../../model/directive.js';
import type {
  CorrectedDeadline,
  DeadlineFact,
  DeadlineSubject,
  Decision,
  ItemReview,
  OwnerFact,
  OwnerSubject,
  Review,
} from '../../model/review.js';
import type { ReviewMark } from '../../model/review-mark.js';
import type { Source } from '../../model/source.js';
import { groupBy } from '../group-by.js';
import { anchoredItems } from './anchored-items.js';
import { deadlineKey, ownerKey } from './fact-keys.js';
import { createFindAnchor } from './find-anchor.js';
import { type FactKind, type Judgement, reviewFacts } from './review-facts.js';
import { markOf } from './review-mark-of.js';
import { reviewStates } from './review-states.js';

/** A directive as people decided: each owner and deadline that was decided has its `review`. */
export interface ReviewedDirective extends Directive {
  readonly tasks: Reviewed<Task>[];
  readonly targets: Reviewed<Target>[];
}

/** `reviews`: what was decided at the item, in order, rejections included. */
export type Reviewed<T> = T & { readonly reviews: ItemReview[] };

const ownerKind = (source: Source): FactKind<Owner, OwnerFact, OwnerFact> => ({
  keyOf: ownerKey,
  says: (owner, given) => ownerKey(owner) === ownerKey(given),
  make: ({ body, role }) => ({ body, role, basis: 'decided', source }),
});

/** A confirmed deadline says nothing of its last day; what was read of it stays, and a lost one is taken to include it. */
type GivenDeadline = DeadlineFact & Partial<CorrectedDeadline>;

const deadlineKind = (source: Source): FactKind<Deadline, DeadlineFact, GivenDeadline> => ({
  keyOf: deadlineKey,
  says: (deadline, given) =>
    deadlineKey(deadline) === deadlineKey(given) && deadline.inclusive === (given.inclusive ?? deadline.inclusive),
  make: ({ edtf, recurrence, inclusive = true }) => ({ edtf, inclusive, recurrence, text: '', source }),
});

type OnItem = Review & { readonly subject: OwnerSubject | DeadlineSubject };

const isOnItem = (review: Review): review is OnItem =>
  review.subject.type === 'owner' || review.subject.type === 'deadline';

function itemReview(review: OnItem): ItemReview {
  const { item, ...judged } = review.subject;
  return { ...markOf(review), judged };
}

const givenBy = <J, C>({ verdict }: ReviewMark, judged: J, corrected: C): J | C | null =>
  verdict === 'reject' ? null : verdict === 'confirm' ? judged : corrected;

const ownerJudgements = (reviews: readonly ItemReview[]): Judgement<OwnerFact, OwnerFact>[] =>
  reviews.flatMap(({ judged, ...mark }) =>
    judged.type === 'owner'
      ? [{ mark, judged: judged.owner, given: givenBy(mark, judged.owner, judged.corrected) }]
      : [],
  );

const deadlineJudgements = (reviews: readonly ItemReview[]): Judgement<DeadlineFact, GivenDeadline>[] =>
  reviews.flatMap(({ judged, ...mark }) =>
    judged.type === 'deadline'
      ? [{ mark, judged: judged.deadline, given: givenBy(mark, judged.deadline, judged.corrected) }]
      : [],
  );

const withDeadlines = <T extends { deadlines: Deadline[]; source: Source }>(
  item: T,
  reviews: readonly ItemReview[],
): T => ({ ...item, deadlines: reviewFacts(item.deadlines, deadlineJudgements(reviews), deadlineKind(item.source)) });

/** The effective decisions on the owners and deadlines of a directive, by the items they are on now. */
function reviewsByItem(directive: Directive, decisions: readonly Decision[]): Map<string, OnItem[]> {
  const own = decisions.filter(({ subject }) => 'item' in subject && subject.item.document === directive.id);
  if (own.length === 0) return new Map();
  const find = createFindAnchor(() => anchoredItems(directive));
  const states = reviewStates(own, { find, isHeld: () => true });
  return groupBy(
    states.filter(isOnItem).filter(({ state }) => state === 'effective'),
    ({ nodes }) => nodes[0] ?? null,
  );
}

/**
 * A directive as people decided on its owners and deadlines. Pure; decisions on other documents, and those whose item
 * is not found any more, change nothing.
 */
export function reviewDirective(directive: Directive, decisions: readonly Decision[]): ReviewedDirective {
  const byItem = reviewsByItem(directive, decisions);
  const reviewsOf = (id: string): ItemReview[] => (byItem.get(id) ?? []).map(itemReview);
  return {
    ...directive,
    tasks: directive.tasks.map((task) => {
      const reviews = reviewsOf(task.id);
      const owners = reviewFacts(task.owners, ownerJudgements(reviews), ownerKind(task.source));
      return { ...withDeadlines({ ...task, owners }, reviews), reviews };
    }),
    targets: directive.targets.map((target) => {
      const reviews = reviewsOf(target.id);
      return { ...withDeadlines(target, reviews), reviews };
    }),
  };
}
