import { foldSameLength } from '../../text/case-fold.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import { findDates } from './dates.js';
import type { FoundSymbol, SymbolRecognizer } from './symbols.js';

/** One naming of a document in a text: what the words around the number say of it, and the place [start, end). */
export interface Citation {
  readonly symbol: string | null;
  readonly type: string;
  readonly issuedOn: string | null;
  readonly issuer: string | null;
  /** Words that describe it, from "về", "ban hành", a quote …; for a document without number its name. */
  readonly title: string | null;
  readonly start: number;
  readonly end: number;
  /** End of the description; numbers inside [end, tailEnd) belong to this citation's description. */
  readonly tailEnd: number;
}

export type CitationRecognizer = (text: string) => Citation[];

const TYPE_GAP = /(?:\s?(?:số|so))?\s?:?\s?$/u;
const ISSUER_STOP =
  /\s(?:về|ban hành|thực hiện|tiếp tục|phê duyệt|quy định|triển khai|sửa đổi|hướng dẫn|tại|ngày|và|tổ chức|đã|là|để|khoá|khóa)\s|[,;.:“"()]|\s-\s|$/u;
const TAIL_START =
  /^\s{0,2}[,]?\s{0,2}(?:[“"]|về\s|ban hành\s|thực hiện\s|tiếp tục\s|phê duyệt\s|quy định\s|triển khai\s|sửa đổi|hướng dẫn\s|công bố\s)/u;
const MAX_TITLE = 400;

function typeBefore(
  text: string,
  folded: string,
  at: number,
  names: readonly { name: string; folded: string }[],
): { name: string; start: number } | null {
  const window = text.slice(Math.max(0, at - 48), at);
  const gap = TYPE_GAP.exec(window);
  const end = at - (gap ? gap[0].length : 0);
  for (const { name, folded: wanted } of names) {
    const start = end - wanted.length;
    if (start >= 0 && folded.startsWith(wanted, start) && !/[\p{L}]/u.test(text[start - 1] ?? ' '))
      return { name, start };
  }
  return null;
}

function dateAfter(text: string, from: number): { iso: string; end: number } | null {
  const window = text.slice(from, from + 48);
  if (!/^\s{0,2},?\s{0,2}(?:ký\s)?ngày\s/iu.test(window)) return null;
  const date = findDates(window)[0];
  return date && date.start < 12 ? { iso: date.iso, end: from + date.end } : null;
}

/** Names of issuers keep their own "và": it ends the name only where the next word cannot go on with it. */
function issuerAfter(text: string, from: number): { name: string; end: number } | null {
  const lead = /^\s{0,2},?\s{0,2}của\s{1,2}(?:đồng chí\s)?/u.exec(text.slice(from, from + 24));
  if (!lead) return null;
  const start = from + lead[0].length;
  const rest = text.slice(start, start + 140);
  let length = rest.search(ISSUER_STOP);
  while (
    length > 0 &&
    /^\svà\s\p{Lu}/u.test(rest.slice(length)) &&
    /(?:Giáo dục|Nông nghiệp|Khoa học|Kế hoạch|Tài nguyên|Tuyên giáo|Thông tin|Dân tộc|Thể thao|Văn hóa)$/u.test(
      rest.slice(0, length),
    )
  ) {
    length = length + 1 + rest.slice(length + 1).search(ISSUER_STOP);
  }
  const name = rest.slice(0, Math.max(0, length)).trim();
  return name.length < 2 || !/\p{L}/u.test(name) ? null : { name, end: start + name.length };
}

/** The description ends with its clause: at ";", at a full stop, or where the sentence returns to the issuer. */
function tailAfter(text: string, from: number, nextPeer: number): number {
  let at = from;
  const term = /^\s{0,2}(?:\(?(?:khóa|khoá)\s[IVX]+\)?)/u.exec(text.slice(at, at + 20));
  if (term) at += term[0].length;
  if (!TAIL_START.test(text.slice(at, at + 24))) return at;
  const limit = Math.min(text.length, at + MAX_TITLE, nextPeer);
  const opener = text.slice(at, limit).search(/[“"]/u);
  if (opener !== -1 && opener < 8) {
    const close = text.slice(at + opener + 1, limit).search(/[”"]/u);
    if (close !== -1) return at + opener + close + 2;
  }
  for (let i = at + 1; i < limit; i++) {
    const unit = text[i];
    if (unit === ';' || unit === ':' || (unit === '.' && !/\d/.test(text[i + 1] ?? '')) || unit === '(') return i;
    if (
      unit === ',' &&
      /^,\s(?:Ban Thường vụ|Ban Chấp hành|Ủy ban|Uỷ ban|UBND|Chủ tịch|Đảng ủy|Đảng uỷ|Thành ủy|Tỉnh ủy|Bộ |Sở |Chính phủ|Thủ tướng|Hội đồng|HĐND|Văn phòng|Thường trực)/u.test(
        text.slice(i, i + 20),
      )
    )
      return i;
  }
  return limit;
}

const PEER_GAP = /(?:,|;|\svà)\s{0,2}$/u;

interface Named {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

const LAW_STOP =
  /\s(?:và|hoặc|ngày|năm|được|quy định|có|này|trên|theo|về|đã|số|tại|của|đối với|cho|nhằm|để|khi|trong|đến|với|các|thì|phải)(?=\s|$)|[,;.:()”"“]|\s-\s|$/u;
const CONGRESS = /Nghị quyết\s(?:của\s)?(?:Đại hội|Hội nghị lần thứ|Trung ương)\s/gu;
const LAW = /(?<![\p{L}])(Bộ luật|Luật|Pháp lệnh|Hiến pháp)\s(?=\p{Lu}|sửa đổi)/gu;
const SCHEME = /(?<![\p{L}])(Đề án)\s(?:số\s)?(\d{1,3})(?![\d/.-])/gu;

/** Two-part names such as "Phòng, chống ma túy" and "Thi đua, khen thưởng" carry a comma of their own. */
function lawEnd(text: string, from: number): number {
  let end = from;
  for (;;) {
    const rest = text.slice(end, end + 160);
    const stop = rest.search(LAW_STOP);
    end += stop === -1 ? rest.length : stop;
    const after = text.slice(end, end + 12);
    const own =
      /^,\s(?:chống|chữa|khen|tiết|chăm)/u.test(after) ||
      (/^\s(?:của|các|trong|đối|với|cho)\s/u.test(after) &&
        /^.{0,14}(?:tổ chức|người|hoạt động)/u.test(text.slice(end, end + 30)) &&
        /(?:Tổ chức|Cán bộ)$/u.test(text.slice(from, end)));
    const joined = /^\svà\s\p{Ll}/u.test(after) && !/^\svà\s(?:các|những|quy|văn|hướng|nghị|thông|pháp)/u.test(after);
    if (!own && !joined) return end;
    end += 3;
  }
}

function findNamed(text: string): Named[] {
  const found: Named[] = [];
  for (const match of text.matchAll(LAW)) {
    const end = lawEnd(text, match.index + match[0].length);
    found.push({ type: match[1] as string, start: match.index, end });
  }
  for (const match of text.matchAll(CONGRESS)) {
    const rest = text.slice(match.index, match.index + 200);
    const stop = rest.search(
      /[.;:“"()]|\svà\s(?:Nghị|Chỉ|Kết)|,\s(?!nhiệm kỳ|đảng bộ)|\svề\s|\s(?:đã|gắn|nhằm|trong)\s|$/u,
    );
    found.push({ type: 'Nghị quyết', start: match.index, end: match.index + stop });
  }
  for (const match of text.matchAll(SCHEME)) {
    found.push({ type: match[1] as string, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** Builds the recogniser of citations: numbered documents, laws by name, congress resolutions. */
export function createCitationRecognizer(vocabulary: Vocabulary, findSymbols: SymbolRecognizer): CitationRecognizer {
  const names = vocabulary.types.types
    .flatMap((type) => [type.name, ...type.aliases])
    .map((name) => ({ name, folded: foldSameLength(name) }))
    .sort((a, b) => b.folded.length - a.folded.length);
  const byCode = new Map(
    vocabulary.types.types.flatMap((type) => type.codes.map((code) => [code, type.name] as const)),
  );
  const typeOf = (symbol: string): string => {
    const code = symbol.split(/[-/]/).find((part) => byCode.has(part));
    if (code) return byCode.get(code) as string;
    return /QH\d+$/.test(symbol) ? 'Nghị quyết' : 'Công văn';
  };

  const fromSymbol = (text: string, folded: string, found: FoundSymbol, next: FoundSymbol | undefined): Citation => {
    const type = typeBefore(text, folded, found.start, names);
    const date = dateAfter(text, found.end);
    const issuer = issuerAfter(text, date?.end ?? found.end);
    const after = issuer?.end ?? date?.end ?? found.end;
    const nextType = next ? (typeBefore(text, folded, next.start, names)?.start ?? next.start) : text.length;
    const peer = next && PEER_GAP.test(text.slice(after, nextType)) ? nextType : text.length;
    const tailEnd = tailAfter(text, after, peer);
    const title = text.slice(after, tailEnd).replace(/^[\s,]+|[\s,]+$/gu, '');
    return {
      symbol: found.symbol,
      type: type && foldSameLength(type.name) !== 'van ban' ? type.name : typeOf(found.symbol),
      issuedOn: date?.iso ?? null,
      issuer: issuer?.name ?? null,
      title: title === '' || /^\(/.test(title) ? null : title,
      start: type?.start ?? found.start,
      end: found.end,
      tailEnd: Math.max(tailEnd, after),
    };
  };

  return (text) => {
    const folded = foldSameLength(text);
    const symbols = findSymbols(text);
    const citations = symbols.map((found, i) => fromSymbol(text, folded, found, symbols[i + 1]));
    for (const named of findNamed(text)) {
      if (
        citations.some(
          (citation) =>
            named.start < citation.tailEnd &&
            citation.start < named.end &&
            citation.symbol !== null &&
            citation.start <= named.start &&
            named.start < citation.end,
        )
      )
        continue;
      const name = text.slice(named.start, named.end).trim();
      const hasNumber = symbols.some((found) => found.start >= named.start && found.start <= named.end + 5);
      if (hasNumber || name.split(' ').length < 2) continue;
      const date = dateAfter(text, named.end);
      citations.push({
        symbol: null,
        type: named.type,
        issuedOn: date?.iso ?? null,
        issuer: null,
        title: name,
        start: named.start,
        end: named.end,
        tailEnd: date?.end ?? named.end,
      });
    }
    return citations.sort((a, b) => a.start - b.start);
  };
}
