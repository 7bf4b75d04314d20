import type { FieldKind } from '../../model/terms.js';
import type { MappedText } from '../../text/mapped-text.js';
import type { Row } from '../layout/tables.js';
import type { DraftField } from './drafts.js';
import type { FieldReader } from './fields.js';

/** A row of an assignment table as an item without a section. */
export interface RowDraft {
  readonly pieces: MappedText[];
  readonly fields: DraftField[];
  readonly first: MappedText;
  last: MappedText;
}

/** The tasks of a table; empty for a table that assigns nothing (a list of data, a form, a letterhead). */
export type TableReader = (rows: readonly Row[]) => RowDraft[];

interface Header {
  readonly kinds: readonly (FieldKind | null)[];
  readonly contentAt: number;
}

const ASSIGNS: ReadonlySet<FieldKind> = new Set(['owners', 'lead', 'coordinate', 'time', 'product']);
const HEADER_ROWS = 4;
const COLUMN_NUMBER = /^\(?\d{1,2}\)?$/;
const ORDINAL_ONLY = /^[\dIVXLa-zđ.()\s]{1,8}$/u;

function headerOf(row: Row, fields: FieldReader): Header | null {
  const kinds = row.map((cell) => fields.ofColumn(cell.text));
  const who = kinds.some((kind) => kind === 'lead' || kind === 'owners' || kind === 'coordinate');
  const others = kinds.filter((kind) => kind !== null && ASSIGNS.has(kind)).length;
  if (row.length < 3 || (!who && others < 2) || others === 0) return null;
  const content = kinds.indexOf('content');
  const first = kinds.indexOf(null);
  const contentAt = content === -1 ? first : content;
  return contentAt === -1 ? null : { kinds, contentAt };
}

/** The head printed again on the next page. */
const repeats = (row: Row, head: Row | undefined): boolean =>
  head !== undefined && row.length === head.length && row.every((cell, at) => cell.text === head[at]?.text);

const isNumbered = (row: Row): boolean => row.every((cell) => COLUMN_NUMBER.test(cell.text));

function readRow(row: Row, header: Header): RowDraft | null {
  const content = row[header.contentAt];
  const filled = row.filter((cell) => cell.text !== '');
  if (!content || content.text === '' || ORDINAL_ONLY.test(content.text) || filled.length < 2) return null;
  const fields = header.kinds.flatMap((kind, column) => {
    const value = row[column];
    return kind && ASSIGNS.has(kind) && value && value.text !== '' ? [{ kind, value }] : [];
  });
  const group = fields.length === 0 && filled.length <= 2;
  return group ? null : { pieces: [content], fields, first: content, last: filled[filled.length - 1] as MappedText };
}

/**
 * Builds the reader. A table assigns when its head names what is done and who does it or by when; a table without a
 * head that has as many columns goes on with the one before it (a page break).
 */
export function createTableReader(fields: FieldReader): TableReader {
  let previous: { header: Header; columns: number } | null = null;
  return (rows) => {
    const top = rows.slice(0, HEADER_ROWS).findIndex((row) => headerOf(row, fields) !== null);
    const own = top === -1 ? null : headerOf(rows[top] as Row, fields);
    const columns = rows[Math.max(0, top)]?.length ?? 0;
    const header = own ?? (previous?.columns === columns ? previous.header : null);
    if (!header) return [];
    previous = { header, columns };
    return rows
      .slice(top + 1)
      .filter((row) => !isNumbered(row) && !repeats(row, rows[top]))
      .flatMap((row) => readRow(row, header) ?? []);
  };
}
