import { unzipSync, zipSync } from 'fflate';
import writeXlsxFile, { type Cell as SheetCell } from 'write-excel-file/node';
import type { Cell, Table } from './table.js';

type Written = Parameters<typeof writeXlsxFile>;
type Sheet = Written[0][number];
type Feature = NonNullable<NonNullable<Written[1]>['features']>[number];

/** Excel refuses a file with a longer cell. */
const LONGEST_CELL = 32_767;
const FONT = { fontFamily: 'Times New Roman', fontSize: 11 } as const;
const EDGES = { borderStyle: 'thin', borderColor: '#808080' } as const;
const HEAD = { ...EDGES, fontWeight: 'bold', align: 'center', alignVertical: 'center', wrap: true } as const;
const BODY = { ...EDGES, alignVertical: 'top', wrap: true } as const;

const cut = (text: string): string => (text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL - 1)}…`);

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

function bodyCell(cell: Cell): SheetCell {
  if (cell === null) return { ...BODY, value: '', type: String };
  // A string stays a string, whatever it begins with: nothing of a text becomes a formula.
  if (typeof cell === 'string') return { ...BODY, value: cut(cell), type: String };
  if (typeof cell === 'number') {
    // With optional decimals alone Excel would show a bare decimal sign behind a whole number.
    const format = Number.isInteger(cell) ? '#,##0' : '#,##0.0#########';
    return { ...BODY, value: cell, type: Number, format, align: 'right' };
  }
  const [, year, month, day] = DAY.exec(cell.date) ?? [];
  if (year === undefined) return { ...BODY, value: cell.date, type: String };
  const value = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return { ...BODY, value, type: Date, format: 'd/m/yyyy', align: 'right' };
}

const TITLE = { fontWeight: 'bold', fontSize: 14, align: 'center' } as const;
const SUBTITLE = { alignVertical: 'top' } as const;
const LINE_HEIGHT = 16;
const TITLE_HEIGHT = 22;

/** A line over the whole width. Excel finds no height for a row of merged cells, so it is given. */
function titleRow(line: string, index: number, columns: Table['columns']): SheetCell[] {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const lines = Math.ceil(line.length / width);
  const look = index === 0 ? { ...TITLE, height: TITLE_HEIGHT } : { ...SUBTITLE, height: LINE_HEIGHT * lines };
  return [{ value: cut(line), type: String, columnSpan: columns.length, wrap: true, ...look }];
}

/** The row of the head, from 1: the title stands above it, and an empty row between. */
const headRow = ({ title }: Table): number => title.length + 2;

function sheetOf(table: Table): Sheet {
  const { name, title, columns, rows } = table;
  return {
    sheet: name,
    orientation: 'landscape',
    stickyRowsCount: headRow(table),
    columns: columns.map(({ width }) => ({ width })),
    data: [
      ...title.map((line, index) => titleRow(line, index, columns)),
      [],
      columns.map(({ head }): SheetCell => ({ ...HEAD, value: head, type: String })),
      ...rows.map((row) => row.map(bodyCell)),
    ],
  };
}

const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`.replaceAll('&', '&amp;');

/** What the library leaves out: the head on every printed page, and as many pages high but one page wide. */
/** Says behind the opening tag of a sheet that its page setup counts pages, not per cent. */
function fittedToPage(xml: string): string {
  const end = xml.indexOf('>', xml.indexOf('<worksheet')) + 1;
  return `${xml.slice(0, end)}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${xml.slice(end)}`;
}

function printing(tables: readonly Table[]): Feature {
  const titles = tables.map((table, index) => {
    const rows = `$${headRow(table)}:$${headRow(table)}`;
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted(table.name)}!${rows}</definedName>`;
  });
  const names = `<definedNames>${titles.join('')}</definedNames>`;
  return {
    files: {
      transform: {
        'xl/workbook.xml': { transform: (xml) => xml.replace('<definedNames/>', () => names) },
        'xl/worksheets/sheet{id}.xml': {
          transform: fittedToPage,
          transformElementAttributes: (tag, attributes) =>
            tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
        },
      },
    },
  };
}

/** Local time, as the archive format keeps it: the same bytes in every zone. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Tables as an Excel workbook, a sheet each: A4 landscape, the head frozen and on every printed page. Texts are texts,
 * numbers are numbers, days are days. The same tables give the same bytes.
 */
export async function writeXlsx(tables: readonly Table[]): Promise<Uint8Array> {
  const buffer = await writeXlsxFile(tables.map(sheetOf), { ...FONT, features: [printing(tables)] }).toBuffer();
  return zipSync(unzipSync(buffer), { mtime: NO_TIME });
}
