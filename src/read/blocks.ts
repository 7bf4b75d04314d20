/** What a document with a layout of its own is made of, before it becomes lines. */
export type Block = Paragraph | Table;

export interface Paragraph {
  readonly kind: 'paragraph';
  /** May hold line breaks. */
  readonly text: string;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly (readonly Cell[])[];
  /** Whether lines are seen around its cells. */
  readonly ruled: boolean;
}

export interface Cell {
  readonly blocks: readonly Block[];
  /** Columns and rows it covers, 1 or more. */
  readonly columns: number;
  readonly rows: number;
}

/** A letterhead or a block of signatures has no more; a table of data has. */
const LAYOUT_COLUMNS = 3;
const LAYOUT_ROWS = 3;
/** No table of a document is as wide. Bounds what a broken or hostile file can ask for. */
const MOST_COLUMNS = 200;
const SYMBOL_BULLET = /^(\s{0,80})[\uf000-\uf0ff](?=\s)/;
const BLANKS = /\s+/gu;

const isTable = (block: Block) => block.kind === 'table';
const cellsOf = (table: Table) => table.rows.flat();

const linesOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap(blockLines).map((line) => line.replaceAll('|', '¦').trim());

/**
 * The cells by their places. What a cell merged over rows says holds for each of its rows, so it is said in each;
 * merged over columns it stands in the first.
 */
function toGrid(table: Table): string[][][] {
  const grid: string[][][] = table.rows.map(() => []);
  for (const [top, row] of table.rows.entries()) {
    let left = 0;
    for (const cell of row) {
      while (grid[top]?.[left] !== undefined) left += 1;
      if (left >= MOST_COLUMNS) break;
      const lines = linesOf(cell.blocks).filter((line) => line !== '');
      const right = Math.min(left + cell.columns, MOST_COLUMNS);
      for (const place of grid.slice(top, top + cell.rows))
        for (let column = left; column < right; column += 1) place[column] ??= column === left ? lines : [];
      left = right;
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? []));
}

const rowLine = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Columns that only set text side by side: their lines stay lines, each beside its neighbours. */
function sideBySide(row: readonly (readonly string[])[]): string[] {
  const height = Math.max(0, ...row.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) => rowLine(row.map((lines) => lines[at] ?? '')));
}

function tableLines(table: Table): string[] {
  const cells = cellsOf(table);
  const columns = Math.max(0, ...table.rows.map((row) => row.length));
  // A frame around text, or a page laid out by tables.
  if (columns <= 1 || (columns <= LAYOUT_COLUMNS && cells.some((cell) => cell.blocks.some(isTable))))
    return cells.flatMap((cell) => cell.blocks.flatMap(blockLines));
  const grid = toGrid(table);
  if (!table.ruled && columns <= LAYOUT_COLUMNS && grid.length <= LAYOUT_ROWS) return grid.flatMap(sideBySide);
  return grid
    .filter((row) => row.some((lines) => lines.length > 0))
    .map((row) => rowLine(row.map((lines) => lines.join(' ').replace(BLANKS, ' '))));
}

const blockLines = (block: Block): string[] =>
  isTable(block) ? tableLines(block as Table) : (block as Paragraph).text.split('\n');

/** Bullets of symbol fonts have no character of their own; the private one that stands for them becomes a dash. */
const plainBullet = (line: string): string => line.replace(SYMBOL_BULLET, '$1-');

/** Blocks as text: a paragraph a line, a table row a line between bars, never two empty lines together. */
export function blocksToText(blocks: readonly Block[]): string {
  const lines: string[] = [];
  for (const line of blocks.flatMap((block) => blockLines(block).map((one) => plainBullet(one.trimEnd()))))
    if (line !== '' || (lines.length > 0 && lines.at(-1) !== '')) lines.push(line);
  if (lines.at(-1) === '') lines.pop();
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}
