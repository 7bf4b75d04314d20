import { z } from 'zod';
import { ComparedItem, ComparedMeasure, PlacedMeasure, TextSpan } from './comparison.js';
import { DocumentNode } from './graph.js';
import { ItemLink } from './links.js';

/** `partly`: somebody carries it out, and whole clauses or numbers of it stand in none of those that do. */
export const CoverageStatus = z.enum(['covered', 'partly', 'not_covered']);
export type CoverageStatus = z.infer<typeof CoverageStatus>;

/** A clause of a parent item that nobody took over: its words, and where in the `text` of the item they stand. */
export const DroppedClause = z.object({ quote: z.string(), span: TextSpan });
export type DroppedClause = z.infer<typeof DroppedClause>;

/** An item of a child that carries out a parent item. */
export const CoveringItem = ItemLink.pick({
  kind: true,
  score: true,
  rank: true,
  method: true,
  version: true,
  state: true,
  review: true,
}).extend({ document: z.string(), item: ComparedItem });
export type CoveringItem = z.infer<typeof CoveringItem>;

export const CoveredItem = z.object({
  item: ComparedItem,
  /** What all the children together make of it. */
  status: CoverageStatus,
  by: z.array(CoveringItem),
  /** What none of `by` holds; empty where nobody carries the item out, since then all of it is left out. */
  dropped: z.object({ clauses: z.array(DroppedClause), measures: z.array(PlacedMeasure) }),
  /** What each of the children in `by` makes of it alone. */
  perDocument: z.array(z.object({ document: z.string(), status: CoverageStatus })),
});
export type CoveredItem = z.infer<typeof CoveredItem>;

export const CoverageCounts = z.object({
  /** Items of the parent: the sum of the next three. */
  items: z.int().nonnegative(),
  covered: z.int().nonnegative(),
  partly: z.int().nonnegative(),
  notCovered: z.int().nonnegative(),
  /** Items of the children that come from nothing in the parent. */
  local: z.int().nonnegative(),
});
export type CoverageCounts = z.infer<typeof CoverageCounts>;

export const ChildCoverage = z.object({
  document: DocumentNode,
  counts: CoverageCounts,
  /** Items of this child with no parent there. */
  local: z.array(ComparedItem),
  measures: z.array(ComparedMeasure),
});
export type ChildCoverage = z.infer<typeof ChildCoverage>;

/** What became of every item of a parent in one child, or in all that carry the parent out. */
export const Coverage = z.object({
  parent: DocumentNode,
  children: z.array(ChildCoverage),
  items: z.array(CoveredItem),
  counts: CoverageCounts,
  /** Documents that are known to carry the parent out and are not held: nothing is known of their items. */
  unresolved: z.array(z.string()),
  /** There are more children than were looked at. */
  truncated: z.boolean(),
});
export type Coverage = z.infer<typeof Coverage>;
