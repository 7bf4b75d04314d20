import type { BodyLexicon, Head } from './body-lexicon.js';
import { createCollectiveParser } from './collective-parser.js';
import type { PhraseHit } from './phrases.js';
import { createPlaceParser } from './place-parser.js';
import { GAP, isCapital, type WordRun } from './word-run.js';

/** One body in a run of words: [start, end) with its office holder and "các", [nameFrom, end) without. Word indices. */
export interface ParsedBody {
  readonly start: number;
  readonly nameFrom: number;
  readonly end: number;
  /** Words after the head, if it has one: where a list repeats the head ("Sở | Y tế, Nội vụ"). */
  readonly headEnd: number;
  /** Ends with a field of the list of fields, so that more fields may follow it. */
  readonly byDomain: boolean;
  /** Where the words of its place begin, or -1. */
  readonly placeFrom: number;
  /** Its place is a list of kinds without "các": "xã, phường". */
  readonly severalPlaces: boolean;
  /** Takes over the place of the last body in its list. */
  readonly placed: boolean;
  readonly collective: boolean;
  /** The name it has although the text does not print it: a holder without body. */
  readonly name: string | null;
}

export interface ParseOptions {
  /** In a list, or after an order: classes may stand without "các". */
  readonly within: boolean;
  /** The words are a heading: verbs in them belong to the name. */
  readonly heading: boolean;
  /** After an office holder: one class is enough ("Giám đốc Sở"). */
  readonly held?: boolean;
  /** Within a sentence no class without "các" begins a list. */
  readonly inside?: boolean;
}

export type BodyParser = (run: WordRun, from: number, to: number, options: ParseOptions) => ParsedBody | null;

/** Longest run of small words that a name may go on with beyond its head. */
const LOOSE_WORDS = 9;
/** No name is longer, in words; bounds the work on any input. */
const LONGEST_BODY = 60;

const isCode = (run: WordRun, from: number, end: number): boolean => {
  const printed = run.text.slice(run.starts[from], run.ends[end - 1]);
  return printed === printed.toUpperCase() || /\p{Lu}{2}/u.test(printed);
};

/** Builds the parser of one body's name: an office holder, a class of bodies, or a head with what follows it. */
export function createBodyParser(lexicon: BodyLexicon): BodyParser {
  const parsePlace = createPlaceParser(lexicon);

  /** Index after a name's further words from `at`; a closed name only takes a place or another body. */
  const tail = (run: WordRun, at: number, to: number, head: Head, options: ParseOptions): Tail => {
    let end = at;
    let closed = !head.general;
    let byDomain = false;
    let placeFrom = -1;
    let severalPlaces = false;
    let proper = false;
    let many = false;
    let loose = LOOSE_WORDS;
    while (end < to) {
      const gap = run.gaps[end] as number;
      const capital = isCapital(run, end);
      if (gap !== 0) {
        const goesOn = gap === GAP.hyphen && capital && !closed && !parse(run, end, to, options);
        if (!goesOn) break;
        end++;
        continue;
      }
      const domain: PhraseHit<true> | null =
        capital && !byDomain && placeFrom === -1 ? lexicon.domains.longest(run, end, to) : null;
      const known = placeFrom === -1 ? lexicon.tails.longest(run, end, to) : null;
      const nested = capital && !closed ? named(run, end, to, options) : null;
      const step = Math.max(domain?.end ?? 0, known?.end ?? 0);
      if (step > 0 && step >= (nested?.headEnd ?? 0)) {
        byDomain = step === domain?.end;
        closed = true;
        end = step;
        continue;
      }
      const place = parsePlace(run, end, to);
      if (place) {
        placeFrom = end;
        end = place.end;
        closed = true;
        severalPlaces = place.several;
        if (place.open) end = collective.narrow(run, end, to, options);
        continue;
      }
      if (nested && !closed) {
        const { severalPlaces: several } = nested;
        return { end: nested.end, byDomain: false, placeFrom: nested.placeFrom, severalPlaces: several };
      }
      const plural = lexicon.plurals.longest(run, end, to);
      if (plural && placeFrom === -1) {
        const group = collective.parse(run, end, to, options);
        if (group) return { end: group.end, byDomain: false, placeFrom: end, severalPlaces: false };
        if (closed) break;
        many = true;
        end = plural.end;
        continue;
      }
      if (lexicon.afterNames.longest(run, end, to)) {
        end = collective.narrow(run, end, to, options);
        break;
      }
      if (capital) {
        if (closed && (placeFrom !== -1 || lexicon.heads.longest(run, end, to))) break;
        proper = true;
        end++;
        continue;
      }
      if (
        run.words[end] === 'và' &&
        !closed &&
        end + 1 < to &&
        (many || isCapital(run, end + 1)) &&
        !lexicon.verbs.longest(run, end + 1, to) &&
        !parse(run, end + 1, to, options)
      ) {
        end += 2;
        continue;
      }
      if (closed || (head.alone && !head.open && !proper) || loose-- === 0) break;
      if (lexicon.verbs.longest(run, end, to) || lexicon.breakers.longest(run, end, to)) break;
      end++;
    }
    return { end, byDomain, placeFrom, severalPlaces };
  };

  const named = (run: WordRun, from: number, to: number, options: ParseOptions): ParsedBody | null => {
    const hit = lexicon.heads.longest(run, from, to);
    if (!hit) return null;
    const { value: head, end: headEnd } = hit;
    if (head.capitals && !isCode(run, from, headEnd)) return null;
    const next = headEnd < to && run.gaps[headEnd] === 0;
    const namesField = next && isCapital(run, headEnd) && lexicon.domains.longest(run, headEnd, to) !== null;
    if (!isCapital(run, from) && !head.lower && !namesField) return null;
    if (!head.alone && !namesField) {
      const goesOn = next && (isCapital(run, headEnd) || lexicon.tails.longest(run, headEnd, to) !== null);
      const ofPlace = next && lexicon.places.longest(run, headEnd, to)?.value === 'province';
      if (!goesOn && !ofPlace && !(next && lexicon.plurals.longest(run, headEnd, to))) return null;
    }
    const rest = tail(run, headEnd, to, head, options);
    if (!head.alone && rest.end === headEnd) return null;
    return {
      start: from,
      nameFrom: from,
      end: rest.end,
      headEnd,
      byDomain: rest.byDomain,
      placeFrom: rest.placeFrom,
      severalPlaces: rest.severalPlaces,
      placed: head.placed && rest.end === headEnd,
      collective: false,
      name: null,
    };
  };

  const held = (run: WordRun, from: number, to: number, options: ParseOptions): ParsedBody | null => {
    const first = lexicon.holders.longest(run, from, to);
    if (!first) return null;
    const title = lexicon.holderHeads.longest(run, from, to);
    if (title) {
      const inner = named(run, title.end - title.value, to, options);
      if (inner && inner.end > title.end) return { ...inner, start: from };
    }
    let at = first.end;
    for (;;) {
      const joined = run.words[at] === 'và' && run.gaps[at] === 0 ? at + 1 : at;
      if (joined >= to || (joined === at && run.gaps[at] !== GAP.comma)) break;
      const more = lexicon.holders.longest(run, joined, to);
      if (!more || lexicon.unnamedHolders.longest(run, from, to)) break;
      at = more.end;
    }
    const inner = at < to && run.gaps[at] === 0 ? parse(run, at, to, { ...options, within: true, held: true }) : null;
    if (inner) return { ...inner, start: from };
    const unnamed = lexicon.unnamedHolders.longest(run, from, to);
    if (!unnamed || run.gaps[unnamed.end] !== GAP.comma) return null;
    return { ...EMPTY, start: from, nameFrom: from, end: unnamed.end, headEnd: unnamed.end, name: unnamed.value };
  };

  const parse: BodyParser = (run, from, limit, options) => {
    if (
      from >= limit ||
      !lexicon.beginnings.has(run.words[from] as string) ||
      lexicon.nobodies.longest(run, from, limit)
    )
      return null;
    const to = Math.min(limit, from + LONGEST_BODY);
    const holder = held(run, from, to, options);
    if (holder) return holder;
    if (!isCapital(run, from)) return collective.parse(run, from, to, options) ?? named(run, from, to, options);
    return named(run, from, to, options) ?? collective.parse(run, from, to, options);
  };
  const collective = createCollectiveParser(lexicon, parsePlace, named, parse);
  return parse;
}

interface Tail {
  readonly end: number;
  readonly byDomain: boolean;
  readonly placeFrom: number;
  readonly severalPlaces: boolean;
}

const EMPTY = { byDomain: false, placeFrom: -1, severalPlaces: false, placed: false, collective: true };
