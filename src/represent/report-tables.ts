import type {
  ArithmeticSlip,
  Conflict,
  DocumentName,
  MissingDocument,
  UnassignedItem,
  Unclear,
  WeakerMeasure,
} from '../model/reports.js';
import { ROLE_WORDS, shownDate } from '../model/vietnamese-labels.js';
import { shownChange } from './measure-cells.js';
import type { Cell, Table } from './table.js';
import { KIND_WORDS, oneLine, shownSymbol, UNKNOWN } from './vietnamese-words.js';

const nameOf = ({ symbol, type, issuer, title }: DocumentName): string =>
  symbol ?? ([type, issuer?.name].filter(Boolean).join(' – ') || oneLine(title ?? UNKNOWN));

const numbered = (rows: readonly (readonly Cell[])[]): Cell[][] => rows.map((row, index) => [index + 1, ...row]);

const STT = { head: 'STT', width: 6 };

/** Missing documents, those on which most items hang first. */
export function missingDocumentTable(missing: readonly MissingDocument[]): Table {
  const rows = missing.map(({ document, items, documents, dependents }): Cell[] => [
    document.type ?? UNKNOWN,
    shownSymbol(document) ?? UNKNOWN,
    document.issuedOn === null ? UNKNOWN : { date: document.issuedOn },
    document.issuer?.name ?? UNKNOWN,
    items,
    documents,
    dependents.map((one) => nameOf(one.document)).join('\n'),
    document.mentions.length,
  ]);
  return {
    name: 'Văn bản còn thiếu',
    title: ['VĂN BẢN ĐƯỢC VIỆN DẪN, CHƯA CÓ TRONG THƯ VIỆN'],
    columns: [
      STT,
      { head: 'Loại văn bản', width: 20 },
      { head: 'Số, ký hiệu', width: 18 },
      { head: 'Ngày ban hành', width: 13 },
      { head: 'Cơ quan ban hành', width: 30 },
      { head: 'Số mục đang chờ', width: 11 },
      { head: 'Số văn bản đang chờ', width: 11 },
      { head: 'Văn bản đang chờ', width: 40 },
      { head: 'Số lần được nhắc', width: 11 },
    ],
    rows: numbered(rows),
  };
}

const UNCLEAR_WORDS: Readonly<Record<Unclear, string>> = {
  owner: 'chưa rõ người',
  responsibility: 'chưa rõ trách nhiệm',
  deadline: 'chưa rõ thời gian',
};

/** Items that name nobody, nobody who answers for them, or no time. */
export function unassignedTable(unassigned: readonly UnassignedItem[]): Table {
  const rows = unassigned.map(({ document, item, unclear, defaultOwner }): Cell[] => [
    nameOf(document),
    item.label,
    item.type === 'task' ? 'nhiệm vụ' : 'chỉ tiêu',
    oneLine(item.text),
    unclear.map((one) => UNCLEAR_WORDS[one]).join('\n'),
    item.type === 'task' ? item.owners.map(({ body, role }) => `${body.name} (${ROLE_WORDS[role]})`).join('\n') : null,
    defaultOwner && `${defaultOwner.body.name} (theo quy định chung của văn bản)`,
  ]);
  return {
    name: 'Việc chưa rõ',
    title: ['NHIỆM VỤ, CHỈ TIÊU CHƯA RÕ NGƯỜI, RÕ TRÁCH NHIỆM, RÕ THỜI GIAN'],
    columns: [
      STT,
      { head: 'Văn bản', width: 24 },
      { head: 'Mục', width: 11 },
      { head: 'Loại', width: 10 },
      { head: 'Nội dung', width: 60 },
      { head: 'Điều chưa rõ', width: 20 },
      { head: 'Cơ quan được nêu', width: 30 },
      { head: 'Quy định chung', width: 30 },
    ],
    rows: numbered(rows),
  };
}

const shownEdtf = (edtf: string): string => edtf.replace('../', 'đến ').split('/').map(shownDate).join(' – ');

/** Tasks that two documents give to different bodies or by different dates: a row for each that has a say. */
export function conflictTable(conflicts: readonly Conflict[]): Table {
  const rows = conflicts.flatMap(({ about, role, claims }, index) =>
    claims.map(({ document, item, link, bodies, deadlines }): Cell[] => [
      index + 1,
      about === 'date' || role === null ? 'khác thời hạn' : `khác cơ quan ${ROLE_WORDS[role]}`,
      nameOf(document),
      item.label,
      oneLine(item.text),
      link === null ? 'cấp trên' : KIND_WORDS[link.kind],
      about === 'date'
        ? deadlines.map(({ text, edtf }) => (text === '' ? shownEdtf(edtf ?? UNKNOWN) : oneLine(text))).join('\n')
        : bodies.map(({ name }) => name).join('\n'),
    ]),
  );
  return {
    name: 'Giao khác nhau',
    title: ['MỘT NHIỆM VỤ ĐƯỢC GIAO KHÁC NHAU'],
    columns: [
      STT,
      { head: 'Điểm khác', width: 18 },
      { head: 'Văn bản', width: 24 },
      { head: 'Mục', width: 11 },
      { head: 'Nội dung', width: 60 },
      { head: 'Quan hệ với mục cấp trên', width: 14 },
      { head: 'Được giao', width: 36 },
    ],
    rows,
  };
}

/** Numbers of children below those of their parents. */
export function arithmeticTable(slips: readonly ArithmeticSlip[]): Table {
  const rows = slips.map(({ document, label, message, sources }): Cell[] => [
    nameOf(document),
    label,
    message,
    sources.map(({ exact }) => oneLine(exact)).join('; '),
    sources[0]?.lineStart ?? null,
  ]);
  return {
    name: 'Số liệu mâu thuẫn',
    title: ['SỐ LIỆU TRONG VĂN BẢN MÂU THUẪN VỚI NHAU'],
    columns: [
      STT,
      { head: 'Văn bản', width: 26 },
      { head: 'Mục', width: 11 },
      { head: 'Nội dung cần xem lại', width: 60 },
      { head: 'Các con số', width: 30 },
      { head: 'Dòng', width: 8 },
    ],
    rows: numbered(rows),
  };
}

export function weakerMeasureTable(weaker: readonly WeakerMeasure[]): Table {
  const rows = weaker.map(({ parent, child, measure }): Cell[] => [
    nameOf(parent),
    measure.parent?.label ?? null,
    nameOf(child),
    measure.child?.label ?? null,
    oneLine(measure.parent?.subject ?? measure.child?.subject ?? UNKNOWN),
    measure.parent?.value ?? null,
    measure.child?.value ?? null,
    measure.parent?.unit ?? null,
    shownChange(measure),
  ]);
  return {
    name: 'Con số thấp hơn cấp trên',
    title: ['CON SỐ ĐÒI HỎI THẤP HƠN VĂN BẢN CẤP TRÊN'],
    columns: [
      STT,
      { head: 'Văn bản cấp trên', width: 22 },
      { head: 'Mục', width: 11 },
      { head: 'Văn bản địa phương', width: 22 },
      { head: 'Mục', width: 11 },
      { head: 'Chỉ tiêu', width: 40 },
      { head: 'Cấp trên', width: 11 },
      { head: 'Địa phương', width: 11 },
      { head: 'Đơn vị', width: 12 },
      { head: 'Diễn giải', width: 44 },
    ],
    rows: numbered(rows),
  };
}
