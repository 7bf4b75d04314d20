import type { ComparedItem, ComparedMeasure } from '../model/comparison.js';
import type { ChildCoverage, Coverage, CoveredItem, CoveringItem } from '../model/coverage.js';
import { shownChange, shownMeasure } from './measure-cells.js';
import type { Cell, Column, Table } from './table.js';
import {
  KIND_WORDS,
  LOCAL_ADDITION,
  NOT_TAKEN_OVER,
  oneLine,
  STATE_WORDS,
  shortDocument,
  shownDocument,
} from './vietnamese-words.js';

const COLUMNS: readonly Column[] = [
  { head: 'STT', width: 6 },
  { head: 'Mục (cấp trên)', width: 11 },
  { head: 'Nội dung văn bản cấp trên', width: 46 },
  { head: 'Mục (địa phương)', width: 11 },
  { head: 'Nội dung địa phương', width: 46 },
  { head: 'Kết quả đối chiếu', width: 15 },
  { head: 'Phần không đưa vào', width: 32 },
  { head: 'Con số (cấp trên → địa phương)', width: 32 },
];
const WHOSE: Column = { head: 'Văn bản địa phương', width: 20 };

/** What is left out of an item that nobody carries out. */
const ALL = 'toàn bộ';

const lines = (parts: readonly string[]): string => parts.join('\n');

/** The numbers of a pair of items; null stands for the side that has none. */
type MeasuresOf = (document: string, parent: string | null, child: string | null) => string;

function measuresOf(children: readonly ChildCoverage[]): MeasuresOf {
  const key = (...parts: (string | null)[]): string => parts.join('\n');
  const groups = new Map<string, ComparedMeasure[]>();
  for (const { document, measures } of children) {
    for (const measure of measures) {
      const at = key(document.id, measure.parent?.item ?? null, measure.child?.item ?? null);
      groups.set(at, [...(groups.get(at) ?? []), measure]);
    }
  }
  return (...pair) => lines((groups.get(key(...pair)) ?? []).map(shownChange));
}

function resultOf({ kind, state }: CoveringItem): string {
  return [KIND_WORDS[kind], STATE_WORDS[state]].filter(Boolean).join('; ');
}

const droppedOf = ({ dropped }: CoveredItem): string =>
  lines([
    ...dropped.clauses.map(({ quote }) => `“${oneLine(quote)}”`),
    ...dropped.measures.map((measure) => `số liệu ${shownMeasure(measure)}`),
  ]);

/** How the rows of one table name the child they speak of: not at all where there is but one. */
type Whose = (document: string) => Cell[];

function rowsOf(covered: CoveredItem, whose: Whose, measures: MeasuresOf): Cell[][] {
  const { item, by } = covered;
  const parent = [item.label, oneLine(item.text)];
  if (by.length === 0) return [[...parent, ...whose(''), null, null, NOT_TAKEN_OVER, ALL, null]];
  return by.map((one, index) => {
    const first = index === 0 || by[index - 1]?.document !== one.document;
    const numbers = [
      measures(one.document, item.id, one.item.id),
      first ? measures(one.document, item.id, null) : '',
      measures(one.document, null, one.item.id),
    ];
    const child = [...whose(one.document), one.item.label, oneLine(one.item.text)];
    return [
      ...parent,
      ...child,
      resultOf(one),
      index === 0 ? droppedOf(covered) : null,
      lines(numbers.filter(Boolean)),
    ];
  });
}

function localRow(item: ComparedItem, document: string, whose: Whose, measures: MeasuresOf): Cell[] {
  const numbers = measures(document, null, item.id);
  return [null, null, ...whose(document), item.label, oneLine(item.text), LOCAL_ADDITION, null, numbers];
}

/** Who is compared with whom: the lines above each of the tables. */
export const coverageTitle = (title: string, { parent, children }: Coverage): string[] => [
  title,
  `Văn bản cấp trên: ${shownDocument(parent)}`,
  ...(children.length === 0 ? ['Chưa có văn bản triển khai nào trong thư viện'] : []),
  ...children.map(({ document }) => `Văn bản triển khai: ${shownDocument(document)}`),
];

/**
 * The "bảng đối chiếu" that an official attaches to a report: every item of the parent with those that carry it out, a
 * row each, and after them what is local. Where several children stand in one table each row names its own.
 */
export function coverageTable(coverage: Coverage): Table {
  const { children, items } = coverage;
  const names = new Map(children.map(({ document }) => [document.id, shortDocument(document)]));
  const several = children.length > 1;
  const whose: Whose = (document) => (several ? [names.get(document) ?? null] : []);
  const measures = measuresOf(children);
  const rows = [
    ...items.flatMap((item) => rowsOf(item, whose, measures)),
    ...children.flatMap(({ document, local }) => local.map((item) => localRow(item, document.id, whose, measures))),
  ];
  return {
    name: 'Bảng đối chiếu',
    title: coverageTitle('BẢNG ĐỐI CHIẾU NỘI DUNG VĂN BẢN TRIỂN KHAI VỚI VĂN BẢN CẤP TRÊN', coverage),
    columns: several ? [...COLUMNS.slice(0, 3), WHOSE, ...COLUMNS.slice(3)] : COLUMNS,
    rows: rows.map((row, index) => [index + 1, ...row]),
  };
}
