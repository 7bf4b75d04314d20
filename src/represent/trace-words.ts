import type { ItemNode, TraceHop } from '../model/answers.js';
import type { DocumentNode } from '../model/graph.js';
import type { ReviewMark } from '../model/review-mark.js';
import type { LinkState } from '../model/terms.js';

/** How one thing stands to the one above it, read between the two. */
export const HOP_WORDS: Readonly<Record<TraceHop['relation'], string>> = {
  part_of: 'nằm trong',
  derives_from: 'từ',
  implements: 'thực hiện',
  based_on: 'căn cứ',
  continues: 'tiếp tục thực hiện',
  cites: 'viện dẫn',
  promulgates: 'ban hành kèm theo',
  proposed_by: 'theo đề nghị tại',
  amends: 'sửa đổi, bổ sung',
  replaces: 'thay thế',
  repeals: 'bãi bỏ',
};

const SURE = 0.9;
const FAIRLY_SURE = 0.6;

/** 22/8/2025, tháng 8/2025, năm 2025; null: chưa rõ. */
export function dateInWords(iso: string | null): string {
  const [year, month, day] = (iso ?? '').split('-').map(Number);
  if (!year) return 'ngày chưa rõ';
  if (!month) return `năm ${year}`;
  return day ? `ngày ${day}/${month}/${year}` : `tháng ${month}/${year}`;
}

/** How sure an inference is. What waits for review is to be looked at again, however sure it was. */
export function confidenceInWords(confidence: number, state: LinkState | null, review: ReviewMark | null): string {
  const verdict = review?.verdict === 'correct' ? 'sửa' : 'xác nhận';
  const by = review === null ? '' : `, ${review.by} ${verdict} ${dateInWords(review.at.slice(0, 10))}`;
  if (state === 'for_review') return `cần xem lại${by}`;
  if (confidence >= SURE) return `chắc${by}`;
  return confidence >= FAIRLY_SURE ? 'khá chắc' : 'cần xem lại';
}

const startsAlike = (text: string, beginning: string): boolean =>
  text.toLowerCase().startsWith(beginning.toLowerCase());

/** "Nghị quyết số 71-NQ/TW", "Luật Tổ chức chính quyền địa phương", "Kế hoạch (số chưa rõ)". */
function nameOf({ type, symbol, symbolBasis, title, held }: DocumentNode): string {
  const kind = type ?? 'Văn bản';
  if (symbol !== null) return `${kind} số ${symbol}${symbolBasis === 'inferred' ? ' (số suy ra)' : ''}`;
  if (held || title === null) return `${kind} (số chưa rõ)`;
  return startsAlike(title, kind) ? title : `${kind} ${title}`;
}

/** A document by type and number, date and issuing body; unknown parts say so, and one that is only cited. */
export function documentInWords(document: DocumentNode): string {
  const issuer = document.issuer?.name ?? 'cơ quan ban hành chưa rõ';
  const cited = document.held ? '' : ' (được viện dẫn, chưa có trong thư viện)';
  return `${nameOf(document)}, ${dateInWords(document.issuedOn)}, ${issuer}${cited}`;
}

/** The place of an item in its document: "mục III.4#4". */
export const itemInWords = (item: ItemNode): string => `mục ${'label' in item ? item.label : item.path}`;
