import { isCapitals, startsLower } from '../../text/case-fold.js';
import type { Line } from '../../text/normalise.js';
import { readMarker } from './markers.js';

/** Layout habits of a text, measured once; they tell what an empty line or a short line means. */
export interface Shape {
  /** Every printed line is followed by an empty one, so that an empty line says nothing. */
  readonly doubleSpaced: boolean;
  /** Paragraphs are set apart by empty lines, so that lines that touch belong together. */
  readonly spaced: boolean;
  /** Paragraphs begin with an indent that their other lines do not have. */
  readonly indented: boolean;
  /** Usual length of a full printed line, in characters. */
  readonly width: number;
}

const SENTENCE_END = /[.;:!?…]["”’)]{0,2}$/;

/** True where the text could end a paragraph: a full stop, a semicolon, a colon. */
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text);

const ENOUGH = 3;
const MOSTLY = 0.75;

interface Counts {
  filled: number;
  gaps: number;
  brokenByGap: number;
  marked: number;
  markedAfterGap: number;
  markedIndented: number;
  wrapped: number;
  wrappedFlush: number;
}

function count(lines: readonly Line[]): Counts {
  const counts = {
    filled: 0,
    gaps: 0,
    brokenByGap: 0,
    marked: 0,
    markedAfterGap: 0,
    markedIndented: 0,
    wrapped: 0,
    wrappedFlush: 0,
  };
  let previous: Line | null = null;
  for (const line of lines) {
    if (line.text === '') continue;
    counts.filled++;
    const gap = previous ? line.number - previous.number - 1 : 0;
    const marker = readMarker(line.text);
    if (previous && gap === 1) {
      counts.gaps++;
      if (!endsSentence(previous.text) && !marker && !isCapitals(line.text)) counts.brokenByGap++;
    }
    if (marker && previous) {
      counts.marked++;
      if (gap > 0) counts.markedAfterGap++;
      if (line.indent >= 2) counts.markedIndented++;
    } else if (previous && gap === 0 && startsLower(line.text)) {
      counts.wrapped++;
      if (line.indent < 2) counts.wrappedFlush++;
    }
    previous = line;
  }
  return counts;
}

function usualWidth(lines: readonly Line[]): number {
  const lengths = lines.filter((line) => line.text !== '').map((line) => line.text.length);
  lengths.sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.85)] ?? 80;
}

/** Measures the layout of the lines of one document. */
export function measureShape(lines: readonly Line[]): Shape {
  const counts = count(lines);
  const doubleSpaced = counts.gaps > counts.filled * 0.5 && counts.brokenByGap > counts.gaps * 0.4;
  return {
    doubleSpaced,
    spaced: !doubleSpaced && counts.marked >= ENOUGH && counts.markedAfterGap >= counts.marked * MOSTLY,
    indented:
      counts.markedIndented >= ENOUGH &&
      counts.markedIndented >= counts.marked * MOSTLY &&
      counts.wrappedFlush >= counts.wrapped * MOSTLY,
    width: usualWidth(lines),
  };
}
