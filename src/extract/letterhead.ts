import { foldSameLength, isCapitals, startsLower } from '../text/case-fold.js';
import { joinMapped, type Line, type MappedText } from '../text/normalise.js';
import type { Vocabulary } from '../vocabulary/load.js';
import { isSeparator } from './blocks.js';
import type { Decase } from './decase.js';
import { readMarker } from './markers.js';
import { findDates } from './recognizers/dates.js';
import type { SymbolRecognizer } from './recognizers/symbols.js';

/** What stands above the text: letterhead, number, place and date, type name, subject line. */
export interface Letterhead {
  readonly type: string | null;
  readonly symbol: string | null;
  readonly issuedOn: string | null;
  readonly issuer: string | null;
  readonly place: string | null;
  readonly title: MappedText | null;
  /** Index of the first line after the subject line. */
  readonly bodyFrom: number;
}

interface TypeLine {
  readonly index: number;
  readonly type: string;
  /** Where the type name ends in the line. */
  readonly end: number;
}

const SEARCH_DEPTH = 70;
const OPENING =
  /^(?:Căn cứ|CĂN CỨ|Thực hiện|Triển khai|Tiếp tục|Theo |Xét |Ngày |Trong |Nhằm |Để |Kính gửi|Sau |Qua |Vừa qua|Thời gian|Trên cơ sở|Tại |Từ |Hiện nay|Năm |Những năm|Quán triệt|CHỦ TỊCH|ỦY BAN|UỶ BAN|BỘ TRƯỞNG|THỦ TƯỚNG|HỘI ĐỒNG|CHÍNH PHỦ|QUỐC HỘI|BAN THƯỜNG VỤ|BAN CHẤP HÀNH|GIÁM ĐỐC|QUYẾT ĐỊNH|QUYẾT NGHỊ)/u;
const ATTACHED = /^\((?:Kèm|Ban hành)/iu;

function findType(
  lines: readonly Line[],
  from: number,
  to: number,
  names: readonly { name: string; folded: string }[],
): TypeLine | null {
  let seen = 0;
  for (let index = from; index < to && seen < SEARCH_DEPTH; index++) {
    const line = lines[index] as Line;
    if (line.text === '') continue;
    seen++;
    const folded = foldSameLength(line.text).trim();
    for (const { name, folded: wanted } of names) {
      if (!folded.startsWith(wanted) || /[a-z]/.test(folded[wanted.length] ?? ' ')) continue;
      const rest = folded.slice(wanted.length).trim();
      const whole = rest === '' || /^\(?\*?\d?\)?$/.test(rest);
      if (isCapitals(line.text) ? !rest.startsWith(':') && !/^(?:va dau tu|nay)/.test(rest) : whole && line.bold)
        return { index, type: name, end: wanted.length };
    }
    if (readMarker(line.text)?.kind === 'roman' && seen > 3) return null;
  }
  return null;
}

/** Lines of the subject after the type name, and the line where the text proper begins. */
function readTitle(
  lines: readonly Line[],
  type: TypeLine,
  to: number,
): { parts: Line[]; ofIssuer: Line | null; bodyFrom: number } {
  const parts: Line[] = [];
  let ofIssuer: Line | null = null;
  let gap = 0;
  let index = type.index + 1;
  const first = lines[type.index] as Line;
  const rest = first.text.slice(type.end).trim();
  if (/^(?:của|CỦA)\s/u.test(rest)) ofIssuer = sliceLine(first, type.end);
  else if (/\p{L}{2}/u.test(rest)) parts.push(sliceLine(first, type.end));
  for (; index < to && parts.length < 14; index++) {
    const line = lines[index] as Line;
    if (line.text === '') {
      gap++;
      continue;
    }
    if (isSeparator(line)) {
      if (parts.length > 0) break;
      continue;
    }
    if (parts.length === 0 && !ofIssuer && /^CỦA\s/u.test(line.text)) {
      ofIssuer = line;
      continue;
    }
    if (ATTACHED.test(line.text) || /^(?:Căn cứ|CĂN CỨ|Kính gửi)/u.test(line.text)) break;
    const marker = readMarker(line.text);
    if (marker && marker.kind !== 'bullet' && marker.kind !== 'letter' && parts.length > 0) break;
    const previous = parts[parts.length - 1];
    const open =
      previous === undefined ||
      startsLower(line.text) ||
      (!/[.”"]$/.test(previous.text) && isCapitals(previous.text) === isCapitals(line.text));
    if (
      previous &&
      (!open ||
        (OPENING.test(line.text) &&
          (gap > 0 || line.indent > 3 || isCapitals(line.text) !== isCapitals(previous.text))))
    )
      break;
    if (previous && gap > 1 && !startsLower(line.text)) break;
    if (previous && line.text.length > 130 && !startsLower(line.text)) break;
    parts.push(line);
    gap = 0;
  }
  return { parts, ofIssuer, bodyFrom: index };
}

const sliceLine = (line: Line, from: number): Line => {
  const at = from + (line.text.slice(from).length - line.text.slice(from).trimStart().length);
  return { ...line, text: line.text.slice(at), starts: line.starts.slice(at), ends: line.ends.slice(at) };
};

/** Capital lines of the left column, mottos cut away. */
function issuerLines(lines: readonly Line[], from: number, to: number, mottos: readonly string[]): string[] {
  const found: string[] = [];
  for (let index = from; index < to; index++) {
    const line = lines[index] as Line;
    let text = line.text;
    const folded = foldSameLength(text);
    const motto = mottos.map((words) => folded.indexOf(words)).filter((at) => at !== -1)[0];
    if (motto !== undefined) text = text.slice(0, motto).trim();
    if (/^(?:Số|SỐ)\s?[:\d]/u.test(text)) break;
    text = text.replace(/[-–_*]+$/u, '').trim();
    if (/^(?:CỘNG HÒA|CỘNG HOÀ|CHỦ NGHĨA|ĐẢNG CỘNG|HÒA XÃ)/u.test(text)) continue;
    if (isCapitals(text) && text.length > 2 && !/^(?:KHẨN|HỎA TỐC|MẬT|DỰ THẢO|BẢN SAO)/u.test(text)) found.push(text);
  }
  return found;
}

/** The last body of the stack issues: "TỈNH ỦY … / BAN TUYÊN GIÁO"; a place or "… NHÂN DÂN" goes on with the line above. */
function joinIssuer(parts: readonly string[]): string | null {
  let name: string | null = null;
  for (const part of parts) {
    const goesOn: boolean =
      name !== null &&
      /^(?:TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG|ĐẶC KHU|HUYỆN|QUẬN|THỊ XÃ|TP|VÀ|CÁC|VIỆT NAM|TRUNG ƯƠNG)(?=\s|$)/u.test(part) &&
      !/^(?:TỈNH ỦY|TỈNH UỶ|THÀNH ỦY|THÀNH UỶ|TỈNH ĐOÀN|THÀNH ĐOÀN)/u.test(part);
    name = goesOn ? `${name} ${part}` : /^(?:ĐẢNG BỘ|\*)/u.test(part) && name ? name : part;
  }
  return name;
}

/** Builds the reader of a letterhead. `from`, `to`: the lines of one document. */
export function createLetterheadReader(
  vocabulary: Vocabulary,
  findSymbols: SymbolRecognizer,
  decase: Decase,
): (lines: readonly Line[], from: number, to: number) => Letterhead {
  const names = vocabulary.types.types
    .filter((type) => type.ownType)
    .map((type) => ({ name: type.name, folded: foldSameLength(type.name) }))
    .sort((a, b) => b.folded.length - a.folded.length);
  const mottos = vocabulary.layout.mottos;

  return (lines, from, to) => {
    const type = findType(lines, from, to, names);
    const subject = type ? null : findSubjectLine(lines, from, to);
    const headEnd = type?.index ?? subject?.index ?? from;
    const head = joinMapped(lines.slice(from, type || subject ? headEnd + (subject ? 6 : 0) : from));
    const number = /(?:^|\s)(?:Số|SỐ|S6|S0)\s?:?\s?(?=[\d/.…-])/u.exec(head.text);
    const symbols = findSymbols(head.text).filter((found) => !number || found.start >= number.index);
    const date = findDates(head.text.replace(/\s+/g, ' ')).find(
      (found) => found.start > 0 && /ngày\s\d+\stháng/iu.test(head.text.slice(found.start, found.end)),
    );
    const titled = type ? readTitle(lines, type, to) : (subject ?? findHeadlessTitle(lines, from, to));
    const stacked = joinIssuer(issuerLines(lines, from, headEnd, mottos));
    const own = titled && hasIssuer(titled) ? titled.ofIssuer.text.replace(/^(?:của|CỦA)\s/u, '') : null;
    const place = /(?:^|\s)((?:TP\.?\s)?\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+){0,3}),\s?ngày/u.exec(head.text);
    return {
      type: type?.type ?? (subject ? 'Công văn' : null),
      symbol: symbols[0]?.symbol ?? null,
      issuedOn: date?.iso ?? null,
      issuer: own ? decase(own) : stacked ? decase(stacked) : null,
      place: place ? (place[1] as string) : null,
      title: titled && titled.parts.length > 0 ? joinMapped(titled.parts) : null,
      bodyFrom: titled?.bodyFrom ?? from,
    };
  };
}

const hasIssuer = (titled: object): titled is { ofIssuer: Line } => 'ofIssuer' in titled && titled.ofIssuer !== null;

/** A text whose head is lost may still begin with the end of its subject, closed by a rule. */
function findHeadlessTitle(
  lines: readonly Line[],
  from: number,
  to: number,
): { parts: Line[]; bodyFrom: number } | null {
  const rule = lines.slice(from, Math.min(to, from + 12)).findIndex((line) => line.text !== '' && isSeparator(line));
  const parts = lines.slice(from, from + Math.max(0, rule)).filter((line) => line.text !== '');
  return parts.length > 0 && parts.every((line) => !isCapitals(line.text))
    ? { parts, bodyFrom: from + rule + 1 }
    : null;
}

/** A letter has no type name: its subject line begins "V/v". */
function findSubjectLine(
  lines: readonly Line[],
  from: number,
  to: number,
): { index: number; parts: Line[]; bodyFrom: number } | null {
  for (let index = from; index < Math.min(to, from + SEARCH_DEPTH); index++) {
    const line = lines[index] as Line;
    const at = line.text.search(/(?:^|\s)V\/v\s/iu);
    if (at === -1) continue;
    const parts = [sliceLine(line, at)];
    let next = index + 1;
    for (; next < to && parts.length < 6; next++) {
      const more = lines[next] as Line;
      if (more.text === '' || /ngày\s\d|^Kính gửi|^Số/u.test(more.text) || (more.indent < 1 && parts.length > 4)) break;
      parts.push(more);
    }
    return { index, parts, bodyFrom: next };
  }
  return null;
}
