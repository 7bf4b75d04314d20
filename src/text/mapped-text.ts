/**
 * Part of a mapped text: units [at, at + length) stand for raw units [raw, raw + rawLength), one by one where the
 * lengths are equal, otherwise as a whole (a composed letter, a folded blank).
 */
export interface Run {
  readonly at: number;
  readonly length: number;
  readonly raw: number;
  readonly rawLength: number;
}

/** A text whose every UTF-16 unit knows where it came from. Runs cover the text in order; raw places never fall. */
export interface MappedText {
  readonly text: string;
  readonly runs: readonly Run[];
}

export const EMPTY_MAPPED: MappedText = { text: '', runs: [] };

/** Index of the run that holds a unit. */
function runIndex(runs: readonly Run[], index: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle] as Run).at <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

const runAt = (runs: readonly Run[], index: number): Run | undefined => runs[runIndex(runs, index)];

/** Where the raw text of unit `index` begins. */
export function rawStart({ runs }: MappedText, index: number): number {
  const run = runAt(runs, index);
  if (!run) return 0;
  return run.length === run.rawLength ? run.raw + index - run.at : run.raw;
}

/** Where the raw text of unit `index` ends (exclusive). */
export function rawEnd({ runs }: MappedText, index: number): number {
  const run = runAt(runs, index);
  if (!run) return 0;
  return run.length === run.rawLength ? run.raw + index - run.at + 1 : run.raw + run.rawLength;
}

/** The part [from, to) of a mapped text. */
export function sliceMapped(mapped: MappedText, from: number, to = mapped.text.length): MappedText {
  if (from <= 0 && to >= mapped.text.length) return mapped;
  const runs: Run[] = [];
  for (let index = runIndex(mapped.runs, Math.max(0, from)); index < mapped.runs.length; index++) {
    const run = mapped.runs[index] as Run;
    if (run.at >= to) break;
    const start = Math.max(run.at, from);
    const end = Math.min(run.at + run.length, to);
    if (start >= end) continue;
    const whole = run.length !== run.rawLength;
    runs.push({
      at: start - from,
      length: end - start,
      raw: whole ? run.raw : run.raw + start - run.at,
      rawLength: whole ? run.rawLength : end - start,
    });
  }
  return { text: mapped.text.slice(from, to), runs };
}

/** Joins pieces of a text with single spaces; a space stands for whatever the raw text has between two pieces. */
export function joinMapped(pieces: readonly MappedText[]): MappedText {
  const filled = pieces.filter((piece) => piece.text !== '');
  if (filled.length === 1) return filled[0] as MappedText;
  const texts: string[] = [];
  const runs: Run[] = [];
  let at = 0;
  for (const piece of filled) {
    const last = runs[runs.length - 1];
    if (last) {
      const gap = last.raw + last.rawLength;
      const next = (piece.runs[0] as Run).raw;
      runs.push({ at, length: 1, raw: gap, rawLength: Math.max(0, next - gap) });
      at += 1;
    }
    for (const run of piece.runs) runs.push(at === 0 ? run : { ...run, at: run.at + at });
    texts.push(piece.text);
    at += piece.text.length;
  }
  return { text: texts.join(' '), runs };
}

/** Builds a mapped text piece by piece. */
export interface MappedBuilder {
  /** Appends words that stand for raw[start, end). */
  push(piece: string, start: number, end: number): void;
  trimEnd(): void;
  readonly length: number;
  endsWithSpace(): boolean;
  done(): MappedText;
}

export function createMappedBuilder(): MappedBuilder {
  let text = '';
  const runs: { at: number; length: number; raw: number; rawLength: number }[] = [];
  return {
    push(piece, start, end) {
      if (piece === '') return;
      const last = runs[runs.length - 1];
      const even = piece.length === end - start;
      if (last && even && last.length === last.rawLength && last.raw + last.rawLength === start) {
        last.length += piece.length;
        last.rawLength = last.length;
      } else {
        runs.push({ at: text.length, length: piece.length, raw: start, rawLength: end - start });
      }
      text += piece;
    },
    trimEnd() {
      while (text.endsWith(' ')) {
        text = text.slice(0, -1);
        const last = runs[runs.length - 1];
        if (!last) return;
        if (last.length === 1) runs.pop();
        else {
          if (last.length === last.rawLength) last.rawLength--;
          last.length--;
        }
      }
    },
    get length() {
      return text.length;
    },
    endsWithSpace: () => text.endsWith(' '),
    done: () => ({ text, runs }),
  };
}
