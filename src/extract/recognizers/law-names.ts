import { lowerCanonical } from '../../text/case-fold.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import type { NamedReader } from './named-document.js';
import { anyOf } from './word-pattern.js';

const REACH = 180;
const AMENDING_REACH = 420;
/** Where the name of a law that changes others ends; the names of those others hold commas and "và". */
const AMENDING_END =
  /\s(?:số|ngày|năm)\s\d|[;.()”"“]|,?\s(?:đã|được|có hiệu lực|về|ban hành|tại|để|cho|và (?:các )?(?:quy định|văn bản|hướng dẫn|Nghị định|Nghị quyết|Thông tư))(?=[\s.,;])|$/u;
const AMENDING_START = /^\s{1,2}(?:(?:sửa đổi|bổ sung|Sửa đổi)[,\s])/u;
/** The number or date that follows a name in full: everything before it is the name. */
const DATED = /\s(?:số\s\d{1,4}\/|ngày\s\d{1,2}(?:\/|\stháng)|năm\s(?:19|20)\d\d)/u;
const NOT_IN_NAME = /[.;:()“”"]|\s(?:được|này|đã|là|theo|các|Luật|Nghị|Thông|Quyết)\s/u;
const YEAR = /^\s(?:năm\s)?(?:19|20)\d\d(?![\d/.-])/u;
/** "đại học Luật Hà Nội", "Hội Luật gia": no law. */
const NO_LAW_BEFORE = /(?:đại học|Đại học|ĐH|Hội|hội|Viện|Khoa|ngành|cử nhân|Cử nhân)\s$/u;
const BOUNDARY = /^(?:$|[^\p{L}\p{N}])/u;

type Names = readonly { readonly name: string; readonly lower: string }[];

/** Known names by their first syllable, longest first; a comma of a name is often left out. */
function byFirstSyllable(names: readonly string[]): ReadonlyMap<string, Names> {
  const groups = new Map<string, { name: string; lower: string }[]>();
  const variants = names.flatMap((name) => [name, name.replace(',', ''), name.replaceAll(',', '')]);
  for (const name of new Set(variants)) {
    const lower = lowerCanonical(name);
    const first = lower.split(/[\s,]/)[0] as string;
    groups.set(first, [...(groups.get(first) ?? []), { name, lower }]);
  }
  for (const group of groups.values()) group.sort((a, b) => b.lower.length - a.lower.length);
  return groups;
}

/** Reads laws, codes and ordinances by name: known names to their end, others up to a word that no name holds. */
export function createLawReader(vocabulary: Vocabulary): NamedReader {
  const { lawStops, lawPairs } = vocabulary.relations.citation;
  const known = byFirstSyllable(vocabulary.laws.laws.flatMap(({ names }) => names));
  const stop = new RegExp(`\\s(?:${anyOf(lawStops)})(?=[\\s….]|$)|[,;.:()”"“…]|\\s-\\s|$`, 'u');
  const pair = new RegExp(`^,\\s(?:${anyOf(lawPairs)})`, 'u');

  const knownEnd = (text: string, from: number): number | null => {
    const lower = lowerCanonical(text.slice(from, from + REACH));
    const first = /^[\p{L}]+/u.exec(lower)?.[0] ?? '';
    const name = known
      .get(first)
      ?.find((one) => lower.startsWith(one.lower) && BOUNDARY.test(lower.slice(one.lower.length)));
    if (!name) return null;
    const capital = /^\p{Lu}/u.test(text[from] as string);
    return capital || name.lower.includes(' ') ? from + name.lower.length : null;
  };

  const unknownEnd = (text: string, from: number): number => {
    const window = text.slice(from, from + REACH);
    const dated = window.search(DATED);
    if (dated > 0 && !NOT_IN_NAME.test(window.slice(0, dated))) return from + dated;
    let length = window.search(stop);
    while (length < window.length && pair.test(window.slice(length)))
      length += 2 + window.slice(length + 2).search(stop);
    return from + length;
  };

  return (text, start, end) => {
    const type = text.slice(start, end);
    const capital = /^\p{Lu}/u.test(type);
    const found = (to: number, amending = false) => ({
      type: capital ? type : type[0]?.toUpperCase() + type.slice(1),
      start,
      end: to,
      number: null,
      amending,
      carried: false,
    });
    if (NO_LAW_BEFORE.test(text.slice(Math.max(0, start - 10), start))) return null;
    if (AMENDING_START.test(text.slice(end, end + 12))) {
      const window = text.slice(end, end + AMENDING_REACH);
      const length = window.slice(12).search(AMENDING_END) + 12;
      return capital ? found(end + length, true) : null;
    }
    if (text[end] !== ' ') return null;
    const named = knownEnd(text, end + 1);
    if (named === null && !(capital && /^\p{Lu}\p{Ll}/u.test(text.slice(end + 1, end + 3)))) return null;
    const to = named ?? unknownEnd(text, end + 1);
    const year = YEAR.exec(text.slice(to, to + 12));
    const name = text.slice(end + 1, to);
    if (named === null && !name.includes(' ')) return null;
    if (lowerCanonical(name) === 'luật sư' && !year && !DATED.test(text.slice(to, to + 16))) return null;
    return found(to + (year && !/năm/.test(year[0]) ? year[0].length : 0));
  };
}
