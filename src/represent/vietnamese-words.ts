import type { CoverageStatus } from '../model/coverage.js';
import type { DocumentNode } from '../model/graph.js';
import type { Comparator, LinkKind, LinkState, MeasureStatus, Role } from '../model/terms.js';

export const KIND_WORDS: Readonly<Record<LinkKind, string>> = {
  verbatim: 'giữ nguyên',
  narrowed: 'thu hẹp',
  adapted: 'điều chỉnh',
};

export const NOT_TAKEN_OVER = 'không đưa vào';
export const LOCAL_ADDITION = 'địa phương bổ sung';

export const COVERAGE_WORDS: Readonly<Record<CoverageStatus, string>> = {
  covered: 'đưa vào đầy đủ',
  partly: 'đưa vào một phần',
  not_covered: NOT_TAKEN_OVER,
};

export const STATE_WORDS: Readonly<Record<LinkState, string>> = { current: '', for_review: 'cần xem lại' };

export const MEASURE_WORDS: Readonly<Record<MeasureStatus, string>> = {
  same: 'giữ',
  raised: 'cao hơn',
  lowered: 'thấp hơn',
  new: 'mới',
  dropped: 'bỏ',
};

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  lead: 'chủ trì',
  coordinate: 'phối hợp',
  assigned: 'thực hiện',
  direct: 'chỉ đạo – hướng dẫn',
  advise: 'tham mưu',
  monitor: 'theo dõi – kiểm tra',
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

/** "22/8/2025" of "2025-08-22"; what is known of the date only in part keeps that part: "8/2025". */
export const shownDate = (date: string): string =>
  date
    .split('-')
    .reverse()
    .map((part) => part.replace(/^0/, ''))
    .join('/');

/** "Chương trình số 02-CTr/TU, ngày 20/10/2025, của Ban Thường vụ Thành ủy": what is unknown is said to be. */
export function shownDocument({ type, symbol, symbolBasis, issuedOn, issuer, title }: DocumentNode): string {
  const number = symbol === null ? 'chưa rõ số' : `số ${symbol}${symbolBasis === 'inferred' ? ' (suy ra)' : ''}`;
  const date = issuedOn === null ? 'chưa rõ ngày' : `ngày ${shownDate(issuedOn)}`;
  const body = issuer === null ? 'chưa rõ cơ quan ban hành' : `của ${issuer.name}`;
  const subject = title === null || title === '' ? '' : `: ${oneLine(title)}`;
  return `${type ?? 'Văn bản'} ${number}, ${date}, ${body}${subject}`;
}

/** "02-CTr/TU"; where no number is known, the type and who issued it. */
export const shortDocument = ({ type, symbol, issuer, id }: DocumentNode): string =>
  symbol ?? ([type, issuer?.name].filter(Boolean).join(' – ') || id);

/** A passage without the line breaks of the page it was printed on. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
