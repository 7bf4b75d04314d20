import type { FoundBody } from '../recognizers/bodies.js';
import { GAP, isCapital, type WordRun } from '../words/word-run.js';
import type { BodyLexicon } from './body-lexicon.js';
import type { BodyParser, ParsedBody, ParseOptions } from './parsed-body.js';

/** Bodies in a row, and the index of the word after the last. */
export interface BodyList {
  readonly bodies: FoundBody[];
  readonly end: number;
}

export type BodyListReader = (run: WordRun, from: number, to: number, options: ParseOptions) => BodyList;

interface Entry {
  readonly parsed: ParsedBody;
  readonly name: string;
}

const printed = (run: WordRun, from: number, end: number): string =>
  run.text.slice(run.starts[from], run.ends[end - 1]);

/** Index of the word after a separator between two bodies, or -1. */
function separated(run: WordRun, at: number, joiners: ReadonlySet<string>): number {
  const gap = run.gaps[at] as number;
  const loose = gap === 0 || gap === GAP.comma || gap === GAP.semicolon;
  if (loose && joiners.has(run.words[at] as string)) return at + 1;
  return gap === GAP.comma || gap === GAP.semicolon || gap === GAP.slash ? at : -1;
}

/**
 * Builds the reader of lists. A list repeats what it does not print again: the head of fields ("các Sở: Y tế, Nội vụ")
 * and the place at its end ("HĐND, UBND thành phố").
 */
export function createBodyListReader(lexicon: BodyLexicon, parse: BodyParser): BodyListReader {
  /** The fields that follow a head, a colon or a body of the same head. */
  const fields = (run: WordRun, at: number, to: number, head: string, into: Entry[]): number => {
    let end = at;
    for (let from = at; from < to && isCapital(run, from); ) {
      const domain = lexicon.domains.longest(run, from, to);
      if (!domain || (into.length > 0 && from !== at && startsOwnName(run, from, to, domain.end))) break;
      const parsed = { ...EMPTY, start: from, nameFrom: from, end: domain.end, headEnd: from };
      into.push({ parsed, name: `${head} ${printed(run, from, domain.end)}` });
      end = domain.end;
      const next = end < to ? separated(run, end, lexicon.joiners) : -1;
      if (next === -1) break;
      from = next;
    }
    return end;
  };

  /** "Công an thành phố", "Thanh tra tỉnh" after fields are bodies of their own. */
  const startsOwnName = (run: WordRun, from: number, to: number, fieldEnd: number): boolean => {
    const own = parse(run, from, to, { within: true, heading: false });
    return own !== null && own.end > fieldEnd;
  };

  /** "các Sở: Y tế, …": the head alone before a colon and a field. */
  const headBeforeColon = (run: WordRun, from: number, to: number): { head: string; at: number } | null => {
    let at = from;
    const holder = lexicon.holders.longest(run, at, to);
    if (holder) at = holder.end;
    const plural = lexicon.plurals.longest(run, at, to);
    if (plural) at = plural.end;
    const colon = at + 1;
    const listed =
      colon < to && run.gaps[colon] === GAP.colon && lexicon.domains.longest(run, colon, to) && isCapital(run, colon);
    if (!listed) return null;
    const head = printed(run, at, colon);
    return { head: head.charAt(0).toUpperCase() + head.slice(1), at: colon };
  };

  const asEntry = (run: WordRun, parsed: ParsedBody): Entry => ({ parsed, name: nameOf(run, parsed, lexicon.plural) });

  /** Index of the next body after a separator, or right after the last one where a head begins it (cells of a table). */
  const nextOf = (run: WordRun, end: number, to: number): number => {
    const next = separated(run, end, lexicon.joiners);
    if (next !== -1 || run.gaps[end] !== 0 || !isCapital(run, end)) return next;
    return lexicon.heads.longest(run, end, to) ? end : -1;
  };

  return (run, from, to, options) => {
    const entries: Entry[] = [];
    let end = from;
    for (let at = from; at < to; ) {
      if (entries.length === 0 && !lexicon.beginnings.has(run.words[at] as string)) break;
      const colon = headBeforeColon(run, at, to);
      const parsed = colon ? null : parse(run, at, to, entries.length > 0 ? { ...options, within: true } : options);
      if (colon) {
        end = fields(run, colon.at, to, colon.head, entries);
      } else if (parsed) {
        entries.push(asEntry(run, parsed));
        end = parsed.end;
      } else {
        const last = entries.at(-1)?.parsed;
        const repeats = last?.byDomain && isCapital(run, at) && lexicon.domains.longest(run, at, to);
        if (!repeats) break;
        const head = printed(run, last.nameFrom, last.headEnd);
        end = fields(run, at, to, head.charAt(0).toUpperCase() + head.slice(1), entries);
      }
      const next = end < to ? nextOf(run, end, to) : -1;
      if (next === -1 || end === at) break;
      at = next;
    }
    return { bodies: withSharedPlace(run, entries, lexicon.plural), end };
  };
}

/** Collective bodies begin with "các", and the kinds of places in a list are many ("UBND xã, phường"). */
function nameOf(run: WordRun, parsed: ParsedBody, plural: string): string {
  if (parsed.name !== null) return parsed.name;
  const { nameFrom, end, placeFrom } = parsed;
  if (parsed.collective) return `${plural} ${printed(run, nameFrom, end)}`;
  if (parsed.severalPlaces) return `${printed(run, nameFrom, placeFrom)} ${placeOf(run, parsed, plural)}`;
  return printed(run, nameFrom, end);
}

const placeOf = (run: WordRun, { placeFrom, end, severalPlaces }: ParsedBody, plural: string): string =>
  severalPlaces ? `${plural.toLowerCase()} ${printed(run, placeFrom, end)}` : printed(run, placeFrom, end);

/** Gives bodies that have no place the place of the body that follows them. */
function withSharedPlace(run: WordRun, entries: readonly Entry[], plural: string): FoundBody[] {
  let place: string | null = null;
  const bodies: FoundBody[] = [];
  for (let at = entries.length - 1; at >= 0; at--) {
    const { parsed, name } = entries[at] as Entry;
    if (parsed.placeFrom !== -1) place = placeOf(run, parsed, plural);
    else if (!parsed.placed) place = null;
    const start = run.starts[parsed.start] as number;
    const end = run.ends[parsed.end - 1] as number;
    bodies.push({ name: parsed.placed && place ? `${name} ${place}` : name, start, end });
  }
  return bodies.reverse();
}

const EMPTY = { byDomain: true, placeFrom: -1, severalPlaces: false, placed: false, collective: false, name: null };
