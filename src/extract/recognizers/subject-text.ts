import type { WordRun } from '../words/word-run.js';

/** A footnote mark that stuck to its word: "quốc gia1". */
const FOOTNOTE = /(?<=\p{Ll}{2})\d{1,2}$/u;

/** The words [from, to) as they are printed, on one line, with the quotation mark that closes them. */
export function subjectText(run: WordRun, from: number, to: number): string {
  if (to <= from) return '';
  const end = run.ends[to - 1] as number;
  const text = run.text.slice(run.starts[from] as number, end);
  const open = run.text[end] === '”' && text.lastIndexOf('“') > text.lastIndexOf('”');
  return (open ? `${text}”` : text).replace(/\s+/g, ' ').replace(FOOTNOTE, '');
}
