import { GAP, isCapital, type WordRun } from '../words/word-run.js';

/** A stretch of words [from, to) that is read by itself. */
export type Clause = readonly [number, number];

/** Whether a sentence ends before this word: a semicolon, or a full stop before a capital. */
function endsBefore(run: WordRun, at: number): boolean {
  const gap = run.gaps[at] as number;
  if ((gap & GAP.semicolon) !== 0) return true;
  return (
    (gap & GAP.stop) !== 0 && isCapital(run, at) && /[.…!?]\s/.test(run.text.slice(run.ends[at - 1], run.starts[at]))
  );
}

/** The sentences from a word on; a part between semicolons counts as one, outside brackets only. */
export function sentencesOf(run: WordRun, from: number): Clause[] {
  const found: Clause[] = [];
  let start = from;
  let depth = 0;
  for (let at = from; at < run.words.length; at++) {
    const gap = run.gaps[at] as number;
    if ((gap & GAP.close) !== 0) depth = 0;
    if (at > start && depth === 0 && endsBefore(run, at)) {
      found.push([start, at]);
      start = at;
    }
    if ((gap & GAP.open) !== 0) depth = 1;
  }
  if (start < run.words.length) found.push([start, run.words.length]);
  return found;
}

/** The notes in brackets inside a clause. */
export function notesOf(run: WordRun, [from, to]: Clause): Clause[] {
  const notes: Clause[] = [];
  let open = -1;
  for (let at = from; at <= to; at++) {
    const gap = run.gaps[at] as number;
    if (open !== -1 && (at === to || (gap & GAP.close) !== 0)) {
      notes.push([open, at]);
      open = -1;
    }
    if (at < to && (gap & GAP.open) !== 0) open = at;
  }
  return notes;
}

/** Index after a note in brackets that begins at a word; `at` itself when none does. */
export function afterNote(run: WordRun, at: number, to: number): number {
  if (at >= to || ((run.gaps[at] as number) & GAP.open) === 0) return at;
  for (let end = at + 1; end < to; end++) if (((run.gaps[end] as number) & GAP.close) !== 0) return end;
  return to;
}
