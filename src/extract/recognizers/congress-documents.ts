import type { NamedReader } from './named-document.js';

const REACH = 220;
const OPENS =
  /^(?:\s?,)?\s(?:(?:của\s)?(?:Đại hội|đại hội(?=\slần thứ|\sđại biểu|\sĐảng|\s[XVI])|Hội nghị|Trung ương\s(?:\d|lần)|Trung ương\s\d))/u;
const STOP =
  /[.;:“"()]|\svà\s(?:Nghị|Chỉ|Kết|các|nghị)|,\s(?!nhiệm kỳ|[Đđ]ảng bộ|khóa|khoá)|\s(?:về|đã|gắn|nhằm|trong|vào|là|của các|thông qua|được|đề ra|để|theo|tại|cũng|một cách|đến năm|xác định|với|phù hợp|trên|bằng|mà|có)\s|$/u;
/** A congress is one only with its number, its term or the organisation it was held by. */
const DEFINITE =
  /lần thứ|(?:^|\s)[IVX]{1,6}(?=\s|,|$)|nhiệm kỳ\s\d{4}|[Đđ]ảng bộ\s(?:cơ sở|tỉnh|thành phố|xã|phường|đặc khu|huyện|quận|Tỉnh|Thành phố|Xã|Phường|Đặc khu|[A-ZĐ])|khóa\s[IVX]+|khoá\s[IVX]+/u;
const CLASS = /các cấp|cấp trên|cấp mình/u;
/** The order of a party conference or congress that stands after a name cut at a comma or bracket. */
const TERM = /^,?\s{0,1}(?:\((?:khóa|khoá)\s[IVX]+\)|(?:khóa|khoá)\s[IVX]+|nhiệm kỳ\s\d{4}\s?[-–]\s?\d{4})/u;

/** Reads "Nghị quyết Đại hội XIV của Đảng", "Nghị quyết Trung ương 4 khóa XII"; a class of congresses is none. */
export const readCongressDocument: NamedReader = (text, start, end) => {
  const window = text.slice(end, end + REACH);
  if (!OPENS.test(window)) return null;
  let length = 1 + window.slice(1).search(STOP);
  const term = TERM.exec(window.slice(length));
  if (term) length += term[0].length;
  const name = window.slice(0, length);
  if (CLASS.test(name) || !(DEFINITE.test(name) || /Trung ương\s(?:\d|lần)/u.test(name))) return null;
  const type = text.slice(start, end);
  return { type, start, end: end + name.trimEnd().length, number: null, amending: false, carried: false };
};
