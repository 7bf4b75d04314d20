import { z } from 'zod';
import { Measure } from './directive.js';
import { DocumentNode, SectionNode, TargetNode, TaskNode } from './graph.js';
import { ItemLink } from './links.js';
import { MeasureStatus } from './terms.js';

/** A task or a target as one side of a comparison. */
export const ComparedItem = z.discriminatedUnion('type', [
  TaskNode.extend({ type: z.literal('task') }),
  TargetNode.extend({ type: z.literal('target') }),
]);
export type ComparedItem = z.infer<typeof ComparedItem>;

/** A stretch of the `text` of an item: UTF-16 offsets, `end` exclusive. */
export const TextSpan = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type TextSpan = z.infer<typeof TextSpan>;

/** Words of the parent that became words of the child; null where words were added or dropped. */
export const TextChange = z.object({
  parent: z.string().nullable(),
  child: z.string().nullable(),
  parentSpan: TextSpan.nullable(),
  childSpan: TextSpan.nullable(),
});
export type TextChange = z.infer<typeof TextChange>;

const linkFacts = {
  kind: true,
  score: true,
  rank: true,
  method: true,
  version: true,
  state: true,
  review: true,
} as const;

export const ComparedPair = ItemLink.pick(linkFacts).extend({
  child: ComparedItem,
  parent: ComparedItem,
  changes: z.array(TextChange),
});
export type ComparedPair = z.infer<typeof ComparedPair>;

export const SectionPair = ItemLink.pick(linkFacts).extend({ child: SectionNode, parent: SectionNode });
export type SectionPair = z.infer<typeof SectionPair>;

/** A measure and the item it stands in. */
export const PlacedMeasure = Measure.extend({ item: z.string(), label: z.string() });
export type PlacedMeasure = z.infer<typeof PlacedMeasure>;

export const ComparedMeasure = z.object({
  status: MeasureStatus,
  child: PlacedMeasure.nullable(),
  parent: PlacedMeasure.nullable(),
  /** Child value less parent value, in the unit; null where one side is missing or the units differ. */
  difference: z.number().nullable(),
  /** How the child's deadline stands to the parent's; null where one of them has none. */
  deadline: z.enum(['same', 'earlier', 'later']).nullable(),
  /** Whole years between the two deadlines; null as above. */
  years: z.int().nullable(),
  /** The child demands less: a smaller number, or a greater one where less is better. Null where nothing tells. */
  weaker: z.boolean().nullable(),
  changed: z.array(z.enum(['value', 'comparator', 'deadline', 'subject', 'unit', 'aspiration'])),
  /** The same for people, in Vietnamese: "≥ 85 % đến năm 2030 → > 80 % đến năm 2029: thấp hơn 5 điểm, sớm hơn 1 năm". */
  summary: z.string(),
  confidence: z.number().min(0).max(1),
});
export type ComparedMeasure = z.infer<typeof ComparedMeasure>;

/** Two documents item by item: what the child took over and how it changed, what it left out, what it added. */
export const Comparison = z.object({
  parent: DocumentNode,
  child: DocumentNode,
  pairs: z.array(ComparedPair),
  /** Items of the parent with no counterpart. */
  uncovered: z.array(ComparedItem),
  /** Items of the child with no parent. */
  local: z.array(ComparedItem),
  measures: z.array(ComparedMeasure),
  sectionPairs: z.array(SectionPair),
});
export type Comparison = z.infer<typeof Comparison>;
