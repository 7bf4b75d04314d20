import type { FieldKind } from '../../model/terms.js';
import type { MappedText } from '../../text/mapped-text.js';
import { sliceMapped } from '../../text/mapped-text.js';
import type { Block } from '../layout/blocks.js';
import { contentOf, type OutlineItem, type OutlineSection } from '../outline/outline.js';
import type { ItemKind } from '../outline/themes.js';
import type { TableReader } from './assignment-tables.js';
import type { Field } from './fields.js';

/** What a labelled field says of the item it belongs to. */
export interface DraftField {
  readonly kind: FieldKind;
  readonly value: MappedText;
}

/** An item before its facts are read: the words, the fields beside them, and the stretch of text it takes. */
export interface Draft {
  readonly section: OutlineSection | null;
  readonly items: ItemKind;
  readonly pieces: MappedText[];
  readonly fields: DraftField[];
  readonly first: MappedText;
  last: MappedText;
  /** It only introduces what follows: no item unless it gives a body the work. */
  readonly introduces: boolean;
}

interface Open {
  readonly draft: Draft;
  /** The field whose value may go on in the next bullets; null while only the item itself was read. */
  field: Field | null;
  /** Nothing followed the label on its own line. */
  expects: boolean;
  /** The heading is the content; its fields stand below it. */
  readonly byHeading: boolean;
}

const LABELLED = /^[^:.;]{3,40}:\s/u;

const isSectionStart = (item: OutlineItem): boolean => item.block.marker !== null && item.section?.block === item.block;

const newDraft = (
  section: OutlineSection | null,
  items: ItemKind,
  pieces: MappedText[],
  first: Block,
  introduces = false,
): Draft => ({
  section,
  items,
  pieces,
  fields: [],
  first,
  last: first,
  introduces,
});

/** Gathers pieces into items: a block of labelled fields, a row of a table, a bullet, a paragraph. Order is kept. */
export function gatherDrafts(
  items: readonly OutlineItem[],
  sectionOf: (item: OutlineItem, index: number) => OutlineSection | null,
  readTable: TableReader,
): Draft[] {
  const drafts: Draft[] = [];
  const begun = new Set<OutlineSection | null>();
  let open: Open | null = null;

  const begin = (draft: Draft, byHeading = false): Open => {
    drafts.push(draft);
    begun.add(draft.section);
    return { draft, field: null, expects: false, byHeading };
  };

  /** The item a field without content of its own belongs to: the one before it, or the heading it stands under. */
  const hostOf = (item: OutlineItem): Open | null => {
    if (open && open.draft.section === item.section) return open;
    const { section } = item;
    if (section?.kind !== 'heading' || begun.has(section)) return null;
    const content = sliceMapped(section.block, section.block.marker?.contentAt ?? 0);
    return begin(newDraft(section, 'tasks', [content], section.block), true);
  };

  const takeField = (item: OutlineItem, field: Field): boolean => {
    const value = sliceMapped(item.block, field.valueAt);
    const expects = value.text === '';
    if (field.kind === 'content') {
      open = begin(newDraft(item.section, 'tasks', expects ? [] : [value], item.block));
    } else {
      const host = hostOf(item);
      if (!host || (field.kind === 'other' && host.field === null && !host.byHeading)) return false;
      open = host;
      if (!expects) host.draft.fields.push({ kind: field.kind, value });
      host.draft.last = item.block;
    }
    open.field = field;
    open.expects = expects;
    return true;
  };

  /** A bullet or paragraph that goes on with the field above it. */
  const goesOn = (item: OutlineItem): boolean => {
    if (!open?.field || open.draft.section !== item.section || isSectionStart(item)) return false;
    const content = contentOf(item);
    const bullet = item.block.marker !== null;
    if (open.field.kind === 'content') {
      if (!bullet && open.draft.pieces.length > 0) return false;
      open.draft.pieces.push(content);
    } else if (open.expects) {
      open.draft.fields.push({ kind: open.field.kind, value: content });
    } else if (!(open.byHeading && LABELLED.test(content.text))) {
      return false;
    }
    open.draft.last = item.block;
    return true;
  };

  for (const [index, item] of items.entries()) {
    const section = sectionOf(item, index);
    const kind = section === item.section ? item.items : 'tasks';
    if (item.block.rows) {
      open = null;
      for (const row of readTable(item.block.rows)) drafts.push({ section, items: 'tasks', introduces: false, ...row });
      continue;
    }
    if (kind === 'none') {
      open = null;
      continue;
    }
    if (kind !== 'targets' && item.field && takeField(item, item.field)) continue;
    if (kind !== 'targets' && goesOn(item)) continue;
    open = null;
    if (item.block.capitals && item.block.marker === null) continue;
    const introduces = item.introduces && (item.block.marker?.kind !== 'bullet' || kind === 'targets');
    if (introduces && kind === 'targets') continue;
    open = begin(newDraft(section, kind, [contentOf(item)], item.block, introduces));
  }
  return drafts.filter((draft) => draft.pieces.length > 0);
}
