import { writeCsv } from './csv.js';
import type { Table } from './table.js';
import { writeXlsx } from './xlsx.js';

/** Formats for people, each with its media type. */
export const TABLE_FORMATS = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type TableFormat = keyof typeof TABLE_FORMATS;

/** The bytes of some tables: a workbook holds all, a CSV file the first. */
export const writeTables = async (format: TableFormat, tables: readonly Table[]): Promise<Uint8Array> =>
  format === 'xlsx' ? writeXlsx(tables) : new TextEncoder().encode(tables.slice(0, 1).map(writeCsv).join(''));
