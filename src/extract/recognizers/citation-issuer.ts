import { lowerCanonical } from '../../text/case-fold.js';
import { trimEndOf } from '../../text/trim.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import { anyOf } from './word-pattern.js';

const REACH = 220;
const LEAD = /^\s{0,2},?\s{0,2}(?:của|do|CỦA)\s{1,2}(?:đồng chí\s)?/u;

const capitalised = (word: string): string => `${word[0]?.toUpperCase()}${word.slice(1)}`;

/** Reads who issued a document: "của Bộ Chính trị", or the bare name after a date; [end) is where the name ends. */
export type IssuerReader = (text: string, from: number, afterDate: boolean) => { name: string; end: number } | null;

/** Names hold commas, "và" and verbs ("Bộ Nông nghiệp và Phát triển nông thôn"): known fields are read to their end. */
export function createIssuerReader(vocabulary: Vocabulary): IssuerReader {
  const { issuerStops, tailStarts, returns, openIssuers, issuerFields, closedIssuers } = vocabulary.relations.citation;
  const lower = [...new Set([...issuerStops, ...tailStarts])];
  const upper = tailStarts.filter((word) => !vocabulary.relations.citation.nameVerbs.includes(word)).map(capitalised);
  const stop = new RegExp(`\\s(?:${anyOf([...lower, ...upper])})(?=[\\s,:;]|$)|\\svà\\s|[,;.:“"()]|\\s-\\s|$`, 'gu');
  const longStop = /\s(?:về\s(?!\p{Lu})|ban hành\s)|[;.:“"()]|,\s(?:được|đã|về|ban hành|ngày)\s|$/u;
  const open = new RegExp(`^(?:${anyOf(openIssuers)})\\s(?!nhân dân)`, 'u');
  const bare = new RegExp(`^\\s(?:${anyOf(returns)})(?=\\s)`, 'u');
  const closed = new RegExp(`^(?:${anyOf(closedIssuers)})(?!\\p{L})`, 'u');
  const fields = [...new Set([...vocabulary.bodyGrammar.domains, ...issuerFields])]
    .filter((field) => field.includes(' '))
    .map(lowerCanonical);

  /** Stretches of the text that known fields take: a stop inside one is none. */
  const takenBy = (rest: string): [number, number][] => {
    const lowered = lowerCanonical(rest);
    return fields.flatMap((field): [number, number][] => {
      const at = lowered.indexOf(field);
      return at === -1 ? [] : [[at, at + field.length]];
    });
  };

  const lengthOf = (rest: string): number => {
    const whole = closed.exec(rest);
    if (whole) return whole[0].length;
    const head = open.exec(rest)?.[0].length ?? 0;
    if (head > 0) {
      // "Ban Chỉ đạo về phát triển khoa học …": the field is part of the name.
      const from = rest.startsWith('về ', head) ? head + 1 : 0;
      return from + rest.slice(from).search(longStop);
    }
    let taken: [number, number][] | null = null;
    for (const match of rest.matchAll(stop)) {
      if (match.index < 2) continue;
      taken ??= takenBy(rest);
      if (!taken.some(([from, to]) => from <= match.index && match.index < to)) return match.index;
    }
    return rest.length;
  };

  return (text, from, afterDate) => {
    const lead = LEAD.exec(text.slice(from, from + 24));
    if (!lead && !(afterDate && bare.test(text.slice(from, from + 24)))) return null;
    const start = from + (lead ? lead[0].length : 1);
    const name = trimEndOf(text.slice(start, start + lengthOf(text.slice(start, start + REACH))), ' *0123456789');
    return /^\p{Lu}\p{L}/u.test(name) ? { name, end: start + name.length } : null;
  };
}
