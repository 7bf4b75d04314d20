import type { PlacedMeasure } from '../../model/comparison.js';
import { clauseEnds } from '../align/clauses.js';

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
const REACH = 300;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The clause that holds a place: the index of its end. */
function clauseAt(ends: readonly number[], at: number): number {
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at < (ends[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
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
  const ends = clauseEnds(line);
  const theme = line[(ends[0] ?? 0) - 1] === ':' ? line.slice(0, ends[0]) : '';
  return placesIn(line, measures).map((at) => {
    const clause = clauseAt(ends, at);
    const [start, end] = [ends[clause - 1] ?? 0, ends[clause] ?? line.length];
    const from = at - start > REACH ? toBlank(line, at - REACH) : start;
    const to = end - at > REACH ? toBlank(line, at + REACH) : end;
    return { clause: line.slice(from, to), theme, lead: line.slice(from, at) };
  });
}
