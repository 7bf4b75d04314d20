import { z } from 'zod';
import { NamedBody } from './directive.js';
import { BodyNode, DocumentNode, LineageEdge, SectionNode, TargetNode, TaskNode } from './graph.js';
import { ReviewMark } from './review-mark.js';
import { Source } from './source.js';
import { Basis, Evidence, LinkKind, LinkState, Relation, Role } from './terms.js';

/** Links of a page. Relative addresses; null where there is no such page. */
export const View = z.object({
  first: z.string(),
  previous: z.string().nullable(),
  next: z.string().nullable(),
  last: z.string(),
});
export type View = z.infer<typeof View>;

export const listOf = <T extends z.ZodType>(member: T) =>
  z.object({ totalItems: z.int().nonnegative(), member: z.array(member), view: View });

/** A slice of a longer list, before addresses are added to it. */
export interface Slice<T> {
  readonly totalItems: number;
  readonly member: readonly T[];
}

export const AnyNode = z.union([DocumentNode, SectionNode, TaskNode, TargetNode, BodyNode]);
export type AnyNode = z.infer<typeof AnyNode>;

/**
 * One task of a body: the role it has there and the place that gives it the role. `body` is the one the text names: the
 * body asked for, or one that it came from.
 */
export const BodyTask = z.object({
  id: z.string(),
  body: NamedBody,
  task: TaskNode,
  role: Role,
  basis: Basis,
  source: Source,
});
export type BodyTask = z.infer<typeof BodyTask>;

/**
 * One step of a way to the top, with the one passage that stands for it: `part_of` quotes the item itself,
 * `derives_from` the parent's words, a relation of documents the words that state it.
 */
export const TraceHop = z.object({
  from: z.string(),
  to: z.string(),
  relation: z.union([Relation, z.enum(['part_of', 'derives_from'])]),
  evidence: Evidence,
  /** 1 for what a text states and for what a person confirmed. */
  confidence: z.number().min(0).max(1),
  method: z.string().nullable(),
  quote: z.string(),
  source: Source,
  /** The document whose words are quoted. */
  statedBy: z.string(),
  /** How the item stands to its parent; null for hops that are no `derives_from`, as are the next three. */
  kind: LinkKind.nullable(),
  /** `for_review`: one of the two texts has changed since the link was made. */
  state: LinkState.nullable(),
  /** What a person decided about the link. */
  review: ReviewMark.nullable(),
  /** What is said between the documents of the two items, on which the link rests. */
  via: LineageEdge.nullable(),
});
export type TraceHop = z.infer<typeof TraceHop>;

/** A way upward: `confidence` is the product of that of its hops. */
export const TracePath = z.object({ nodes: z.array(z.string()), hops: z.array(TraceHop), confidence: z.number() });
export type TracePath = z.infer<typeof TracePath>;

/** What stands in a document and can be tied to a parent. */
export const ItemNode = z.union([SectionNode, TaskNode, TargetNode]);
export type ItemNode = z.infer<typeof ItemNode>;

export const Trace = z.object({
  root: AnyNode,
  /**
   * Simple paths to a document that comes from nothing further: those that follow the item from clause to clause first,
   * then those from its document on; each kind best evidenced first.
   */
  paths: z.array(TracePath),
  /** Index into `paths` of the one with the fewest hops; null where there is none. */
  shortest: z.int().nonnegative().nullable(),
  /** Index into `paths` of the one with the greatest confidence. */
  bestEvidenced: z.int().nonnegative().nullable(),
  /** The documents on the paths, and those that the items on the paths stand in. */
  nodes: z.array(DocumentNode),
  /** The items on the paths, the root among them. */
  items: z.array(ItemNode),
  /** Documents of the answer with nothing above them. */
  roots: z.array(z.string()),
  /** Documents on the paths that are only cited: the way may go on in a text that is not held. */
  unresolved: z.array(z.string()),
  /** There are more ways, or the way goes on beyond what was followed. */
  truncated: z.boolean(),
});
export type Trace = z.infer<typeof Trace>;

/** The ways between two nodes, shortest first. Hops lead upward, whichever of the two is above. */
export const LineagePath = z.object({
  from: AnyNode,
  to: AnyNode,
  /** `up`: `to` is above `from`; `down`: below; null where no way leads from one to the other. */
  direction: z.enum(['up', 'down']).nullable(),
  paths: z.array(TracePath),
  nodes: z.array(DocumentNode),
  items: z.array(ItemNode),
  /** Why there is no way, as a code and in words; null where there is one. */
  reason: z.enum(['same-node', 'no-way']).nullable(),
  detail: z.string().nullable(),
  /** Where there is no way: documents above either node that are only cited, behind which one may lie. */
  unresolved: z.array(z.string()),
  truncated: z.boolean(),
});
export type LineagePath = z.infer<typeof LineagePath>;

export const Lineage = z.object({
  root: AnyNode,
  nodes: z.array(DocumentNode.and(z.object({ depth: z.int() }))),
  edges: z.array(LineageEdge),
  roots: z.array(z.string()),
  unresolved: z.array(z.string()),
  truncated: z.boolean(),
});
export type Lineage = z.infer<typeof Lineage>;

/** What a piece of text names: UTF-16 offsets into the given text, and the documents it can mean. */
export const Resolution = z.object({
  text: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  status: z.enum(['found', 'ambiguous', 'not_held', 'unknown']),
  symbol: z.string().nullable(),
  /** What the text says of it right behind the name: ISO date or its beginning, issuer as written. */
  told: z.object({ issuedOn: z.string().nullable(), issuer: z.string().nullable() }),
  /** Those that are held first. */
  candidates: z.array(DocumentNode),
});
export type Resolution = z.infer<typeof Resolution>;

export const ResolveAnswer = z.object({ totalItems: z.int().nonnegative(), member: z.array(Resolution) });
export type ResolveAnswer = z.infer<typeof ResolveAnswer>;

/** RFC 9457 problem details, with a stable `code` and one entry per bad parameter. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  errors: z.array(z.object({ name: z.string(), reason: z.string() })),
});
export type Problem = z.infer<typeof Problem>;
