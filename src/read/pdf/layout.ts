import { type Block, blocksToText } from '../blocks.js';
import type { PrintedTable } from './page-content.js';
import type { PrintedLine } from './printed-lines.js';

/** A step down that is this much wider than the usual one sets paragraphs apart. */
const PARAGRAPH_STEP = 1.25;
/** Of how often the commonest step occurs. */
const COMMON_SHARE = 0.25;
/** Steps are compared in heights of the font, to this part of one. */
const PRECISION = 20;

type Parts = readonly (PrintedLine | PrintedTable)[];

const isLine = (part: PrintedLine | PrintedTable | undefined): part is PrintedLine =>
  part !== undefined && 'text' in part;

/** From the line before to this one, in heights of the font; null where one of them is no line. */
function stepTo(parts: Parts, index: number): number | null {
  const [before, line] = [parts[index - 1], parts[index]];
  if (!isLine(before) || !isLine(line) || line.y <= before.y) return null;
  return (line.y - before.y) / Math.max(line.size, before.size);
}

/** The step within paragraphs: the smallest of those that are common. Where all lines are paragraphs, theirs. */
function usualStep(pages: readonly Parts[]): number {
  const times = new Map<number, number>();
  for (const parts of pages)
    for (const index of parts.keys()) {
      const step = Math.round((stepTo(parts, index) ?? 0) * PRECISION);
      if (step > 0) times.set(step, (times.get(step) ?? 0) + 1);
    }
  const common = Math.max(0, ...times.values()) * COMMON_SHARE;
  const steps = [...times].filter(([, count]) => count >= common).map(([step]) => step);
  return steps.length === 0 ? 0 : Math.min(...steps) / PRECISION;
}

function pageBlocks(parts: Parts, usual: number): Block[] {
  return parts.flatMap((part, index): Block[] => {
    if (!isLine(part)) return [part.table];
    const apart = (stepTo(parts, index) ?? 0) > usual * PARAGRAPH_STEP;
    const line: Block = { kind: 'paragraph', text: part.text };
    return apart ? [{ kind: 'paragraph', text: '' }, line] : [line];
  });
}

/** Pages as text, each by itself: a printed line a line, an empty one where more space than usual is left. */
export function layOut(pages: readonly Parts[]): string[] {
  const usual = usualStep(pages);
  return pages.map((parts) => blocksToText(pageBlocks(parts, usual)));
}
