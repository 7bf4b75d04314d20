import type { Directive, Reference } from '../../src/model/directive.js';
import { symbolKey } from '../../src/text/symbol-key.js';
import type { Quote } from './passage.js';
import type { ExpectedReference, Reading } from './reading.js';
import { createTallies, type Finding, type Score } from './score.js';
import { wordOverlap, wordsOf } from './words.js';

/** Two documents without a number are one when this share of the words of type, title and issuer is common. */
const SAME_UNNUMBERED = 0.6;

interface Described {
  readonly symbol: string | null;
  readonly type: string;
  readonly title: string | null;
  readonly issuer: string | null;
}

const described = (one: Described): string => {
  const title = one.title ?? '';
  const typed = wordsOf(title).join(' ').startsWith(wordsOf(one.type).join(' ')) ? title : `${one.type} ${title}`;
  const issuer = one.issuer && !wordsOf(typed).join(' ').includes(wordsOf(one.issuer).join(' ')) ? one.issuer : '';
  return `${typed} ${issuer}`;
};

/** How surely two descriptions are of one document, 0 (not) to 1. The symbol decides wherever both have one. */
export function sameDocument(wanted: Described, found: Described): number {
  if (wanted.symbol !== null || found.symbol !== null)
    return wanted.symbol !== null && found.symbol !== null && symbolKey(wanted.symbol) === symbolKey(found.symbol) ? 1 : 0;
  const type = wordsOf(found.type)[0];
  if (type !== undefined && type !== wordsOf(described(wanted))[0]) return 0;
  const best = Math.max(
    wordOverlap(described(wanted), described(found)),
    wordOverlap(described({ ...wanted, issuer: null }), described({ ...found, issuer: null })),
  );
  return best >= SAME_UNNUMBERED ? best : 0;
}

function pairUp(wanted: readonly ExpectedReference[], found: readonly Reference[]): Map<ExpectedReference, Reference> {
  const scored = wanted.flatMap((one) => found.map((other) => ({ one, other, score: sameDocument(one, other) })));
  const pairs = new Map<ExpectedReference, Reference>();
  const taken = new Set<Reference>();
  // Required entries come before optional ones of the same likeness.
  const order = scored.sort((a, b) => b.score - a.score || Number(a.one.optional) - Number(b.one.optional));
  for (const { one, other, score } of order) {
    if (score === 0 || pairs.has(one) || taken.has(other)) continue;
    pairs.set(one, other);
    taken.add(other);
  }
  return pairs;
}

const nameOf = (one: Described): string => one.symbol ?? `${described(one).trim()} (no number)`;

/** A sample lists the documents with a number and the laws; other unnumbered ones it may pass over in silence. */
const judged = (reading: Reading, one: Reference): boolean =>
  reading.whole || (one.symbol !== null && one.relation !== 'promulgates');

const forbidden = (reading: Reading, one: Reference): boolean =>
  reading.nonReferences.some((words) =>
    one.mentions.some(({ exact }) => wordsOf(words).join(' ').includes(wordsOf(exact).join(' '))),
  );

function scoreMentions(wanted: ExpectedReference, found: Reference, at: (what: string, line: number) => Finding) {
  const lines = found.mentions.map((mention) => mention.lineStart);
  const missed: Finding[] = [];
  let matched = 0;
  for (const line of wanted.mentionLines) {
    const index = lines.findIndex((one) => Math.abs(one - line) <= 1);
    if (index === -1) missed.push(at(nameOf(wanted), line));
    else {
      matched++;
      lines.splice(index, 1);
    }
  }
  return { matched, missed, spurious: lines.map((line) => at(nameOf(wanted), line)) };
}

/**
 * `references`: which documents are named; `relations`: the same with the right relation; `citation dates`: the day of
 * issue of those found; `mentions`: where they are named (whole readings).
 */
export function scoreReferences(
  reading: Reading,
  directive: Directive,
  quote: Quote,
): Record<'references' | 'relations' | 'citation dates' | 'mentions', Score> {
  const names = ['references', 'relations', 'citation dates', 'mentions'] as const;
  const tallies = createTallies(names);
  const at = (what: string, line: number | null): Finding => ({ what, line, sentence: line ? quote(line, line + 1) : '' });
  const pairs = pairUp(reading.references, directive.references);
  for (const wanted of reading.references) {
    const found = pairs.get(wanted);
    if (wanted.optional) continue;
    if (!found) {
      for (const name of ['references', 'relations'] as const)
        tallies[name].miss(at(nameOf(wanted), wanted.mentionLines[0] ?? null));
      continue;
    }
    tallies.references.hit();
    const line = found.mentions[0]?.lineStart ?? null;
    if (wanted.relations.includes(found.relation)) tallies.relations.hit();
    else {
      tallies.relations.miss(at(`${nameOf(wanted)}: ${wanted.relations[0]}, not ${found.relation}`, line));
      tallies.relations.invent(at(`${nameOf(wanted)}: ${found.relation}`, line));
    }
    if (wanted.issuedOn !== null && wanted.issuedOn === found.issuedOn) tallies['citation dates'].hit();
    else {
      if (wanted.issuedOn !== null) tallies['citation dates'].miss(at(`${nameOf(wanted)}: ${wanted.issuedOn}`, line));
      if (found.issuedOn !== null) tallies['citation dates'].invent(at(`${nameOf(wanted)}: ${found.issuedOn}`, line));
    }
    if (wanted.mentionLines.length === 0) continue;
    const mentions = scoreMentions(wanted, found, at);
    for (let hits = 0; hits < mentions.matched; hits++) tallies.mentions.hit();
    for (const one of mentions.missed) tallies.mentions.miss(one);
    for (const one of mentions.spurious) tallies.mentions.invent(one);
  }
  const taken = new Set(pairs.values());
  for (const one of directive.references) {
    if (taken.has(one) || !(judged(reading, one) || forbidden(reading, one))) continue;
    const finding = at(nameOf(one), one.mentions[0]?.lineStart ?? null);
    tallies.references.invent(finding);
    tallies.relations.invent(finding);
  }
  return Object.fromEntries(names.map((name) => [name, tallies[name].score()])) as Record<(typeof names)[number], Score>;
}
