import { z } from 'zod';
import { ArithmeticFinding } from './arithmetic.js';
import { ComparedItem, ComparedMeasure } from './comparison.js';
import { Deadline, DefaultOwner, NamedBody } from './directive.js';
import { CitedDocument, LineageEdge } from './graph.js';
import { ItemLink } from './links.js';
import { Role } from './terms.js';

/** Enough of a document to know it by. */
export const DocumentName = z.object({
  id: z.string(),
  type: z.string().nullable(),
  symbol: z.string().nullable(),
  issuedOn: z.string().nullable(),
  issuer: NamedBody.nullable(),
  title: z.string().nullable(),
});
export type DocumentName = z.infer<typeof DocumentName>;

/** A document whose items come, in one hop or more, from another. `edge`: its first hop on the way there. */
export const Dependent = z.object({ document: DocumentName, items: z.int(), hops: z.int(), edge: LineageEdge });
export type Dependent = z.infer<typeof Dependent>;

/** A document that others name and that is not held. */
export const MissingDocument = z.object({
  id: z.string(),
  /** With the places that name it. */
  document: CitedDocument,
  /** Tasks and targets of the held documents that implement, base on or continue it, directly or through others. */
  items: z.int().nonnegative(),
  /** How many documents those are; `dependents` are the first of them, nearest first. */
  documents: z.int().nonnegative(),
  dependents: z.array(Dependent),
});
export type MissingDocument = z.infer<typeof MissingDocument>;

/** A place where an item contradicts its own numbers, and the document it stands in. */
export const ArithmeticSlip = ArithmeticFinding.extend({ id: z.string(), document: DocumentName, label: z.string() });
export type ArithmeticSlip = z.infer<typeof ArithmeticSlip>;

/** rõ người, rõ trách nhiệm, rõ thời gian: nobody; nobody who answers for it (leads or is assigned); no deadline. */
export const Unclear = z.enum(['owner', 'responsibility', 'deadline']);
export type Unclear = z.infer<typeof Unclear>;

export const UnassignedItem = z.object({
  id: z.string(),
  document: DocumentName,
  item: ComparedItem,
  unclear: z.array(Unclear).min(1),
  /** The general clause of the document. It is no owner of the item. */
  defaultOwner: DefaultOwner.nullable(),
});
export type UnassignedItem = z.infer<typeof UnassignedItem>;

export const UnclearCounts = z.object({
  /** Items looked at. */
  items: z.int().nonnegative(),
  noOwner: z.int().nonnegative(),
  noResponsibility: z.int().nonnegative(),
  noDeadline: z.int().nonnegative(),
});
export type UnclearCounts = z.infer<typeof UnclearCounts>;

export const UnassignedSummary = z.object({
  documents: z.array(UnclearCounts.extend({ document: DocumentName })),
  /** Of the tasks that name the body; an item without owner is nobody's. */
  bodies: z.array(UnclearCounts.extend({ body: NamedBody })),
});
export type UnassignedSummary = z.infer<typeof UnassignedSummary>;

/** One of the items that are one task: what it says of who or when. */
export const Claim = z.object({
  document: DocumentName,
  item: ComparedItem,
  /** How it is tied to the parent item; null for the parent item itself. */
  link: ItemLink.pick({ kind: true, score: true, state: true, review: true }).nullable(),
  bodies: z.array(NamedBody),
  deadlines: z.array(Deadline),
});
export type Claim = z.infer<typeof Claim>;

/** What the claims of a conflict disagree on. */
export const Disputed = z.enum(['body', 'date']);
export type Disputed = z.infer<typeof Disputed>;

/**
 * A parent item that it and those that carry it out, or two of those, give to different bodies in one role, or by
 * different dates. `role` null: the dates differ.
 */
export const Conflict = z.object({
  id: z.string(),
  item: z.string(),
  about: Disputed,
  role: Role.nullable(),
  claims: z.array(Claim).min(2),
});
export type Conflict = z.infer<typeof Conflict>;

/** A number of a child that demands less than its parent's. */
export const WeakerMeasure = z.object({
  id: z.string(),
  parent: DocumentName,
  child: DocumentName,
  measure: ComparedMeasure,
});
export type WeakerMeasure = z.infer<typeof WeakerMeasure>;
