import { foldSameLength } from '../../text/case-fold.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import { findDates } from './dates.js';

/** What stands around the number of a cited document. Offsets are units of the text. */
export interface CitationParts {
  /** The type name before the number, with "số" between, or null. */
  typeBefore(text: string, folded: string, at: number): { name: string; start: number } | null;
  /** ", ngày 22/8/2025" right after the number, or null. */
  dateAfter(text: string, from: number): { iso: string; end: number } | null;
  /** "của Bộ Chính trị", or null. */
  issuerAfter(text: string, from: number): { name: string; end: number } | null;
  /** Where the description that begins here ends; `from` where none begins. `peers`: where other citations begin. */
  tailAfter(text: string, from: number, peers: readonly number[]): number;
}

const TYPE_GAP = /(?:\s?(?:số|so|sô))?\s?:?\s?$/u;
const TYPE_REACH = 48;
const DATE_REACH = 48;
const ISSUER_REACH = 220;
const MAX_TITLE = 600;
const ISSUER_LEAD = /^\s{0,2},?\s{0,2}của\s{1,2}(?:đồng chí\s)?/u;
const TERM = /^\s{0,2},?\s?(?:\(?(?:khóa|khoá)\s[IVX]+\)?)/u;
const PEER = /(?:[,;]|\svà(?:\scác)?)\s{0,2}$/u;
/** A list of what is amended belongs to the description, its commas too. */
const AMENDING = /(?:sửa đổi|bãi bỏ|thay thế|thực hiện các)/u;

const alternatives = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');

/** Builds the readers of the parts of a citation. */
export function createCitationParts(vocabulary: Vocabulary): CitationParts {
  const { issuerStops, tailStarts, returns, openIssuers } = vocabulary.relations.citation;
  const names = vocabulary.types.types
    .flatMap((type) => [type.name, ...type.aliases])
    .map((name) => ({ name, folded: foldSameLength(name) }))
    .sort((a, b) => b.folded.length - a.folded.length);
  const issuerStop = new RegExp(`\\s(?:${alternatives(issuerStops)}|và)\\s|[,;.:“"()]|\\s-\\s|$`, 'u');
  const longIssuerStop = new RegExp(`\\s(?:${alternatives(issuerStops.slice(0, 2))})\\s|[;.:“"()]|$`, 'u');
  const openIssuer = new RegExp(`^(?:${alternatives(openIssuers)})\\s`, 'u');
  const tailStart = new RegExp(`^\\s{0,2},?\\s{0,2}(?:[“"]|(?:${alternatives(tailStarts)})\\s)`, 'iu');
  const returning = new RegExp(`^,\\s(?:${alternatives(returns)})(?=\\s|$)`, 'u');
  /** Fields of ministries and boards: "Giáo dục" before "và Đào tạo" goes on. */
  const fieldStarts = vocabulary.bodyGrammar.domains
    .filter((domain) => /,|\svà\s/.test(domain))
    .map((domain) => domain.split(/,|\svà\s/)[0] as string);
  const goesOn = new RegExp(`(?:${alternatives([...fieldStarts, 'Tuyên giáo', 'Kế hoạch', 'Tài nguyên'])})$`, 'u');

  const issuerLength = (rest: string): number => {
    if (openIssuer.test(rest)) return rest.search(longIssuerStop);
    let length = rest.search(issuerStop);
    while (length > 0 && /^(?:\svà|,)\s\p{Lu}/u.test(rest.slice(length)) && goesOn.test(rest.slice(0, length)))
      length += 1 + rest.slice(length + 1).search(issuerStop);
    return length;
  };

  /** The first citation that stands beside this one: after a comma or "và", not inside what this one amends. */
  const nextPeer = (text: string, from: number, peers: readonly number[]): number => {
    for (const peer of peers) {
      if (peer <= from) continue;
      if (peer > from + MAX_TITLE) break;
      const between = text.slice(from, peer);
      const gap = PEER.exec(between);
      if (gap && !(AMENDING.test(between) && !/;\s{0,2}$/.test(between))) return peer - gap[0].length;
    }
    return text.length;
  };

  const tailEnd = (text: string, from: number, limit: number): number => {
    const opener = text.slice(from, limit).search(/[“"]/u);
    if (opener !== -1 && opener < 8) {
      const close = text.slice(from + opener + 1, Math.min(text.length, from + MAX_TITLE)).search(/[”"]/u);
      if (close !== -1) return from + opener + close + 2;
    }
    for (let i = from + 1; i < limit; i++) {
      const unit = text[i];
      if (unit === ';' || unit === ':' || unit === '(' || (unit === '.' && !/\d/.test(text[i + 1] ?? ''))) return i;
      if (unit === ',' && returning.test(text.slice(i, i + 20))) return i;
    }
    return limit;
  };

  return {
    typeBefore(text, folded, at) {
      const gap = TYPE_GAP.exec(text.slice(Math.max(0, at - TYPE_REACH), at));
      const end = at - (gap ? gap[0].length : 0);
      for (const { name, folded: wanted } of names) {
        const start = end - wanted.length;
        if (start >= 0 && folded.startsWith(wanted, start) && !/\p{L}/u.test(text[start - 1] ?? ' '))
          return { name, start };
      }
      return null;
    },
    dateAfter(text, from) {
      const window = text.slice(from, from + DATE_REACH);
      if (!/^\s{0,2},?\s{0,2}(?:ký\s)?ngày\s/iu.test(window)) return null;
      const date = findDates(window)[0];
      return date && date.start < 12 ? { iso: date.iso, end: from + date.end } : null;
    },
    issuerAfter(text, from) {
      const lead = ISSUER_LEAD.exec(text.slice(from, from + 24));
      if (!lead) return null;
      const start = from + lead[0].length;
      const rest = text.slice(start, start + ISSUER_REACH);
      const name = rest.slice(0, Math.max(0, issuerLength(rest))).trim();
      return name.length < 2 || !/\p{L}/u.test(name) ? null : { name, end: start + name.length };
    },
    tailAfter(text, from, peers) {
      const term = TERM.exec(text.slice(from, from + 24));
      const at = from + (term ? term[0].length : 0);
      if (!tailStart.test(text.slice(at, at + 24))) return at;
      return tailEnd(text, at, Math.min(text.length, at + MAX_TITLE, nextPeer(text, at, peers)));
    },
  };
}
