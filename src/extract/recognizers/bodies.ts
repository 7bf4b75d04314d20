import { lowerCanonical } from '../../text/case-fold.js';
import type { Vocabulary } from '../../vocabulary/load.js';

/** A body named in a text, as printed, with its place [start, end). */
export interface FoundBody {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface BodyRecognizer {
  /** Bodies that the words [from, to) list; empty when they do not begin with a body. */
  list(text: string, from: number, to: number): FoundBody[];
  /** The subject a sentence begins with: bodies before the first verb; null when it has none. */
  subject(text: string, from: number, to: number): { bodies: FoundBody[]; end: number } | null;
  /** Where the list of bodies that begins at `from` ends: at the next verb, "để", or the end of the clause. */
  listEnd(text: string, from: number, to: number): number;
  /** True when a body can begin at this place. */
  beginsAt(text: string, at: number): boolean;
}

const LETTER = /\p{L}/u;
const CLAUSE_END = /[.;:()“”]/;

interface Lexicon {
  readonly heads: readonly string[];
  readonly lowerHeads: readonly string[];
  readonly officers: readonly string[];
  readonly domains: readonly string[];
  readonly verbs: ReadonlySet<string>;
  readonly longestVerb: number;
}

const byLength = (words: readonly string[]): string[] => words.map(lowerCanonical).sort((a, b) => b.length - a.length);

function buildLexicon(vocabulary: Vocabulary): Lexicon {
  const { bodyGrammar: grammar, roles } = vocabulary;
  const verbs = new Set(
    [...roles.taskVerbs, ...roles.orders, ...roles.roles.flatMap((role) => role.verbs)].map((verb) =>
      lowerCanonical(verb.replace(/,$/, '')),
    ),
  );
  return {
    heads: byLength(grammar.heads),
    lowerHeads: byLength([...grammar.lowerHeads, ...grammar.bareNames]),
    officers: byLength(roles.heads),
    domains: byLength(grammar.domains),
    verbs,
    longestVerb: Math.max(...[...verbs].map((verb) => verb.split(' ').length)),
  };
}

/** A head of one syllable is an ordinary word unless a name follows: "Ban Tổ chức", not "Ban hành". */
const namesOn = (text: string, at: number, head: string): boolean =>
  head.includes(' ') || !/^\s\p{Ll}/u.test(text.slice(at, at + 2));
const wordEnd = (text: string, at: number): boolean => !LETTER.test(text[at] ?? ' ');
const startsWord = (lower: string, word: string, at: number): boolean =>
  lower.startsWith(word, at) && wordEnd(lower, at + word.length);

/** Builds the recogniser of bodies. Names keep their own commas and "và": domains are matched longest first. */
export function createBodyRecognizer(vocabulary: Vocabulary): BodyRecognizer {
  const lexicon = buildLexicon(vocabulary);
  const capital = (text: string, at: number): boolean => /\p{Lu}/u.test(text[at] ?? ' ');

  const headAt = (text: string, lower: string, at: number): string | null => {
    const start = at;
    for (const head of lexicon.lowerHeads) if (startsWord(lower, head, start)) return head;
    for (const head of lexicon.officers) if (startsWord(lower, head, start)) return head;
    if (capital(text, start))
      for (const head of lexicon.heads)
        if (startsWord(lower, head, start) && namesOn(text, start + head.length, head)) return head;
    return null;
  };

  const domainAt = (lower: string, at: number): number => {
    for (const domain of lexicon.domains) if (startsWord(lower, domain, at)) return domain.length;
    return 0;
  };

  const verbAt = (lower: string, at: number): boolean => {
    let end = at;
    for (let words = 0; words < lexicon.longestVerb; words++) {
      while (end < lower.length && LETTER.test(lower[end] as string)) end++;
      if (lexicon.verbs.has(lower.slice(at, end))) return true;
      if (lower[end] === ',' && lower[end + 1] === ' ') end++;
      if (lower[end] !== ' ') return false;
      end++;
    }
    return false;
  };

  /** Walks words from `from`; domains are stepped over whole, so that a verb inside a name does not end it. */
  const walk = (text: string, lower: string, from: number, to: number): number => {
    let at = from;
    let depth = 0;
    while (at < to) {
      const unit = text[at] as string;
      if (unit === '(') depth++;
      else if (unit === ')') depth = Math.max(0, depth - 1);
      else if (depth === 0 && CLAUSE_END.test(unit) && !(unit === '.' && LETTER.test(text[at + 1] ?? ' '))) {
        const colon = unit === ':' && domainAt(lower, at + 2) > 0;
        const list = unit === ';' && (headAt(text, lower, at + 2) !== null || domainAt(lower, at + 2) > 0);
        if (!colon && !list) return at;
      }
      if (LETTER.test(unit) && !LETTER.test(text[at - 1] ?? ' ') && depth === 0) {
        const domain = capital(text, at) ? domainAt(lower, at) : 0;
        if (domain > 0) {
          at += domain;
          continue;
        }
        const head = at === from || !capital(text, at) ? null : headAt(text, lower, at);
        if (head) {
          at += head.length;
          continue;
        }
        if (at > from && !capital(text, at) && verbAt(lower, at) && !nounAhead(lower, at)) return at;
      }
      at++;
    }
    return to;
  };

  const list = (text: string, from: number, to: number): FoundBody[] => {
    const lower = lowerCanonical(text);
    const bodies: FoundBody[] = [];
    let start = from;
    while (start < to && /[\s,;]/.test(text[start] as string)) start++;
    if (!headAt(text, lower, start)) return [];
    const push = (a: number, b: number): void => {
      let end = b;
      while (end > a && /[\s,;:.]/.test(text[end - 1] as string)) end--;
      if (end > a) bodies.push({ name: text.slice(a, end), start: a, end });
    };
    let at = start;
    let prefix: string | null = null;
    while (at < to) {
      const domain = capital(text, at) && !LETTER.test(text[at - 1] ?? ' ') ? domainAt(lower, at) : 0;
      if (domain > 0) {
        at += domain;
        if (prefix !== null) {
          const item = lower.slice(start, at).trim();
          if (item !== '') bodies.push({ name: `${prefix} ${text.slice(start, at).trim()}`, start, end: at });
          const next = /^(?:\s?[,;]\s?(?:và\s)?|\s?và\s)/u.exec(text.slice(at, to));
          if (!next) break;
          start = at + next[0].length;
          if (domainAt(lower, start) === 0) prefix = null;
          at = start;
        }
        continue;
      }
      if (text[at] === ':' && domainAt(lower, at + 2) > 0) {
        const head = /(?:^|\s)(Sở|sở|Bộ|bộ|Ban|ban|Phòng|phòng)$/u.exec(text.slice(start, at));
        if (head) {
          const word = head[1] as string;
          prefix = word[0]?.toUpperCase() + word.slice(1);
          start = at + 2;
          at = start;
          continue;
        }
      }
      const separator = /^(?:[,;]\s(?:và\s)?|\s(?:và|cùng)\s)/u.exec(text.slice(at, Math.min(to, at + 8)));
      if (separator && prefix === null) {
        const next = at + separator[0].length;
        const head = headAt(text, lower, next);
        if (head && !joinsName(lower, at, next)) {
          push(start, at);
          start = next;
          at = next + head.length;
          continue;
        }
      }
      at++;
    }
    if (prefix === null) push(start, to);
    return bodies;
  };

  return {
    list,
    subject(text, from, to) {
      const lower = lowerCanonical(text);
      if (!headAt(text, lower, from)) return null;
      const end = walk(text, lower, from, to);
      if (end >= to || CLAUSE_END.test(text[end] as string)) return null;
      const bodies = list(text, from, end);
      return bodies.length > 0 ? { bodies, end } : null;
    },
    listEnd: (text, from, to) => walk(text, lowerCanonical(text), from, to),
    beginsAt: (text, at) => headAt(text, lowerCanonical(text), at) !== null,
  };
}

/** "… và các tổ chức chính trị - xã hội" after a Front or Party committee is part of one name or of its pair. */
const joinsName = (lower: string, separator: number, next: number): boolean =>
  /đảng ủy (?:ủy ban )?mặt trận tổ quốc(?: việt nam)?$/.test(lower.slice(Math.max(0, separator - 48), separator)) &&
  lower.startsWith('các tổ chức chính trị', next);

/** Verbs that are nouns here: "tổ chức đảng", "cơ quan tham mưu", "đơn vị được giao". */
function nounAhead(lower: string, at: number): boolean {
  const here = lower.slice(at, at + 28);
  if (
    /^tổ chức(?:[,;]|\s(?:đảng|chính trị|cá nhân|, cá|quốc tế|đoàn|hội|sự nghiệp|khác|liên quan|có|tín dụng|kinh tế|xã hội|cơ sở))/u.test(
      here,
    )
  )
    return true;
  const before = lower.slice(Math.max(0, at - 22), at);
  if (/(?:cơ quan|các ban|cơ quan,|đơn vị) $/u.test(before) && /^(?:tham mưu|quản lý|trình)/u.test(here)) return true;
  return /(?:các tổ chức, cá nhân|các|ban) $/u.test(before) && here.startsWith('tổ chức');
}
