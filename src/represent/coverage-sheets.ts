import type { ComparedMeasure, PlacedMeasure } from '../model/comparison.js';
import type { Coverage, CoverageCounts } from '../model/coverage.js';
import type { DocumentNode } from '../model/graph.js';
import { coverageTable, coverageTitle } from './coverage-table.js';
import { shownChange, shownDeadline } from './measure-cells.js';
import type { Cell, Table } from './table.js';
import { COMPARATOR_SIGNS, MEASURE_WORDS, oneLine, shortDocument, shownSymbol, UNKNOWN } from './vietnamese-words.js';

const sideCells = (measure: PlacedMeasure | null): Cell[] =>
  measure === null
    ? [null, null, null, null, null]
    : [
        measure.label,
        COMPARATOR_SIGNS[measure.comparator].trim() || '=',
        measure.value,
        measure.unit,
        shownDeadline(measure.deadline),
      ];

/** Nothing is weaker or stronger than what it does not stand beside. */
function levelOf({ parent, child, weaker }: ComparedMeasure): Cell {
  if (parent === null || child === null || weaker === false) return null;
  return weaker ? 'thấp hơn yêu cầu của cấp trên' : UNKNOWN;
}

/** Every number on either side, with what became of it. */
export function measureTable(coverage: Coverage): Table {
  const sides = (whose: string) =>
    ['Mục', 'So sánh', 'Giá trị', 'Đơn vị', 'Thời hạn'].map((head, index) => ({
      head: `${head} (${whose})`,
      width: [11, 9, 11, 12, 13][index] ?? 10,
    }));
  const rows = coverage.children.flatMap(({ document, measures }) =>
    measures.map((compared): Cell[] => {
      const { status, parent, child } = compared;
      const subject = parent?.subject ?? child?.subject ?? null;
      const result = [MEASURE_WORDS[status], shownChange(compared), levelOf(compared)];
      return [
        shortDocument(document),
        subject && oneLine(subject),
        ...sideCells(parent),
        ...sideCells(child),
        ...result,
      ];
    }),
  );
  return {
    name: 'Con số',
    title: coverageTitle('ĐỐI CHIẾU CON SỐ', coverage),
    columns: [
      { head: 'STT', width: 6 },
      { head: 'Văn bản địa phương', width: 20 },
      { head: 'Chỉ tiêu', width: 34 },
      ...sides('cấp trên'),
      ...sides('địa phương'),
      { head: 'Kết quả', width: 10 },
      { head: 'Diễn giải', width: 40 },
      { head: 'Mức độ', width: 16 },
    ],
    rows: rows.map((row, index) => [index + 1, ...row]),
  };
}

const countCells = ({ items, covered, partly, notCovered, local }: CoverageCounts): Cell[] => [
  items,
  covered,
  partly,
  notCovered,
  local,
];

const documentCells = (document: DocumentNode): Cell[] => [
  document.type ?? UNKNOWN,
  shownSymbol(document) ?? UNKNOWN,
  document.issuedOn === null ? UNKNOWN : { date: document.issuedOn },
  document.issuer?.name ?? UNKNOWN,
  document.title === null ? UNKNOWN : oneLine(document.title),
];

/** Who the documents are, and how many items of the parent each child carries out. */
export function countTable(coverage: Coverage): Table {
  const { parent, children, counts } = coverage;
  const rows: Cell[][] = [
    ['Cấp trên', ...documentCells(parent), ...countCells(counts)],
    ...children.map((child): Cell[] => ['Triển khai', ...documentCells(child.document), ...countCells(child.counts)]),
  ];
  return {
    name: 'Tổng hợp',
    title: ['TỔNG HỢP KẾT QUẢ ĐỐI CHIẾU', 'Hàng “Cấp trên” tính chung mọi văn bản triển khai.'],
    columns: [
      { head: 'Vai trò', width: 12 },
      { head: 'Loại văn bản', width: 20 },
      { head: 'Số, ký hiệu', width: 16 },
      { head: 'Ngày ban hành', width: 13 },
      { head: 'Cơ quan ban hành', width: 30 },
      { head: 'Trích yếu', width: 50 },
      { head: 'Số mục của cấp trên', width: 11 },
      { head: 'Đưa vào đầy đủ', width: 11 },
      { head: 'Đưa vào một phần', width: 11 },
      { head: 'Không đưa vào', width: 11 },
      { head: 'Địa phương bổ sung', width: 11 },
    ],
    rows,
  };
}

/** The workbook of a coverage: the comparison, the numbers, the counts. */
export const coverageSheets = (coverage: Coverage): Table[] => [
  coverageTable(coverage),
  measureTable(coverage),
  countTable(coverage),
];
