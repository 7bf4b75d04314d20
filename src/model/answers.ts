import { z } from 'zod';
import { NamedBody } from './directive.js';
import { BodyNode, DocumentNode, LineageEdge, SectionNode, TargetNode, TaskNode } from './graph.js';
import { Source } from './source.js';
import { Basis, Evidence, NodeType, Relation, Role } from './terms.js';

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

/** Where in a field the words of the question stand: UTF-16 offsets into `text` of the match. */
export const TextMatch = z.object({
  name: z.string(),
  text: z.string(),
  location: z.array(z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() })),
});
export type TextMatch = z.infer<typeof TextMatch>;

export const SearchItem = z.object({
  type: NodeType,
  id: z.string(),
  title: z.string(),
  text: z.string(),
  symbol: z.string().nullable().optional(),
  /** The document an item stands in; null for bodies and for documents themselves. */
  document: z.string().nullable(),
  held: z.boolean().optional(),
  source: Source.nullable(),
});
export type SearchItem = z.infer<typeof SearchItem>;

export const SearchHit = z.object({
  item: SearchItem,
  score: z.number(),
  textMatches: z.array(TextMatch),
  /** Why this came: the words of the question found, and whether a number or a name was recognised. */
  why: z.object({ terms: z.array(z.string()), recognised: z.array(z.string()) }),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** A rung of the way to the top: the edge followed, and the words that prove it. */
export const TraceHop = z.object({
  from: z.string(),
  to: z.string(),
  relation: z.union([Relation, z.literal('part_of')]),
  evidence: Evidence,
  confidence: z.number().min(0).max(1),
  method: z.string().nullable(),
  quote: z.string(),
  source: Source,
});
export type TraceHop = z.infer<typeof TraceHop>;

export const Trace = z.object({
  root: AnyNode,
  /** Every simple path to a document that implements nothing further, best evidenced first. */
  paths: z.array(z.object({ nodes: z.array(z.string()), hops: z.array(TraceHop), confidence: z.number() })),
  /** The documents on the paths. */
  nodes: z.array(DocumentNode),
  /** Tops of the paths. */
  roots: z.array(z.string()),
  /** Documents on the paths that are only cited: the way may go on in a text that is not held. */
  unresolved: z.array(z.string()),
  truncated: z.boolean(),
});
export type Trace = z.infer<typeof Trace>;

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
