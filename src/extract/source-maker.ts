import type { Source } from '../model/source.js';
import { type MappedText, rawEnd, rawStart } from '../text/mapped-text.js';

export interface SourceMaker {
  /** The source of [from, to) of a mapped text; blanks at its ends are left out. */
  (mapped: MappedText, from?: number, to?: number): Source;
  /** The source of everything from the first word of `first` to the last word of `last`. */
  between(first: MappedText, last: MappedText): Source;
}

/** Offsets of every line start, for a binary search from offset to line. */
function lineStarts(raw: string): number[] {
  const starts = [0];
  for (let at = raw.indexOf('\n'); at !== -1; at = raw.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** `exact` is cut from the raw text, so it always equals the slice. */
export function createSourceMaker(raw: string, file: string): SourceMaker {
  const starts = lineStarts(raw);
  const span = (start: number, end: number): Source => ({
    file,
    start,
    end,
    lineStart: lineAt(starts, start),
    lineEnd: lineAt(starts, Math.max(start, end - 1)),
    exact: raw.slice(start, end),
  });
  const make = (mapped: MappedText, from = 0, to = mapped.text.length): Source => {
    let first = from;
    let last = to;
    while (first < last && mapped.text[first] === ' ') first++;
    while (last > first && mapped.text[last - 1] === ' ') last--;
    const start = rawStart(mapped, first);
    return span(start, last > first ? rawEnd(mapped, last - 1) : start);
  };
  const between = (first: MappedText, last: MappedText): Source =>
    span(rawStart(first, 0), Math.max(rawStart(first, 0), rawEnd(last, last.text.length - 1)));
  return Object.assign(make, { between });
}
