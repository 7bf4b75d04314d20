import { stringify } from 'csv-stringify/sync';
import { shownDate } from '../model/vietnamese-labels.js';
import type { Cell, Table } from './table.js';
import { shownNumber } from './vietnamese-words.js';

const shown = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return shownNumber(cell);
  return typeof cell === 'string' ? cell : shownDate(cell.date);
};

/**
 * A table as a Vietnamese Excel opens it on a double click: UTF-8 with a byte order mark, fields parted by semicolons
 * (where the comma is the decimal sign Excel parts by nothing else), decimal commas, days first, lines ended by CRLF. The
 * head comes first; the title is left out. A cell that Excel would take for a formula has an apostrophe before it.
 */
export function writeCsv({ columns, rows }: Table): string {
  const records = [columns.map(({ head }) => head), ...rows.map((row) => row.map(shown))];
  return stringify(records, { bom: true, delimiter: ';', record_delimiter: '\r\n', escape_formulas: true });
}
