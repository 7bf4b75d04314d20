import { foldSameLength } from '../text/case-fold.js';
import { type MappedText, sliceMapped } from '../text/normalise.js';
import type { Vocabulary } from '../vocabulary/load.js';
import type { Block } from './blocks.js';
import type { Marker } from './markers.js';

/** What the items below a heading are. */
export type ItemKind = 'tasks' | 'targets' | 'none';

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
  readonly content: MappedText;
  readonly block: Block;
  readonly bullet: boolean;
  readonly items: ItemKind;
  /** Only introduces what follows. */
  readonly introduces: boolean;
}

export interface Outline {
  readonly sections: readonly OutlineSection[];
  readonly items: readonly OutlineItem[];
  /** Sections whose printed number does not fit their place. */
  readonly misnumbered: readonly OutlineSection[];
}

const RANKS: Readonly<Record<Marker['kind'], number>> = {
  annex: 0,
  part: 1,
  chapter: 2,
  title: 3,
  article: 4,
  roman: 5,
  arabic: 10,
  letter: 20,
  bullet: 99,
};
const rankOf = (marker: Marker): number => RANKS[marker.kind] + (marker.kind === 'arabic' ? marker.depth - 1 : 0);
const LETTERS = 'abcdđeghiklmnopqrstuvxy';
const ROMANS = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
  'XVII',
  'XVIII',
  'XIX',
  'XX',
];

function step(marker: Marker, position: number): string {
  if (marker.kind === 'article') return marker.printed;
  if (marker.kind === 'letter') return LETTERS[position - 1] ?? `z${position}`;
  if (marker.kind === 'arabic') return String(position);
  if (marker.kind === 'roman') return ROMANS[position - 1] ?? `R${position}`;
  return marker.printed
    .split(' ')
    .slice(0, -1)
    .concat(ROMANS[position - 1] ?? String(position))
    .join(' ');
}

interface Frame {
  readonly section: OutlineSection;
  readonly rank: number;
  /** Position and printed order of the last child of each rank. */
  readonly children: Map<number, { position: number; marker: Marker }>;
}

/** Section position: the printed number where it follows its sibling, else its place. */
function place(
  siblings: Map<number, { position: number; marker: Marker }>,
  marker: Marker,
  rank: number,
): { position: number; fits: boolean } {
  const last = siblings.get(rank);
  const expected = (last?.position ?? 0) + 1;
  const skipped =
    marker.kind === 'letter' && last !== undefined && marker.order === expected + 1 && last.marker.printed === 'd';
  const first = last === undefined && marker.kind !== 'letter' && marker.depth > 1;
  const position = skipped || first ? marker.order : expected;
  siblings.set(rank, { position, marker });
  return { position, fits: marker.order === position };
}

/** Builds the section tree. Numbering is evidence, not law: order and shape decide. */
export function createOutliner(vocabulary: Vocabulary): (blocks: readonly Block[]) => Outline {
  const themes = vocabulary.layout.themes
    .flatMap((theme) =>
      theme.phrases.map((phrase) => ({ phrase, items: theme.items, funding: theme.phrases.includes('kinh phi') })),
    )
    .sort((a, b) => b.phrase.length - a.phrase.length);

  const themeOf = (heading: string, depth: number): ItemKind | null => {
    const folded = foldSameLength(heading)
      .replace(/[.:;]+$/, '')
      .trim();
    const match = themes.find(
      ({ phrase }) =>
        folded === phrase ||
        folded.startsWith(`${phrase} `) ||
        folded.startsWith(`${phrase},`) ||
        folded.startsWith(`${phrase}:`),
    );
    if (!match) {
      const inner = /(?:^|\s)(nhiem vu|giai phap|to chuc thuc hien|muc tieu)(?:\s|,|$)/.exec(folded);
      if (depth > 0 || !inner) return null;
      return inner[1] === 'muc tieu' ? 'targets' : 'tasks';
    }
    return match.items === 'none' && depth > 0
      ? match.funding
        ? null
        : folded === match.phrase
          ? match.items
          : null
      : match.items;
  };

  return (blocks) => {
    const sections: OutlineSection[] = [];
    const items: OutlineItem[] = [];
    const misnumbered: OutlineSection[] = [];
    const stack: Frame[] = [];
    const top = new Map<number, { position: number; marker: Marker }>();
    let counters = new Map<string, number>();
    counters = counters.set('', 0);
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks[i] as Block;
      const marker = block.marker;
      if (marker && marker.kind !== 'bullet') {
        const rank = rankOf(marker);
        while (stack.length > 0 && (stack[stack.length - 1] as Frame).rank >= rank) stack.pop();
        const parent = stack[stack.length - 1];
        const siblings = parent?.children ?? top;
        for (const deeper of [...siblings.keys()]) if (deeper > rank) siblings.delete(deeper);
        const { position, fits } = place(siblings, marker, rank);
        const prefix = marker.kind === 'article' || !parent ? '' : `${parent.section.path}.`;
        const content = sliceMapped(block, marker.contentAt, block.text.length);
        const isHeading = looksLikeHeading(block, marker, content.text, blocks[i + 1]);
        const inherited = parent?.section.items ?? 'tasks';
        const label = isHeading ? content.text : labelOf(content.text);
        const theme = label ? themeOf(label, stack.length) : null;
        const section: OutlineSection = {
          path: `${prefix}${step(marker, position)}`,
          printed: marker.printed,
          heading: isHeading ? content.text.replace(/[:\s]+$/u, '') : null,
          kind: isHeading ? 'heading' : 'runin',
          items: marker.kind === 'article' && !theme ? 'none' : (theme ?? inherited),
          block,
          ancestors: stack.map((frame) => frame.section),
        };
        sections.push(section);
        if (!fits) misnumbered.push(section);
        stack.push({ section, rank, children: new Map() });
        if (!isHeading)
          items.push({
            section,
            content: block,
            block,
            bullet: false,
            items: section.items,
            introduces: introduces(block, blocks[i + 1]),
          });
        continue;
      }
      const section = stack[stack.length - 1]?.section ?? null;
      items.push({
        section,
        content: block,
        block,
        bullet: marker !== null,
        items: section?.items ?? (sections.length > 0 ? 'tasks' : 'none'),
        introduces: introduces(block, blocks[i + 1]),
      });
    }
    return { sections, items, misnumbered };
  };
}

/** "a) Mục tiêu tổng quát: …": a short label before a colon. */
const labelOf = (content: string): string | null => /^([^:.;]{3,60}):/u.exec(content)?.[1] ?? null;

const introduces = (block: Block, next: Block | undefined): boolean => /:$/.test(block.text) && next?.marker != null;

const SENTENCE = /[.;]\s\p{Lu}/u;
const ACTS =
  /(?:chủ trì|phối hợp với|phối hợp chặt chẽ|có trách nhiệm|chịu trách nhiệm|căn cứ|hướng dẫn|theo dõi, đôn đốc|tham mưu|như sau)/u;

/** A heading names, a run-in paragraph says. */
function looksLikeHeading(block: Block, marker: Marker, content: string, next: Block | undefined): boolean {
  const words = content.split(' ').length;
  if (marker.kind === 'part' || marker.kind === 'chapter' || marker.kind === 'title' || marker.kind === 'annex')
    return true;
  if (marker.kind === 'article')
    return (
      words <= 25 &&
      next !== undefined &&
      !/[.;]$/.test(content) &&
      next.marker !== null &&
      next.marker.kind !== 'article'
    );
  if (block.capitals || marker.kind === 'roman') return words <= 60 && !SENTENCE.test(content);
  const nextRank = next?.marker ? rankOf(next.marker) : 98;
  const hasBelow = next !== undefined && nextRank > rankOf(marker);
  if (SENTENCE.test(content) || /;$/.test(content)) return false;
  if (words > 45) return false;
  if (/^[^:]{3,50}:\s\S/u.test(content)) return false;
  if (/:$/.test(content)) return words <= 25 && !(ACTS.test(content) && words > 14);
  if (/[.!?]$|\.\/\.$/.test(content)) return hasBelow && next.marker !== null && words <= 30 && !ACTS.test(content);
  if (block.bold) return hasBelow;
  return (
    hasBelow && (words <= 30 || next.marker !== null) && !(ACTS.test(content) && words > 16 && next.marker === null)
  );
}
