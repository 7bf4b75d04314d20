import { joinMapped, type MappedText, sliceMapped } from '../../text/mapped-text.js';
import type { Line } from '../../text/normalise.js';

/** A row of a table: its cells from left to right, empty ones included. */
export type Row = readonly MappedText[];

/** A stretch of the document: lines of prose, or the rows of a table. */
export interface Stretch {
  readonly lines: readonly Line[];
  /** Null for prose. */
  readonly rows: readonly Row[] | null;
}

const RULE = /^[-+=:\s]{3,}$/;
/** The first cell of a row that begins something: a number, a Roman number, a letter. */
const ORDINAL = /^(?:\d{1,3}(?:\.\d{1,2})*|[IVXL]{1,6}|[A-Za-zđĐ])[.)]?$/u;

const isGrid = (line: Line): boolean => RULE.test(line.text) && /[-=]{2}/.test(line.text);
const isRowLine = (line: Line): boolean => line.cells.length > 1 && !isGrid(line);

/** Rows that stand on lines of their own: "| 1 | … | … |". Between grid rules, a cell may go on over several lines. */
function pipeRows(lines: readonly Line[]): Row[] {
  const gridded = lines.filter(isGrid).length > 2;
  const rows: MappedText[][] = [];
  let open: MappedText[][] | null = null;
  const flush = (): void => {
    if (open) rows.push(open.map(joinMapped));
    open = null;
  };
  for (const line of lines) {
    if (!isRowLine(line)) {
      if (isGrid(line)) flush();
      continue;
    }
    const cells = line.cells.map(([from, to]) => sliceMapped(line, from, to));
    if (!open) open = cells.map((cell) => [cell]);
    else for (const [index, cell] of cells.entries()) open[index]?.push(cell);
    if (!gridded) flush();
  }
  flush();
  return rows;
}

/** The words between bars that stand alone on their lines, one entry a cell; two bars in a row leave an empty one. */
function fencedCells(lines: readonly Line[]): MappedText[] {
  const cells: MappedText[] = [];
  let open: Line[] | null = null;
  for (const line of lines) {
    if (line.fence) {
      if (open) cells.push(joinMapped(open));
      open = [];
    } else open?.push(line);
  }
  return cells;
}

/** Cells into rows. An empty cell ends a row when the row is full or what follows begins a new one. */
function fencedRows(lines: readonly Line[]): Row[] {
  const cells = fencedCells(lines);
  const header = cells.findIndex((cell) => cell.text === '');
  const width = header === -1 ? cells.length : header;
  const rows: MappedText[][] = [];
  let row: MappedText[] = [];
  for (const [index, cell] of cells.entries()) {
    const next = cells[index + 1];
    const ends =
      cell.text === '' && (row.length >= width || row.length === 0 || (next !== undefined && ORDINAL.test(next.text)));
    if (!ends) {
      row.push(cell);
      continue;
    }
    if (row.length > 0) rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function tableEnd(lines: readonly Line[], from: number): number {
  const first = lines[from] as Line;
  let end = from;
  if (isRowLine(first) || isGrid(first)) {
    while (end < lines.length && (isRowLine(lines[end] as Line) || isGrid(lines[end] as Line))) end++;
    return lines.slice(from, end).some(isRowLine) ? end : from;
  }
  let bars = 0;
  while (end < lines.length && ((lines[end] as Line).fence || (lines[end] as Line).text !== '')) {
    if ((lines[end] as Line).fence) bars++;
    end++;
  }
  return bars > 2 ? end : from;
}

const startsTable = (line: Line): boolean => line.fence || isRowLine(line) || isGrid(line);

/** Tells prose and tables apart, in order. Every line is in exactly one stretch. */
export function toStretches(lines: readonly Line[]): Stretch[] {
  const stretches: Stretch[] = [];
  let prose = 0;
  const flush = (to: number): void => {
    if (to > prose) stretches.push({ lines: lines.slice(prose, to), rows: null });
  };
  for (let at = 0; at < lines.length; at++) {
    if (!startsTable(lines[at] as Line)) continue;
    const end = tableEnd(lines, at);
    if (end <= at) continue;
    flush(at);
    const part = lines.slice(at, end);
    stretches.push({ lines: part, rows: part.some(isRowLine) ? pipeRows(part) : fencedRows(part) });
    prose = end;
    at = end - 1;
  }
  flush(lines.length);
  return stretches;
}
