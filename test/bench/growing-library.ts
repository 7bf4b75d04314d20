import type { Directive, Reference } from '../../src/model/directive.js';
import { bodyId } from '../../src/text/slug.js';
import { directive, owner, section, target, task } from '../build-directive.js';

const ACTIONS = 'xây dựng|triển khai|rà soát|đào tạo|bồi dưỡng|kiểm tra|hỗ trợ|đầu tư|nâng cấp|tuyên truyền'.split('|');
const OBJECTS =
  'đội ngũ giáo viên|trường chuẩn quốc gia|hạ tầng số|dữ liệu dùng chung|trạm y tế xã|nguồn nhân lực|thư viện số|khu công nghiệp|nhà ở xã hội|giao thông nông thôn|di sản văn hóa|an toàn thực phẩm'.split(
    '|',
  );
const WAYS =
  'theo lộ trình|gắn với chuyển đổi số|bảo đảm công khai|đúng tiến độ|ở vùng khó khăn|trên toàn địa bàn|bằng nguồn ngân sách|cùng các doanh nghiệp'.split(
    '|',
  );
const PROVINCES = 'Hải Phòng|Nghệ An|Cần Thơ|Đắk Lắk|Lai Châu|Phú Thọ|Quảng Ninh|Đồng Tháp|Tây Ninh|Cà Mau'.split('|');
const OFFICES = 'Sở Y tế|Sở Tài chính|Sở Nội vụ|Sở Giáo dục và Đào tạo|Sở Xây dựng|Công an'.split('|');
const TASKS = 18;
const TARGETS = 2;
const MILLION = 1_000_003;

/** A number below `below` that looks drawn by lot and is always the same for the same place. */
const pick = (document: number, place: number, below: number): number => {
  let mixed = Math.imul(document + 1, 0x9e3779b1) ^ Math.imul(place + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3ce3);
  return (((mixed ^ (mixed >>> 13)) >>> 0) % MILLION) % below;
};

const words = (list: readonly string[], document: number, place: number): string =>
  list[pick(document, place, list.length)] ?? '';

const symbolOf = (n: number): string => `${n + 1}/KH-UBND`;
const dateOf = (n: number): string => `${2021 + (n % 5)}-03-${String(1 + (n % 28)).padStart(2, '0')}`;
const provinceOf = (n: number): string => words(PROVINCES, n, 0);
const issuerOf = (n: number): string => `Ủy ban nhân dân tỉnh ${provinceOf(n)}`;

const cite = (n: number, at: number, relation: Reference['relation'], symbol: string, issuer: string): Reference => {
  const exact = `Thực hiện ${symbol}`;
  const source = { file: `${n}.txt`, start: at, end: at + exact.length, lineStart: 1, lineEnd: 1, exact };
  const issuedOn = symbol.endsWith('UBND') ? dateOf(Number.parseInt(symbol, 10) - 1) : null;
  return { symbol, type: 'Kế hoạch', issuedOn, issuer, title: null, relation, mentions: [source], via: null };
};

/** It carries out two earlier documents, cites another one, one not held, a law that many cite and one that all cite. */
function referencesOf(n: number): Reference[] {
  const earlier = (place: number): number => pick(n, place, Math.max(n, 1));
  const held = (place: number, relation: Reference['relation']): Reference =>
    cite(n, place, relation, symbolOf(earlier(place)), issuerOf(earlier(place)));
  const away = cite(n, 300, 'cites', `${pick(n, 8, MILLION)}/QĐ-TTg`, 'Thủ tướng Chính phủ');
  const law = cite(n, 400, 'based_on', `${1 + pick(n, 9, 50)}/2025/QH15`, 'Quốc hội');
  const common = cite(n, 500, 'based_on', '202/2025/QH15', 'Quốc hội');
  const known = n === 0 ? [] : [held(100, 'implements'), held(101, 'implements'), held(200, 'cites')];
  return [...known, away, law, common];
}

const sentence = (n: number, place: number): string =>
  [ACTIONS, OBJECTS, WAYS, OBJECTS, WAYS].map((list, at) => words(list, n, place * 7 + at)).join(' ');

/** The n-th document of an endless library: always the same for the same number; about 20 items of a sentence each. */
export function madeUpDirective(n: number): Directive {
  const id = `ke-hoach-${n}`;
  const owners = (place: number) => [owner(`${words(OFFICES, n, place)} tỉnh ${provinceOf(n)}`, 'lead')];
  const name = issuerOf(n);
  return directive(id, {
    symbol: symbolOf(n),
    issuer: { id: bodyId(name), name },
    issuedOn: dateOf(n),
    title: `về ${sentence(n, 50)}`,
    sections: [section(id, 'I.1', 'Nhiệm vụ và giải pháp')],
    tasks: Array.from({ length: TASKS }, (_, at) => task(id, at, sentence(n, at), owners(at))),
    targets: Array.from({ length: TARGETS }, (_, at) => target(id, at, sentence(n, TASKS + at))),
    references: referencesOf(n),
  });
}
