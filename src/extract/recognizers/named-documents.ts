import type { Vocabulary } from '../../vocabulary/load.js';

/** A document named without a full number: a law, a resolution of a congress, "Đề án 06", "Nghị quyết 57". */
export interface NamedDocument {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  /** The bare number of "Nghị quyết 57", else null. */
  readonly number: string | null;
}

export type NamedDocuments = (text: string) => NamedDocument[];

const LAW_REACH = 160;
const CONGRESS_REACH = 200;
const CONGRESS_STOP =
  /[.;:“"()]|\svà\s(?:Nghị|Chỉ|Kết)|,\s(?!nhiệm kỳ|đảng bộ)|\s(?:về|đã|gắn|nhằm|trong|vào|là|của các|thông qua|được)\s|$/u;
const YEAR = /^(?:19|20)\d\d$/;

const alternatives = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');

/** Builds the recogniser. A class of documents ("các nghị quyết của Đảng") and a plan still to be written are none. */
export function createNamedDocuments(vocabulary: Vocabulary): NamedDocuments {
  const words = vocabulary.relations.citation;
  const law = new RegExp(`(?<!\\p{L})(${alternatives(words.lawWords)})\\s(?=\\p{Lu}|sửa đổi)`, 'gu');
  const lawStop = new RegExp(`\\s(?:${alternatives(words.lawStops)})(?=\\s|$)|[,;.:()”"“]|\\s-\\s|$`, 'u');
  const pair = new RegExp(`^,\\s(?:${alternatives(words.lawPairs)})`, 'u');
  const congress = new RegExp(`(${alternatives(words.congress)})\\s`, 'gu');
  const numbered = new RegExp(
    `(?<!\\p{L})(${alternatives([...vocabulary.types.types.filter((type) => type.codes.length > 0).map((type) => type.name), ...words.schemes])})\\s(số\\s)?(\\d{2,4})(?![\\d/.,:-]|\\s?[-/]|\\s(?:năm|tháng|ngày|tuần|quý|giờ))`,
    'gu',
  );

  /** Two-part names such as "Phòng, chống ma túy" and "Tổ chức chính quyền địa phương" keep their own comma and "và". */
  const lawEnd = (text: string, from: number): number => {
    let end = from;
    for (;;) {
      const rest = text.slice(end, end + LAW_REACH);
      const stop = rest.search(lawStop);
      end += stop === -1 ? rest.length : stop;
      const after = text.slice(end, end + 12);
      const joined =
        /^\svà\s\p{Ll}/u.test(after) && !/^\svà\s(?:các|những|quy|văn|hướng|nghị|thông|pháp|theo|được|đã)/u.test(after);
      if (end - from > LAW_REACH || (!pair.test(after) && !joined)) return end;
      end += 3;
    }
  };

  return (text) => {
    const found: NamedDocument[] = [];
    for (const match of text.matchAll(law)) {
      const end = lawEnd(text, match.index + match[0].length);
      found.push({ type: match[1] as string, start: match.index, end, number: null });
    }
    for (const match of text.matchAll(congress)) {
      const rest = text.slice(match.index + match[0].length, match.index + CONGRESS_REACH);
      const end = match.index + match[0].length + rest.search(CONGRESS_STOP);
      found.push({
        type: (match[1] as string).split(' ').slice(0, 2).join(' '),
        start: match.index,
        end,
        number: null,
      });
    }
    for (const match of text.matchAll(numbered)) {
      if (YEAR.test(match[3] as string)) continue;
      found.push({
        type: match[1] as string,
        start: match.index,
        end: match.index + match[0].length,
        number: match[3] as string,
      });
    }
    return found.sort((a, b) => a.start - b.start);
  };
}
