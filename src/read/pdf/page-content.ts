import type { PDFPageProxy } from 'pdfjs-dist';
import type { Table } from '../blocks.js';
import { type Drawing, readDrawing } from './page-drawing.js';
import { readGlyphs } from './page-glyphs.js';
import { type Glyphs, type PrintedLine, toPrintedLines } from './printed-lines.js';
import { type Box, findTables, type RuledTable } from './ruled-tables.js';

export interface PrintedTable {
  readonly table: Table;
  /** Its upper edge. */
  readonly y: number;
}

/** A page from top to bottom. */
export interface PageContent {
  readonly parts: readonly (PrintedLine | PrintedTable)[];
  readonly hasImage: boolean;
}

/** Height of small letters over the baseline, in heights of the font: the middle of a word is half of it up. */
const MIDDLE = 0.25;

const isIn = (box: Box, { x, y, width, size }: Glyphs): boolean => {
  const [across, down] = [x + width / 2, y - size * MIDDLE];
  return across > box.left && across < box.right && down > box.top && down < box.bottom;
};

function readTable({ rows, top }: RuledTable, glyphs: readonly Glyphs[]): PrintedTable {
  const cells = rows.map((row) =>
    row.map((cell) => {
      const lines = toPrintedLines(glyphs.filter((piece) => isIn(cell, piece)));
      const text = lines.map((line) => line.text.trim()).join('\n');
      return { blocks: [{ kind: 'paragraph' as const, text }], columns: cell.columns, rows: cell.rows };
    }),
  );
  return { table: { kind: 'table', rows: cells, ruled: true }, y: top };
}

/** Tables are sought only where text is upright: lines are not turned with it. */
function toParts(angle: number, glyphs: readonly Glyphs[], drawing: Drawing): (PrintedLine | PrintedTable)[] {
  const tables: PrintedTable[] = [];
  let rest = glyphs;
  for (const table of angle === 0 ? findTables(drawing.rules) : []) {
    const inside = rest.filter((piece) => isIn(table, piece));
    if (inside.length === 0) continue;
    rest = rest.filter((piece) => !isIn(table, piece));
    tables.push(readTable(table, inside));
  }
  return [...toPrintedLines(rest), ...tables].sort((a, b) => a.y - b.y);
}

/** What a page prints; what is written in another direction than most of it comes after. */
export async function readPageContent(page: PDFPageProxy): Promise<PageContent> {
  const directions = await readGlyphs(page);
  const drawing = await readDrawing(page);
  return {
    parts: directions.flatMap(([angle, glyphs]) => toParts(angle, glyphs, drawing)),
    hasImage: drawing.hasImage,
  };
}
