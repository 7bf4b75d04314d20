import type { Section, Target, Task } from '../../model/directive.js';
import { joinMapped, type MappedText } from '../../text/mapped-text.js';
import { trimEndOf } from '../../text/trim.js';
import { partId } from '../identity.js';
import type { Outline, OutlineItem, OutlineSection } from '../outline/outline.js';
import { createTableReader } from './assignment-tables.js';
import { type Draft, gatherDrafts } from './drafts.js';
import type { FieldReader } from './fields.js';
import { horizonOf } from './horizon.js';
import { deadlinesOf, type FactContext, fieldDeadlines, fieldOwners, measuresOf, ownersOf } from './item-facts.js';

export interface ItemContext extends FactContext {
  readonly document: string;
  readonly fields: FieldReader;
  /** Words that open a paragraph which closes the whole text. */
  readonly closers: RegExp;
}

const isPlain = (item: OutlineItem): boolean => item.block.marker === null && item.block.rows === null;

/** Only a heading above numbered paragraphs can hold the closing paragraph; where numbers are all there is, nothing can. */
function outermostOf(section: OutlineSection): OutlineSection | null {
  const outermost = section.ancestors[0] ?? section;
  const kind = outermost.block.marker?.kind;
  return kind === 'arabic' || kind === 'letter' || kind === 'article' ? null : outermost;
}

/**
 * Plain paragraphs at the very end close the whole text: they belong to the outermost section. The first one below a
 * heading is that heading's own, unless it opens as closing paragraphs do.
 */
function createSectionFinder(
  items: readonly OutlineItem[],
  closers: RegExp,
): (item: OutlineItem, index: number) => OutlineSection | null {
  let trailing = items.length;
  while (trailing > 0 && isPlain(items[trailing - 1] as OutlineItem)) trailing--;
  const before = items[trailing - 1];
  return (item, index) => {
    if (index < trailing || !item.section) return item.section;
    const ownOfHeading = item.section.kind === 'heading' && before?.section !== item.section;
    if (ownOfHeading && !closers.test(item.block.text)) return item.section;
    return outermostOf(item.section);
  };
}

/** Counts items section by section: `III.1#2` is the second of section III.1. */
function createLabeller(): (section: OutlineSection | null) => string {
  const counts = new Map<string, number>();
  return (section) => {
    const path = section?.path ?? '';
    const next = (counts.get(path) ?? 0) + 1;
    counts.set(path, next);
    return `${path}#${next}`;
  };
}

type TaskFacts = Pick<Task, 'text' | 'owners' | 'deadlines' | 'measures' | 'product'>;

function factsOf(draft: Draft, context: ItemContext): TaskFacts {
  const whole = joinMapped(draft.pieces);
  const named = fieldOwners(draft.fields, context);
  const timed = fieldDeadlines(draft.fields, context);
  const deadlines = timed.length > 0 ? timed : deadlinesOf(whole, context);
  const product = draft.fields.find(({ kind }) => kind === 'product');
  return {
    text: whole.text,
    owners: named.length > 0 ? named : ownersOf(whole, draft.section, context),
    deadlines,
    measures: measuresOf(whole, horizonOf(draft.section), deadlines, context),
    product: product ? trimEndOf(product.value.text, '.; ') || null : null,
  };
}

const toTask = (draft: Draft, facts: TaskFacts, label: string, section: string | null, context: ItemContext): Task => ({
  id: partId('task', context.document, label),
  label,
  section,
  ...facts,
  source: context.source.between(draft.first, draft.last),
});

function toTarget(draft: Draft, label: string, section: string | null, context: ItemContext): Target {
  const content: MappedText = joinMapped(draft.pieces);
  const deadlines = deadlinesOf(content, context);
  const horizon = horizonOf(draft.section);
  return {
    id: partId('target', context.document, label),
    label,
    section,
    text: content.text,
    horizon,
    measures: measuresOf(content, horizon, deadlines, context),
    deadlines,
    source: context.source.between(draft.first, draft.last),
  };
}

/** Turns the outline into tasks and targets. A block of labelled fields, and a row of an assignment table, is one task. */
export function readItems(
  outline: Outline,
  sections: ReadonlyMap<OutlineSection, Section>,
  context: ItemContext,
): { tasks: Task[]; targets: Target[] } {
  const tasks: Task[] = [];
  const targets: Target[] = [];
  const labelOf = createLabeller();
  const sectionOf = createSectionFinder(outline.items, context.closers);
  for (const draft of gatherDrafts(outline.items, sectionOf, createTableReader(context.fields))) {
    const section = draft.section ? (sections.get(draft.section)?.id ?? null) : null;
    if (draft.items === 'targets') {
      targets.push(toTarget(draft, labelOf(draft.section), section, context));
      continue;
    }
    const facts = factsOf(draft, context);
    const mustBeOwned = draft.introduces || draft.items === 'owned';
    const given = facts.owners.some(({ basis }) => basis !== 'inherited');
    if (!mustBeOwned || given) tasks.push(toTask(draft, facts, labelOf(draft.section), section, context));
  }
  return { tasks, targets };
}
