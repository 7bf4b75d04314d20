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

/** The numbers of a document that stand in an item of the parent, or in one of its own. */
interface Numbers {
  ofParent(document: string, item: string): readonly ComparedMeasure[];
  ofChild(document: string, item: string): readonly ComparedMeasure[];
}

function numbersOf(children: readonly ChildCoverage[]): Numbers {
  const group = (side: 'parent' | 'child') => {
    const groups = new Map<string, ComparedMeasure[]>();
    for (const { document, measures } of children) {
      for (const measure of measures) {
        const key = `${document.id}\n${measure[side]?.item}`;
        groups.set(key, [...(groups.get(key) ?? []), measure]);
      }
    }
    return (document: string, item: string) => groups.get(`${document}\n${item}`) ?? [];
  };
  return { ofParent: group('parent'), ofChild: group('child') };
}

const shownChanges = (measures: readonly ComparedMeasure[]): string => lines(measures.map(shownChange));

/**
 * The numbers of one row: those of its two items, what is new in its child, and, in the first row of a document, what
 * the parent's numbers became outside the items that carry it out.
 */
function pairNumbers(item: string, by: readonly CoveringItem[], index: number, numbers: Numbers): string {
  const one = by[index];
  if (one === undefined) return '';
  const ofDocument = by.filter(({ document }) => document === one.document);
  const carrying = new Set(ofDocument.map((other) => other.item.id));
  const first = ofDocument[0] === one;
  const ofParent = numbers.ofParent(one.document, item).filter(({ child }) => {
    return child?.item === one.item.id || (first && !carrying.has(child?.item ?? ''));
  });
  return shownChanges([...ofParent, ...numbers.ofChild(one.document, one.item.id).filter(({ parent }) => !parent)]);
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

function rowsOf(covered: CoveredItem, whose: Whose, children: readonly ChildCoverage[], numbers: Numbers): Cell[][] {
  const { item, by } = covered;
  const parent = [item.label, oneLine(item.text)];
  if (by.length === 0) {
    const left = children.flatMap(({ document }) => numbers.ofParent(document.id, item.id));
    return [[...parent, ...whose(''), null, null, NOT_TAKEN_OVER, ALL, shownChanges(left)]];
  }
  return by.map((one, index) => {
    const child = [...whose(one.document), one.item.label, oneLine(one.item.text)];
    const dropped = index === 0 ? droppedOf(covered) : null;
    return [...parent, ...child, resultOf(one), dropped, pairNumbers(item.id, by, index, numbers)];
  });
}

function localRow(item: ComparedItem, document: string, whose: Whose, numbers: Numbers): Cell[] {
  const child = [...whose(document), item.label, oneLine(item.text)];
  return [null, null, ...child, LOCAL_ADDITION, null, shownChanges(numbers.ofChild(document, item.id))];
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
  const numbers = numbersOf(children);
  const rows = [
    ...items.flatMap((item) => rowsOf(item, whose, children, numbers)),
    ...children.flatMap(({ document, local }) => local.map((item) => localRow(item, document.id, whose, numbers))),
  ];
  return {
    name: 'Bảng đối chiếu',
    title: coverageTitle('BẢNG ĐỐI CHIẾU NỘI DUNG VĂN BẢN TRIỂN KHAI VỚI VĂN BẢN CẤP TRÊN', coverage),
    columns: several ? [...COLUMNS.slice(0, 3), WHOSE, ...COLUMNS.slice(3)] : COLUMNS,
    rows: rows.map((row, index) => [index + 1, ...row]),
  };
}
