import type { Source } from '../model/source.js';
import type { MappedText } from '../text/normalise.js';

/** Makes the source of [from, to) of a mapped text. */
export type SourceMaker = (mapped: MappedText, from?: number, to?: number) => Source;

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
  return (mapped, from = 0, to = mapped.text.length) => {
    let first = from;
    let last = to;
    while (first < last && mapped.text[first] === ' ') first++;
    while (last > first && mapped.text[last - 1] === ' ') last--;
    const start = mapped.starts[first] ?? 0;
    const end = last > first ? (mapped.ends[last - 1] as number) : start;
    return {
      file,
      start,
      end,
      lineStart: lineAt(starts, start),
      lineEnd: lineAt(starts, Math.max(start, end - 1)),
      exact: raw.slice(start, end),
    };
  };
}
