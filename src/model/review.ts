import { z } from 'zod';
import { NamedBody } from './directive.js';
import { ReviewMark } from './review-mark.js';
import { Role } from './terms.js';

/**
 * An item as it stood when a person looked at it: found again by its id while its words are those, or, where it has
 * moved, by its words.
 */
export const ItemAnchor = z.object({ id: z.string(), document: z.string(), text: z.string() });
export type ItemAnchor = z.infer<typeof ItemAnchor>;

export const OwnerFact = z.object({ body: NamedBody, role: Role });
export type OwnerFact = z.infer<typeof OwnerFact>;

export const DeadlineFact = z.object({ edtf: z.string().nullable(), recurrence: z.string().nullable() });
export type DeadlineFact = z.infer<typeof DeadlineFact>;

export const CorrectedDeadline = DeadlineFact.extend({ inclusive: z.boolean() });
export type CorrectedDeadline = z.infer<typeof CorrectedDeadline>;

export const LinkSubject = z.object({
  type: z.literal('link'),
  child: ItemAnchor,
  /** Null with `correct`: no link of the child is judged; `corrected` is added, or the child has no parent at all. */
  parent: ItemAnchor.nullable(),
  /** With `correct`: the parent it should have; null: it has none, in the document of `parent` where that is given. */
  corrected: ItemAnchor.nullable(),
});
export type LinkSubject = z.infer<typeof LinkSubject>;

const ownerJudgement = {
  type: z.literal('owner'),
  /** The owner that is judged; null with `correct`: one that the machine did not find. */
  owner: OwnerFact.nullable(),
  corrected: OwnerFact.nullable(),
};

export const OwnerSubject = z.object({ ...ownerJudgement, item: ItemAnchor });
export type OwnerSubject = z.infer<typeof OwnerSubject>;

const deadlineJudgement = {
  type: z.literal('deadline'),
  /** The deadline that is judged; null with `correct`: one that the machine did not find. */
  deadline: DeadlineFact.nullable(),
  corrected: CorrectedDeadline.nullable(),
};

export const DeadlineSubject = z.object({ ...deadlineJudgement, item: ItemAnchor });
export type DeadlineSubject = z.infer<typeof DeadlineSubject>;

export const MergeSubject = z.object({
  type: z.literal('merge'),
  /** Id of the held document. */
  held: z.string(),
  /** The symbol under which others cite it, as printed, and the year when it is known. */
  symbol: z.string(),
  year: z.string().nullable(),
  /** With `correct`: the id of the held document that the symbol means instead. */
  corrected: z.string().nullable(),
});
export type MergeSubject = z.infer<typeof MergeSubject>;

export const ReviewSubject = z.discriminatedUnion('type', [LinkSubject, OwnerSubject, DeadlineSubject, MergeSubject]);
export type ReviewSubject = z.infer<typeof ReviewSubject>;

/** What a decision can be about. */
export const ReviewType = z.enum(['link', 'owner', 'deadline', 'merge']);
export type ReviewType = z.infer<typeof ReviewType>;

/** What a person decided about a fact. It outranks what the machine concludes, and survives a new reading. */
export const Decision = ReviewMark.extend({ subject: ReviewSubject });
export type Decision = z.infer<typeof Decision>;

/** A decision on an owner or a deadline as it shows at its item; a rejected fact shows here only. */
export const ItemReview = ReviewMark.extend({
  judged: z.discriminatedUnion('type', [z.object(ownerJudgement), z.object(deadlineJudgement)]),
});
export type ItemReview = z.infer<typeof ItemReview>;

/**
 * `effective`: it shapes what the library answers. `superseded`: a later decision on the same fact took its place.
 * `orphaned`: what it was made on is not found any more; it is kept, and has its effect again when that comes back.
 */
export const ReviewState = z.enum(['effective', 'superseded', 'orphaned']);
export type ReviewState = z.infer<typeof ReviewState>;

/** A decision and how it stands today. */
export const Review = Decision.extend({
  state: ReviewState,
  /** The nodes it concerns, by the ids they have now; those not found any more are left out. */
  nodes: z.array(z.string()),
});
export type Review = z.infer<typeof Review>;

/** The items that a subject is anchored to. */
export function anchorsOf(subject: ReviewSubject): ItemAnchor[] {
  if (subject.type === 'merge') return [];
  if (subject.type !== 'link') return [subject.item];
  return [subject.child, subject.parent, subject.corrected].filter((anchor) => anchor !== null);
}

/** The ids that a subject names, as they were when it was decided: items, their documents, bodies. */
export function namedNodes(subject: ReviewSubject): string[] {
  const items = anchorsOf(subject).flatMap(({ id, document }) => [id, document]);
  const given = (...ids: readonly (string | null | undefined)[]) => ids.filter((id) => id !== null && id !== undefined);
  if (subject.type === 'owner') return [...items, ...given(subject.owner?.body.id, subject.corrected?.body.id)];
  return subject.type === 'merge' ? given(subject.held, subject.corrected) : items;
}

/** By the instant, then the id: the order in which decisions take effect. */
export const byInstant = (a: Decision, b: Decision): number =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
