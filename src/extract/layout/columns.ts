import { type MappedText, sliceMapped } from '../../text/mapped-text.js';
import type { Line } from '../../text/normalise.js';

/** Blanks between two columns of a printed line; fewer stand between words. */
const COLUMN_GAP = 4;

/** The columns of a line from left to right: the cells of a row, or what wide blanks set apart. */
export function columnsOf(line: Line): MappedText[] {
  if (line.cells.length > 0)
    return line.cells.map(([from, to]) => sliceMapped(line, from, to)).filter((cell) => cell.text !== '');
  const columns: MappedText[] = [];
  let from = 0;
  for (const [index, run] of line.runs.entries()) {
    const before = line.runs[index - 1];
    if (!before || run.raw - (before.raw + before.rawLength) < COLUMN_GAP - 1) continue;
    columns.push(sliceMapped(line, from, run.at));
    from = run.at;
  }
  columns.push(from === 0 ? line : sliceMapped(line, from));
  return columns.filter((column) => column.text.trim() !== '');
}
