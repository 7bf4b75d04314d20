import type { Deadline, Directive, Owner } from '../../model/directive.js';
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

export interface ReviewedDirective {
  /** Owners and deadlines as people decided, each decided one with its `review`. */
  readonly directive: Directive;
  /** What was decided at each item, by its id and in order, rejections included. */
  readonly reviews: ReadonlyMap<string, readonly ItemReview[]>;
}

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
  if (byItem.size === 0) return { directive, reviews: new Map() };
  const reviews = new Map([...byItem].map(([id, all]) => [id, all.map(itemReview)]));
  const of = (id: string): readonly ItemReview[] => reviews.get(id) ?? [];
  return {
    reviews,
    directive: {
      ...directive,
      tasks: directive.tasks.map((task) => {
        const judgements = ownerJudgements(of(task.id));
        return withDeadlines(
          { ...task, owners: reviewFacts(task.owners, judgements, ownerKind(task.source)) },
          of(task.id),
        );
      }),
      targets: directive.targets.map((target) => withDeadlines(target, of(target.id))),
    },
  };
}
