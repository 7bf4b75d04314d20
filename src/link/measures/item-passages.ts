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

const isInNumber = (text: string, at: number): boolean => /\d[.,]?$/.test(text.slice(Math.max(0, at - 2), at));

/**
 * Where a measure stands in the text of its item: of the places with its printed words the one nearest to where its source
 * says. Where the text was repaired they may be missing: then there itself.
 */
function placeIn(text: string, { source }: PlacedMeasure, itemStart: number): number {
  const words = oneLine(source.exact);
  const expected = Math.max(0, Math.min(text.length, source.start - itemStart));
  if (words === '') return expected;
  let after = text.indexOf(words, expected);
  while (after !== -1 && isInNumber(text, after)) after = text.indexOf(words, after + 1);
  let before = text.lastIndexOf(words, expected);
  while (before !== -1 && isInNumber(text, before)) before = before === 0 ? -1 : text.lastIndexOf(words, before - 1);
  if (before === -1 || after === -1) return Math.max(before, after) === -1 ? expected : Math.max(before, after);
  return after - expected < expected - before ? after : before;
}

/** Moves a place of a text to the next blank. */
const toBlank = (text: string, at: number): number => {
  const blank = text.indexOf(' ', at);
  return blank === -1 ? text.length : blank;
};

/** The passages of the measures of one item, whose source begins at `itemStart`. */
export function measurePassages(text: string, measures: readonly PlacedMeasure[], itemStart: number): MeasurePassage[] {
  const line = oneLine(text);
  const ends = clauseEnds(line);
  const theme = line[(ends[0] ?? 0) - 1] === ':' ? line.slice(0, ends[0]) : '';
  return measures.map((measure) => {
    const at = placeIn(line, measure, itemStart);
    const clause = clauseAt(ends, at);
    const [start, end] = [ends[clause - 1] ?? 0, ends[clause] ?? line.length];
    const from = at - start > REACH ? toBlank(line, at - REACH) : start;
    const to = end - at > REACH ? toBlank(line, at + REACH) : end;
    return { clause: line.slice(from, to), theme, lead: line.slice(from, at) };
  });
}
