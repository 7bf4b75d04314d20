import type { PlacedMeasure } from '../../model/comparison.js';
import { type Clause, clausesOf } from '../align/clauses.js';

/** The words a measure stands in. */
export interface MeasurePassage {
  /** The clause around the number. */
  readonly clause: string;
  /** What the item says it is about before a colon: "Về phổ cập giáo dục:"; "" for nothing. */
  readonly theme: string;
  /** The text from the start of the clause to the number. */
  readonly lead: string;
}

/** Of a longer clause only so many letters on each side of the number belong to it. */
const REACH = 400;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The clause that holds a place of the text. */
function clauseAt(clauses: readonly Clause[], at: number): Clause | undefined {
  let [low, high] = [0, clauses.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at < (clauses[middle] as Clause).end) high = middle;
    else low = middle + 1;
  }
  return clauses[low];
}

/**
 * Where the measures of one item stand in its text, by their printed words in order. Where the text was repaired the printed
 * words may not be found: then by the share of the item that lies before them.
 */
function placesIn(text: string, measures: readonly PlacedMeasure[]): number[] {
  let from = 0;
  return measures.map(({ source: { exact } }) => {
    const found = text.indexOf(oneLine(exact), from);
    if (found !== -1) from = found + 1;
    return found === -1 ? from : found;
  });
}

/** Moves a place of a text to the next blank. */
const toBlank = (text: string, at: number): number => {
  const blank = text.indexOf(' ', at);
  return blank === -1 ? text.length : blank;
};

/** The passages of the measures of one item, which come in the order of the text. */
export function measurePassages(text: string, measures: readonly PlacedMeasure[]): MeasurePassage[] {
  const line = oneLine(text);
  const clauses = clausesOf(line);
  const [first] = clauses;
  const hasTheme = first !== undefined && line.slice(first.end).trimStart().startsWith(':');
  const theme = hasTheme ? line.slice(first.start, first.end) : '';
  return placesIn(line, measures).map((at) => {
    const clause = clauseAt(clauses, at);
    const [start, end] = [clause?.start ?? 0, clause?.end ?? line.length];
    const from = at - start > REACH ? toBlank(line, at - REACH) : start;
    const to = end - at > REACH ? toBlank(line, at + REACH) : end;
    return { clause: line.slice(from, to), theme, lead: line.slice(Math.min(from, at), at) };
  });
}
