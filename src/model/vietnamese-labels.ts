import { edtfDays } from './edtf.js';
import type { FacetName } from './search.js';
import type { Level, NodeType, Role } from './terms.js';

/** What a reader sees of the words of the contract, wherever they are shown. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  lead: 'chủ trì',
  coordinate: 'phối hợp',
  assigned: 'thực hiện',
  direct: 'chỉ đạo – hướng dẫn',
  advise: 'tham mưu',
  monitor: 'theo dõi – kiểm tra',
};

export const TYPE_WORDS: Readonly<Record<NodeType, string>> = {
  document: 'văn bản',
  section: 'mục',
  task: 'nhiệm vụ',
  target: 'chỉ tiêu',
  body: 'cơ quan',
};

export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  central: 'Trung ương',
  province: 'cấp tỉnh (thành phố)',
  commune: 'cấp xã (xã, phường, đặc khu)',
  agency: 'cơ quan',
};

export const HELD_WORDS = { true: 'đã có văn bản', false: 'được viện dẫn, chưa có' } as const;

/** "22/8/2025" of "2025-08-22"; what is known of the date only in part keeps that part: "8/2025". */
export const shownDate = (date: string): string =>
  date
    .split('-')
    .reverse()
    .map((part) => part.replace(/^0/, ''))
    .join('/');

const QUARTERS = ['I', 'II', 'III', 'IV'];
const FIRST_QUARTER = 33;

/** One date of an EDTF expression: "30/11/2024", "tháng 9/2025", "quý III/2025", "năm 2030". */
export function shownMoment(date: string): string {
  const [year, part, day] = date.split('-');
  if (part === undefined) return `năm ${year}`;
  if (day !== undefined) return shownDate(date);
  const quarter = QUARTERS[Number(part) - FIRST_QUARTER];
  if (quarter !== undefined) return `quý ${quarter}/${year}`;
  if (Number(part) <= 12) return `tháng ${shownDate(date)}`;
  const days = edtfDays(date);
  return days === null ? date : `từ ${shownDate(days.from ?? '')} đến ${shownDate(days.to ?? '')}`;
}

export const FACET_WORDS: Readonly<Record<FacetName, string>> = {
  type: 'Loại',
  level: 'Cấp',
  body: 'Cơ quan',
  role: 'Vai trò',
  year: 'Năm',
  document: 'Văn bản',
  held: 'Tình trạng',
};
