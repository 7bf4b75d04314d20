import type { DocumentNode } from '../model/graph.js';
import type { Comparator, LinkKind, LinkState, MeasureStatus } from '../model/terms.js';
import { shownDate } from '../model/vietnamese-labels.js';

export const KIND_WORDS: Readonly<Record<LinkKind, string>> = {
  verbatim: 'giữ nguyên',
  narrowed: 'thu hẹp',
  adapted: 'điều chỉnh',
};

export const NOT_TAKEN_OVER = 'không đưa vào';
export const LOCAL_ADDITION = 'địa phương bổ sung';

export const UNKNOWN = 'chưa rõ';

export const STATE_WORDS: Readonly<Record<LinkState, string>> = { current: '', for_review: 'cần xem lại' };

export const MEASURE_WORDS: Readonly<Record<MeasureStatus, string>> = {
  same: 'giữ',
  raised: 'cao hơn',
  lowered: 'thấp hơn',
  new: 'mới',
  dropped: 'bỏ',
};

export const COMPARATOR_SIGNS: Readonly<Record<Comparator, string>> = {
  '=': '',
  '>=': '≥ ',
  '>': '> ',
  '<=': '≤ ',
  '<': '< ',
  '~': 'khoảng ',
};

const numbers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 10 });

/** 16.000 and 0,82. */
export const shownNumber = (value: number): string => numbers.format(value);

/** The number, and whether only other documents tell it. */
export const shownSymbol = ({ symbol, symbolBasis }: DocumentNode): string | null =>
  symbol !== null && symbolBasis === 'inferred' ? `${symbol} (suy ra)` : symbol;

/** "Chương trình số 02-CTr/TU, ngày 20/10/2025, của Ban Thường vụ Thành ủy": what is unknown is said to be. */
export function shownDocument(document: DocumentNode): string {
  const { type, issuedOn, issuer, title } = document;
  const symbol = shownSymbol(document);
  const number = symbol === null ? `${UNKNOWN} số` : `số ${symbol}`;
  const date = issuedOn === null ? `${UNKNOWN} ngày` : `ngày ${shownDate(issuedOn)}`;
  const body = issuer === null ? `${UNKNOWN} cơ quan ban hành` : `của ${issuer.name}`;
  const subject = title === null || title === '' ? '' : `: ${oneLine(title)}`;
  return `${type ?? 'Văn bản'} ${number}, ${date}, ${body}${subject}`;
}

/** "02-CTr/TU"; where no number is known, the type and who issued it. */
export const shortDocument = ({ type, symbol, issuer, id }: DocumentNode): string =>
  symbol ?? ([type, issuer?.name].filter(Boolean).join(' – ') || id);

/** A passage without the line breaks of the page it was printed on. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
