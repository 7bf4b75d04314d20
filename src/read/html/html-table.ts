import type { Block, Cell, Table } from '../blocks.js';
import { attribute, type Element, isElement, type Parent } from './page.js';

const SECTIONS = new Set(['thead', 'tbody', 'tfoot']);
const DRAWN = /\b(?:solid|double|dashed|dotted|ridge|groove|inset|outset)\b/;
/** Limits of the HTML standard. */
const MOST_COLUMNS = 1000;
const MOST_ROWS = 65_534;

const childElements = (parent: Parent, test: (name: string) => boolean): Element[] =>
  parent.childNodes.filter(isElement).filter((child) => test(child.tagName));

function span(cell: Element, name: 'colspan' | 'rowspan', most: number): number {
  const value = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return value >= 1 ? Math.min(value, most) : 1;
}

/** Whether the element's own style draws a line around it. */
const isRuled = (element: Element): boolean =>
  (attribute(element, 'style') ?? '')
    .toLowerCase()
    .split(';')
    .some((declaration) => declaration.trimStart().startsWith('border') && DRAWN.test(declaration));

/** A table of a page. `blocksOf` reads what a cell holds. */
export function readHtmlTable(table: Element, blocksOf: (cell: Element) => Block[]): Table {
  const rows = childElements(table, (name) => name === 'tr' || SECTIONS.has(name)).flatMap((child) =>
    child.tagName === 'tr' ? [child] : childElements(child, (name) => name === 'tr'),
  );
  const cells = rows.map((row) => childElements(row, (name) => name === 'td' || name === 'th'));
  const border = attribute(table, 'border');
  const ruled =
    (border !== undefined && border !== '0') ||
    isRuled(table) ||
    cells.flat().some((cell) => isRuled(cell) || cell.tagName === 'th');
  const toCell = (cell: Element): Cell => ({
    blocks: blocksOf(cell),
    columns: span(cell, 'colspan', MOST_COLUMNS),
    rows: span(cell, 'rowspan', MOST_ROWS),
  });
  return { kind: 'table', rows: cells.map((row) => row.map(toCell)), ruled };
}
