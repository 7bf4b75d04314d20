import type { Block, Cell } from '../blocks.js';
import type { Notes } from './notes.js';
import type { Numbering } from './numbering.js';
import { readParagraph } from './paragraph-text.js';
import { drawsLines, type Styles } from './styles.js';
import { childAt, children, isOn, settingOf, type XmlElement } from './xml.js';

/** Wrap paragraphs and tables without being either. `w:del` is not among them: what it holds is gone. */
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag']);

/** Children that stand in a part, looked up through what only wraps them. */
const unwrapped = (parent: XmlElement): XmlElement[] =>
  children(parent).flatMap((child) => (WRAPPERS.has(child.name) ? unwrapped(child) : [child]));

/** What the parts beside the document say about it. */
export interface DocxContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly notes: Notes;
}

/** Reads the content of a body, a cell, a note or a text box, in order. */
export function createBlockReader({ styles, numbering, notes }: DocxContext): (parent: XmlElement) => Block[] {
  const paragraphBlocks = (paragraph: XmlElement, inCell: boolean): Block[] => {
    const { text, boxes } = readParagraph(paragraph, styles, notes);
    const marker = numbering.marker(styles.listPlace(paragraph));
    const shown = text.trim() !== '' || inCell ? (marker + text).trimEnd() : '';
    return [...boxes.flatMap((box) => read(box, false)), { kind: 'paragraph', text: shown }];
  };

  const tableBlock = (table: XmlElement): Block => {
    const properties = childAt(table, 'w:tblPr');
    const rows = unwrapped(table).filter((row) => row.name === 'w:tr' && !isOn(childAt(row, 'w:trPr'), 'w:del'));
    const cells = rows.map((row) => unwrapped(row).filter((cell) => cell.name === 'w:tc'));
    const ruled =
      drawsLines(childAt(properties, 'w:tblBorders')) ||
      styles.rulesTable(settingOf(properties, 'w:tblStyle')) ||
      cells.flat().some((cell) => drawsLines(childAt(cell, 'w:tcPr', 'w:tcBorders')));
    return { kind: 'table', rows: mergeRows(rows, cells), ruled };
  };

  /** Word marks the lower cells of a vertical merge; the upper one is what covers them. */
  const mergeRows = (rows: readonly XmlElement[], cells: readonly (readonly XmlElement[])[]): Cell[][] => {
    const open = new Map<number, { rows: number }>();
    return cells.map((row, index) => {
      const before = Number(settingOf(rows[index], 'w:trPr', 'w:gridBefore') ?? 0) || 0;
      const merged: Cell[] = before > 0 ? [{ blocks: [], columns: before, rows: 1 }] : [];
      let column = before;
      for (const cell of row) {
        const columns = Math.max(1, Number(settingOf(cell, 'w:tcPr', 'w:gridSpan') ?? 1) || 1);
        const merge = childAt(cell, 'w:tcPr', 'w:vMerge');
        const above = merge !== undefined && merge.attribs['w:val'] !== 'restart' ? open.get(column) : undefined;
        if (above !== undefined) {
          above.rows += 1;
        } else {
          const own = { blocks: read(cell, true), columns, rows: 1 };
          merged.push(own);
          if (merge === undefined) open.delete(column);
          else open.set(column, own);
        }
        column += columns;
      }
      return merged;
    });
  };

  const read = (parent: XmlElement, inCell: boolean): Block[] =>
    unwrapped(parent).flatMap((child) => {
      if (child.name === 'w:p') return paragraphBlocks(child, inCell);
      return child.name === 'w:tbl' ? [tableBlock(child)] : [];
    });

  return (parent) => read(parent, false);
}
