import { z } from 'zod';
import { Deadline, DefaultOwner, Inferred, Measure, NamedBody, Owner, Signer } from './directive.js';
import { ItemLink } from './links.js';
import { ItemReview } from './review.js';
import { ReviewMark } from './review-mark.js';
import { Source } from './source.js';
import { Basis, DocumentKind, Evidence, Level, Relation, Role, SectionKind } from './terms.js';

/** A place that names a document: which document says it, and where. */
export const Mention = z.object({ document: z.string(), source: Source });
export type Mention = z.infer<typeof Mention>;

/** A fact about a document that its own text does not state; `review` where a person decided it. */
export const InferredFact = Inferred.extend({ review: ReviewMark.optional() });
export type InferredFact = z.infer<typeof InferredFact>;

const documentFields = {
  id: z.string(),
  kind: DocumentKind,
  type: z.string().nullable(),
  symbol: z.string().nullable(),
  symbolBasis: Evidence.nullable(),
  issuer: NamedBody.nullable(),
  issuedOn: z.string().nullable(),
  title: z.string().nullable(),
  level: Level.nullable(),
  /** Places in other documents that name this one. */
  mentions: z.array(Mention),
  inferred: z.array(InferredFact),
};

export const HeldDocument = z.object({
  ...documentFields,
  held: z.literal(true),
  signer: Signer.nullable(),
  recipients: z.array(z.string()),
  defaultOwner: DefaultOwner.nullable(),
  counts: z.object({ sections: z.int(), tasks: z.int(), targets: z.int() }),
  source: Source,
});
export type HeldDocument = z.infer<typeof HeldDocument>;

/** A document that others name and that is not in the library. It has mentions and no source. */
export const CitedDocument = z.object({ ...documentFields, held: z.literal(false) });
export type CitedDocument = z.infer<typeof CitedDocument>;

export const DocumentNode = z.discriminatedUnion('held', [HeldDocument, CitedDocument]);
export type DocumentNode = z.infer<typeof DocumentNode>;

export const SectionNode = z.object({
  id: z.string(),
  document: z.string(),
  path: z.string(),
  printed: z.string(),
  heading: z.string().nullable(),
  kind: SectionKind,
  source: Source,
});
export type SectionNode = z.infer<typeof SectionNode>;

/** An owner as the text names it, or as a person decided: then `review` says who, and `source` is the whole item. */
export const ReviewedOwner = Owner.extend({ review: ReviewMark.optional() });
export type ReviewedOwner = z.infer<typeof ReviewedOwner>;

/** As `ReviewedOwner`; the `text` of a deadline that a person gives is empty, since no words of the text say it. */
export const ReviewedDeadline = Deadline.extend({ review: ReviewMark.optional() });
export type ReviewedDeadline = z.infer<typeof ReviewedDeadline>;

export const TaskNode = z.object({
  id: z.string(),
  document: z.string(),
  label: z.string(),
  section: z.string().nullable(),
  text: z.string(),
  owners: z.array(ReviewedOwner),
  deadlines: z.array(ReviewedDeadline),
  measures: z.array(Measure),
  product: z.string().nullable(),
  /** What people decided about its owners and deadlines; those they reject are no longer among these. */
  reviews: z.array(ItemReview),
  source: Source,
});
export type TaskNode = z.infer<typeof TaskNode>;

export const TargetNode = z.object({
  id: z.string(),
  document: z.string(),
  label: z.string(),
  section: z.string().nullable(),
  text: z.string(),
  horizon: z.string().nullable(),
  measures: z.array(Measure),
  deadlines: z.array(ReviewedDeadline),
  reviews: z.array(ItemReview),
  source: Source,
});
export type TargetNode = z.infer<typeof TargetNode>;

export const BodyNode = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  /** How many tasks name the body, in whatever role; those of its predecessors are not counted. */
  taskCount: z.int().nonnegative(),
  /** EDTF, as precise as it is known; null where the body is not known to have begun or ended. */
  validFrom: z.string().nullable(),
  /** The first day without it. */
  validTo: z.string().nullable(),
  /** The bodies of this library that it came from: their tasks are its tasks now. */
  predecessors: z.array(NamedBody),
  successors: z.array(NamedBody),
});
export type BodyNode = z.infer<typeof BodyNode>;

/** One document stands in a relation to another, with the passage that says so or the method that concluded it. */
export const LineageEdge = z.object({
  from: z.string(),
  to: z.string(),
  relation: Relation,
  evidence: Evidence,
  /** 1 for what a text states. */
  confidence: z.number().min(0).max(1),
  method: z.string().nullable(),
  /** The document whose text is quoted; for an edge between two others it is neither end. */
  statedBy: z.string(),
  source: Source,
});
export type LineageEdge = z.infer<typeof LineageEdge>;

export const Assignment = z.object({
  body: z.string(),
  task: z.string(),
  role: Role,
  basis: Basis,
  source: Source,
});
export type Assignment = z.infer<typeof Assignment>;

/** The whole library as linking leaves it: what a store is given. */
export const LibraryGraph = z.object({
  documents: z.array(DocumentNode),
  sections: z.array(SectionNode),
  tasks: z.array(TaskNode),
  targets: z.array(TargetNode),
  bodies: z.array(BodyNode),
  edges: z.array(LineageEdge),
  links: z.array(ItemLink),
});
export type LibraryGraph = z.infer<typeof LibraryGraph>;

/** Everything that stands in one document. */
export const DocumentContents = z.object({
  document: z.string(),
  sections: z.array(SectionNode),
  tasks: z.array(TaskNode),
  targets: z.array(TargetNode),
});
export type DocumentContents = z.infer<typeof DocumentContents>;

/** What an edge is known by: there is one per pair and relation. */
export const EdgeKey = LineageEdge.pick({ from: true, to: true, relation: true });
export type EdgeKey = z.infer<typeof EdgeKey>;

/**
 * One step from a library graph to the next. What is removed goes first, then what is put takes the place of what has
 * the same id (an edge: the same ends and relation). Doing it twice changes nothing.
 */
export const GraphChange = z.object({
  documents: z.array(DocumentNode),
  /** Each entry replaces all that stands in its document; a document that is no longer held has an empty one. */
  contents: z.array(DocumentContents),
  bodies: z.array(BodyNode),
  edges: z.array(LineageEdge),
  links: z.array(ItemLink),
  removed: z.object({
    documents: z.array(z.string()),
    bodies: z.array(z.string()),
    edges: z.array(EdgeKey),
    links: z.array(z.string()),
  }),
});
export type GraphChange = z.infer<typeof GraphChange>;
