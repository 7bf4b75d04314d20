import { createMappedBuilder, rawEnd, rawStart, sliceMapped } from '../text/mapped-text.js';
import type { Line } from '../text/normalise.js';

/** New words for [start, end) of a line's text. */
export interface Rewrite {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The line with its words replaced. A new word stands for the whole of the raw word, so that a span of the new text
 * still points into the raw one. Rewrites come in order, are not empty and do not overlap.
 */
export function rewriteLine(line: Line, rewrites: readonly Rewrite[]): Line {
  if (rewrites.length === 0) return line;
  const out = createMappedBuilder();
  const moved = new Map<number, number>();
  let at = 0;
  const keep = (to: number): void => {
    const piece = sliceMapped(line, at, to);
    for (const run of to > at ? piece.runs : [])
      out.push(piece.text.slice(run.at, run.at + run.length), run.raw, run.raw + run.rawLength);
    for (; at < to; at++) moved.set(at, out.length - (to - at));
  };
  for (const { start, end, text } of rewrites) {
    keep(start);
    for (; at < end; at++) moved.set(at, out.length);
    out.push(text, rawStart(line, start), rawEnd(line, end - 1));
  }
  keep(line.text.length);
  moved.set(at, out.length);
  const cells = line.cells.map(([from, to]) => [moved.get(from) ?? 0, moved.get(to) ?? out.length] as const);
  return { ...line, ...out.done(), cells };
}
