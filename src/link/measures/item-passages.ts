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

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The clause that holds a place of the text. */
function clauseAt(clauses: readonly Clause[], at: number): Clause | undefined {
  return clauses.find(({ end }) => at < end) ?? clauses.at(-1);
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

/** The passages of the measures of one item, which come in the order of the text. */
export function passagesOf(text: string, measures: readonly PlacedMeasure[]): MeasurePassage[] {
  const line = oneLine(text);
  const clauses = clausesOf(line);
  const places = placesIn(line, measures);
  const [first] = clauses;
  const hasTheme = first !== undefined && line.slice(first.end).trimStart().startsWith(':');
  const theme = hasTheme ? line.slice(first.start, first.end) : '';
  return places.map((at) => {
    const clause = clauseAt(clauses, at);
    const start = clause?.start ?? 0;
    return { clause: line.slice(start, clause?.end ?? line.length), theme, lead: line.slice(Math.min(start, at), at) };
  });
}
