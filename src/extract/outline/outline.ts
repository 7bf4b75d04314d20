import type { FieldKind } from '../../model/terms.js';
import { type MappedText, sliceMapped } from '../../text/mapped-text.js';
import { trimEndOf } from '../../text/trim.js';
import type { Field, FieldReader } from '../items/fields.js';
import type { Block } from '../layout/blocks.js';
import { type Marker, pathStep, rankOf } from '../layout/markers.js';
import type { HeadingReader } from './headings.js';
import type { ItemKind, ThemeReader } from './themes.js';

/** A section of the tree. `ancestors` runs from the outermost to the direct parent. */
export interface OutlineSection {
  readonly path: string;
  readonly printed: string;
  /** Heading words without the marker; null for a run-in paragraph. */
  readonly heading: string | null;
  readonly kind: 'heading' | 'runin';
  readonly items: ItemKind;
  readonly block: Block;
  readonly ancestors: readonly OutlineSection[];
}

/** A piece of content under a section (null: before any section). */
export interface OutlineItem {
  readonly section: OutlineSection | null;
  readonly block: Block;
  readonly items: ItemKind;
  /** Where the words begin, after the marker. */
  readonly contentAt: number;
  /** Only introduces what follows. */
  readonly introduces: boolean;
  /** The label the piece begins with: then it tells something of another item. */
  readonly field: Field | null;
}

export interface Outline {
  readonly sections: readonly OutlineSection[];
  readonly items: readonly OutlineItem[];
  /** Sections whose printed number does not fit their place. */
  readonly misnumbered: readonly OutlineSection[];
}

/** What outlining is told of the document. */
export interface OutlineScope {
  /** A text that sets rules (a law, a regulation) assigns no tasks by its articles. */
  readonly normative: boolean;
}

export interface OutlineReaders {
  readonly isHeading: HeadingReader;
  readonly themeOf: ThemeReader;
  readonly fields: FieldReader;
}

interface Sibling {
  readonly position: number;
  readonly marker: Marker;
}

interface Frame {
  readonly section: OutlineSection;
  readonly rank: number;
  /** The last child of each rank. */
  readonly children: Map<number, Sibling>;
}

/** Section position: the printed number where it follows its sibling, else its place. */
function place(siblings: Map<number, Sibling>, marker: Marker, rank: number): { position: number; fits: boolean } {
  const last = siblings.get(rank);
  const expected = (last?.position ?? 0) + 1;
  const skipsLetter = marker.kind === 'letter' && last?.marker.printed === 'd' && marker.order === expected + 1;
  const startsDeeper = last === undefined && marker.kind !== 'letter' && marker.depth > 1;
  const position = skipsLetter || startsDeeper ? marker.order : expected;
  siblings.set(rank, { position, marker });
  return { position, fits: marker.order === position };
}

/** Closes what the marker ends. A first number below an open heading of lower rank starts a list inside it: a) → 1. 2. */
function closeFor(marker: Marker, rank: number, stack: Frame[], top: Map<number, Sibling>): void {
  while (stack.length > 0) {
    const last = stack[stack.length - 1] as Frame;
    if (last.rank < rank) return;
    const siblings = stack[stack.length - 2]?.children ?? top;
    const nests = last.rank > rank && marker.order === 1 && last.section.kind === 'heading' && !siblings.has(rank);
    const known = stack.some((frame) => frame.rank === rank);
    if (nests && !known) return;
    stack.pop();
  }
}

/** "a) Mục tiêu tổng quát: …": a short label before a colon. */
const labelOf = (content: string): string | null => /^([^:.;]{3,60}):/u.exec(content)?.[1] ?? null;

/** A sentence that says something itself stands before the one that introduces: "… chuyển đổi số. Tập trung …:" */
const SAYS_SOMETHING = /\p{Ll}{2}[”"’)]?[.]\s[“"]?\p{Lu}/u;

const introduces = (block: Block, next: Block | undefined): boolean =>
  /:$/.test(block.text) &&
  !SAYS_SOMETHING.test(block.text) &&
  next !== undefined &&
  (next.marker !== null || next.rows !== null);

const SAYS_WHO_OR_WHEN: ReadonlySet<FieldKind> = new Set(['owners', 'lead', 'coordinate', 'time', 'product']);

/**
 * "a) Nhiệm vụ: …" is a label of a block of fields, no section, where "b) Cơ quan thực hiện: …" or the like stands
 * beside it. "1. Mục tiêu: …" and a lone "a) Nội dung: …" are sections.
 */
function isFieldLabel(blocks: readonly Block[], index: number, fields: FieldReader): boolean {
  const { text, marker } = blocks[index] as Block;
  const field = marker?.kind === 'letter' ? fields.at(text, marker.contentAt) : null;
  if (!marker || !field) return false;
  if (SAYS_WHO_OR_WHEN.has(field.kind)) return true;
  for (let at = index + 1; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    if (!block.marker || rankOf(block.marker) > rankOf(marker)) continue;
    if (block.marker.kind !== 'letter') return false;
    const beside = fields.at(block.text, block.marker.contentAt);
    if (!beside) return false;
    if (SAYS_WHO_OR_WHEN.has(beside.kind)) return true;
  }
  return false;
}

/**
 * Builds the section tree. Numbering is evidence, not law: order and shape decide. An annex stands below the signature:
 * there only tables assign work, whatever its prose says.
 */
export function readOutline(
  body: readonly Block[],
  annexes: readonly Block[],
  scope: OutlineScope,
  readers: OutlineReaders,
): Outline {
  const sections: OutlineSection[] = [];
  const items: OutlineItem[] = [];
  const misnumbered: OutlineSection[] = [];
  const stack: Frame[] = [];
  const top = new Map<number, Sibling>();

  let onlyTables = scope.normative;

  const addItem = (block: Block, section: OutlineSection | null, next: Block | undefined): void => {
    const contentAt = block.marker?.contentAt ?? 0;
    items.push({
      section,
      block,
      items: onlyTables ? 'none' : (section?.items ?? 'owned'),
      contentAt,
      introduces: introduces(block, next),
      field: readers.fields.at(block.text, contentAt),
    });
  };

  const addSection = (block: Block, marker: Marker, next: Block | undefined): void => {
    const rank = rankOf(marker);
    closeFor(marker, rank, stack, top);
    const parent = stack[stack.length - 1];
    const siblings = parent?.children ?? top;
    for (const deeper of [...siblings.keys()]) if (deeper > rank) siblings.delete(deeper);
    const { position, fits } = place(siblings, marker, rank);
    const prefix = marker.kind === 'article' || !parent ? '' : `${parent.section.path}.`;
    const own = block.text.slice(marker.contentAt);
    const content = own === '' && next?.capitals && !next.marker ? next.text : own;
    const heading = readers.isHeading(block, marker, content, next);
    const inherited = parent?.section.items ?? 'tasks';
    const label = heading ? content : labelOf(content);
    const theme = label ? readers.themeOf(label, stack.length, inherited) : null;
    const section: OutlineSection = {
      path: `${prefix}${pathStep(marker, position)}`,
      printed: marker.printed,
      heading: heading ? trimEndOf(content, ': ') : null,
      kind: heading ? 'heading' : 'runin',
      items: theme ?? (marker.kind === 'article' ? 'owned' : inherited),
      block,
      ancestors: stack.map((frame) => frame.section),
    };
    sections.push(section);
    if (!fits) misnumbered.push(section);
    stack.push({ section, rank, children: new Map() });
    if (!heading) addItem(block, section, next);
  };

  const addAll = (blocks: readonly Block[]): void => {
    for (const [index, block] of blocks.entries()) {
      const { marker } = block;
      const next = blocks[index + 1];
      if (marker && marker.kind !== 'bullet' && !isFieldLabel(blocks, index, readers.fields))
        addSection(block, marker, next);
      else addItem(block, stack[stack.length - 1]?.section ?? null, next);
    }
  };
  addAll(body);
  onlyTables = true;
  stack.length = 0;
  top.clear();
  addAll(annexes);
  return { sections, items, misnumbered };
}

/** The words of an item without its marker. */
export const contentOf = (item: OutlineItem): MappedText => sliceMapped(item.block, item.contentAt);
