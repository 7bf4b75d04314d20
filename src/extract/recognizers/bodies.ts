import { foldSameLength } from '../../text/case-fold.js';
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

const byLength = (words: readonly string[]): string[] => words.map(foldSameLength).sort((a, b) => b.length - a.length);

function buildLexicon(vocabulary: Vocabulary): Lexicon {
  const { bodyGrammar: grammar, roles } = vocabulary;
  const verbs = new Set([...roles.taskVerbs, ...roles.roles.flatMap((role) => role.verbs)].map((verb) => foldSameLength(verb.replace(/,$/, ''))));
  return {
    heads: byLength(grammar.heads),
    lowerHeads: byLength([...grammar.lowerHeads, ...grammar.bareNames]),
    officers: byLength(roles.heads),
    domains: byLength(grammar.domains),
    verbs,
    longestVerb: Math.max(...[...verbs].map((verb) => verb.split(' ').length)),
  };
}

const wordEnd = (text: string, at: number): boolean => !LETTER.test(text[at] ?? ' ');
const startsWord = (folded: string, word: string, at: number): boolean => folded.startsWith(word, at) && wordEnd(folded, at + word.length);

/** Builds the recogniser of bodies. Names keep their own commas and "và": domains are matched longest first. */
export function createBodyRecognizer(vocabulary: Vocabulary): BodyRecognizer {
  const lexicon = buildLexicon(vocabulary);
  const capital = (text: string, at: number): boolean => /\p{Lu}/u.test(text[at] ?? ' ');

  const headAt = (text: string, folded: string, at: number): string | null => {
    const start = folded.startsWith('cac ', at) || folded.startsWith('mot so ', at) ? at : at;
    for (const head of lexicon.lowerHeads) if (startsWord(folded, head, start)) return head;
    for (const head of lexicon.officers) if (startsWord(folded, head, start)) return head;
    if (capital(text, start)) for (const head of lexicon.heads) if (startsWord(folded, head, start)) return head;
    return null;
  };

  const domainAt = (folded: string, at: number): number => {
    for (const domain of lexicon.domains) if (startsWord(folded, domain, at)) return domain.length;
    return 0;
  };

  const verbAt = (folded: string, at: number): boolean => {
    let end = at;
    for (let words = 0; words < lexicon.longestVerb; words++) {
      while (end < folded.length && LETTER.test(folded[end] as string)) end++;
      if (lexicon.verbs.has(folded.slice(at, end))) return true;
      if (folded[end] === ',' && folded[end + 1] === ' ') end++;
      if (folded[end] !== ' ') return false;
      end++;
    }
    return false;
  };

  /** Walks words from `from`; domains are stepped over whole, so that a verb inside a name does not end it. */
  const walk = (text: string, folded: string, from: number, to: number): number => {
    let at = from;
    let depth = 0;
    while (at < to) {
      const unit = text[at] as string;
      if (unit === '(') depth++;
      else if (unit === ')') depth = Math.max(0, depth - 1);
      else if (depth === 0 && CLAUSE_END.test(unit) && !(unit === '.' && LETTER.test(text[at + 1] ?? ' '))) {
        const colon = unit === ':' && domainAt(folded, at + 2) > 0;
        const list = unit === ';' && (headAt(text, folded, at + 2) !== null || domainAt(folded, at + 2) > 0);
        if (!colon && !list) return at;
      }
      if (LETTER.test(unit) && !LETTER.test(text[at - 1] ?? ' ') && depth === 0) {
        const domain = capital(text, at) ? domainAt(folded, at) : 0;
        if (domain > 0) {
          at += domain;
          continue;
        }
        const head = at === from || !capital(text, at) ? null : headAt(text, folded, at);
        if (head) {
          at += head.length;
          continue;
        }
        if (at > from && !capital(text, at) && verbAt(folded, at) && !nounAhead(folded, at)) return at;
      }
      at++;
    }
    return to;
  };

  const list = (text: string, from: number, to: number): FoundBody[] => {
    const folded = foldSameLength(text);
    const bodies: FoundBody[] = [];
    let start = from;
    while (start < to && /[\s,;]/.test(text[start] as string)) start++;
    if (!headAt(text, folded, start)) return [];
    const push = (a: number, b: number): void => {
      let end = b;
      while (end > a && /[\s,;:.]/.test(text[end - 1] as string)) end--;
      if (end > a) bodies.push({ name: text.slice(a, end), start: a, end });
    };
    let at = start;
    let prefix: string | null = null;
    while (at < to) {
      const domain = capital(text, at) && !LETTER.test(text[at - 1] ?? ' ') ? domainAt(folded, at) : 0;
      if (domain > 0) {
        at += domain;
        if (prefix !== null) {
          const item = folded.slice(start, at).trim();
          if (item !== '') bodies.push({ name: `${prefix} ${text.slice(start, at).trim()}`, start, end: at });
          const next = /^(?:\s?[,;]\s?(?:và\s)?|\s?và\s)/u.exec(text.slice(at, to));
          if (!next) break;
          start = at + next[0].length;
          if (domainAt(folded, start) === 0) prefix = null;
          at = start;
        }
        continue;
      }
      if (text[at] === ':' && domainAt(folded, at + 2) > 0) {
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
        const head = headAt(text, folded, next);
        if (head && !joinsName(folded, at, next)) {
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
      const folded = foldSameLength(text);
      if (!headAt(text, folded, from)) return null;
      const end = walk(text, folded, from, to);
      if (end >= to || CLAUSE_END.test(text[end] as string)) return null;
      const bodies = list(text, from, end);
      return bodies.length > 0 ? { bodies, end } : null;
    },
    listEnd: (text, from, to) => walk(text, foldSameLength(text), from, to),
    beginsAt: (text, at) => headAt(text, foldSameLength(text), at) !== null,
  };
}

/** "… và các tổ chức chính trị - xã hội" after a Front or Party committee is part of one name or of its pair. */
const joinsName = (folded: string, separator: number, next: number): boolean =>
  /dang uy (?:uy ban )?mat tran to quoc(?: viet nam)?$/.test(folded.slice(Math.max(0, separator - 48), separator)) && folded.startsWith('cac to chuc chinh tri', next);

/** Verbs that are nouns here: "tổ chức đảng", "cơ quan tham mưu", "đơn vị được giao". */
function nounAhead(folded: string, at: number): boolean {
  if (/^to chuc (?:dang|chinh tri|co|ca nhan|, ca|quoc te|doan|hoi|su nghiep|khac|lien quan|tin dung|kinh te|xa hoi|co so)/.test(folded.slice(at, at + 28))) return true;
  if (/^to chuc[,;]/.test(folded.slice(at, at + 10))) return true;
  const before = folded.slice(Math.max(0, at - 22), at);
  if (/(?:co quan|cac ban|co quan,|don vi) $/.test(before) && /^(?:tham muu|chu tri|quan ly|thuc hien|trinh|chi dao)/.test(folded.slice(at, at + 12))) return !/^(?:chu tri|thuc hien|chi dao)/.test(folded.slice(at, at + 12));
  if (/(?:thong tin dai chung|ban|cac to chuc, ca nhan|cac) $/.test(before) && /^to chuc/.test(folded.slice(at, at + 7))) return true;
  return false;
}
