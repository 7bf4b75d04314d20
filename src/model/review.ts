import { z } from 'zod';
import { Role, Verdict } from './terms.js';

/** An item as it stood when a person looked at it: found again by its id, or, where that has moved, by its words. */
export const ItemAnchor = z.object({ id: z.string(), document: z.string(), text: z.string() });
export type ItemAnchor = z.infer<typeof ItemAnchor>;

const LinkSubject = z.object({
  type: z.literal('link'),
  child: ItemAnchor,
  /** Null with `correct`: the child had no parent. */
  parent: ItemAnchor.nullable(),
  /** With `correct`: the parent it should have; null: it has none. */
  corrected: ItemAnchor.nullable(),
});

const OwnerSubject = z.object({
  type: z.literal('owner'),
  item: ItemAnchor,
  /** The owner that is judged; null with `correct`: one that the machine did not find. */
  owner: z.object({ name: z.string(), role: Role }).nullable(),
  corrected: z.object({ name: z.string(), role: Role }).nullable(),
});

const DeadlineSubject = z.object({
  type: z.literal('deadline'),
  item: ItemAnchor,
  /** EDTF of the deadline that is judged; null with `correct`: one that the machine did not find. */
  edtf: z.string().nullable(),
  corrected: z.string().nullable(),
});

const MergeSubject = z.object({
  type: z.literal('merge'),
  /** Id of the held document. */
  held: z.string(),
  /** The symbol under which others cite it, as printed, and the year when it is known. */
  symbol: z.string(),
  year: z.string().nullable(),
});

export const ReviewSubject = z.discriminatedUnion('type', [LinkSubject, OwnerSubject, DeadlineSubject, MergeSubject]);
export type ReviewSubject = z.infer<typeof ReviewSubject>;

/** What a person decided about a fact. It outranks what the machine concludes, and survives a new reading. */
export const Decision = z.object({
  id: z.string(),
  subject: ReviewSubject,
  verdict: Verdict,
  /** Who: a name as given. */
  by: z.string(),
  /** When: ISO 8601 instant, UTC. */
  at: z.string(),
  note: z.string().nullable(),
});
export type Decision = z.infer<typeof Decision>;

/** A decision as it shows beside the fact it was made on. */
export const ReviewMark = Decision.pick({ id: true, verdict: true, by: true, at: true, note: true });
export type ReviewMark = z.infer<typeof ReviewMark>;
