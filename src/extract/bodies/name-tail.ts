import { GAP, isCapital, type WordRun } from '../words/word-run.js';
import type { BodyLexicon, Head } from './body-lexicon.js';
import type { BodyParser, ParseOptions } from './parsed-body.js';
import type { PlaceParser } from './place-parser.js';

/** What follows the head of a name. */
export interface Tail {
  readonly end: number;
  readonly byDomain: boolean;
  readonly placeFrom: number;
  readonly severalPlaces: boolean;
}

export type TailParser = (run: WordRun, from: number, to: number, head: Head, options: ParseOptions) => Tail;

interface TailState {
  readonly run: WordRun;
  readonly to: number;
  readonly head: Head;
  readonly options: ParseOptions;
  end: number;
  byDomain: boolean;
  placeFrom: number;
  severalPlaces: boolean;
  /** Only a place may follow. */
  closed: boolean;
  /** A word with a capital was taken, or "các": small words may go on. */
  proper: boolean;
  many: boolean;
  loose: number;
}

/** Takes the next words of a name: true when it took some, false when the name ends here, null when it is not for it. */
type Step = (state: TailState) => boolean | null;

/** What the parsers of other kinds of bodies give to this one. */
export interface TailParts {
  readonly parsePlace: PlaceParser;
  readonly parseNamed: BodyParser;
  readonly parseBody: BodyParser;
  readonly parseCollective: BodyParser;
  readonly narrow: (run: WordRun, from: number, to: number, options: ParseOptions) => number;
}

/** Longest run of small words that a name may go on with beyond its head. */
const LOOSE_WORDS = 9;

/** Builds the parser of what follows a head: a field, another body, a place, words with capitals, a few small words. */
export function createTailParser(lexicon: BodyLexicon, parts: TailParts): TailParser {
  const { parsePlace, parseNamed, parseBody, parseCollective, narrow } = parts;

  const afterSign: Step = (state) => {
    const { run, end, to, options } = state;
    const gap = run.gaps[end] as number;
    if (gap === 0) return null;
    if (gap !== GAP.hyphen || state.closed || !isCapital(run, end) || parseBody(run, end, to, options)) return false;
    state.end++;
    return true;
  };

  /** A field or a fixed ending, unless another body begins with more words; else that body, which ends the name. */
  const fieldOrBody: Step = (state) => {
    const { run, end, to, options, closed } = state;
    const unplaced = state.placeFrom === -1;
    const capital = isCapital(run, end);
    const field = capital && !state.byDomain && unplaced ? (lexicon.domains.longest(run, end, to)?.end ?? 0) : 0;
    const ending = unplaced ? (lexicon.tails.longest(run, end, to)?.end ?? 0) : 0;
    const inner = capital && !closed ? parseNamed(run, end, to, options) : null;
    const step = Math.max(field, ending);
    if (step > 0 && step >= (inner?.headEnd ?? 0)) {
      state.byDomain = step === field;
      state.closed = true;
      state.end = step;
      return true;
    }
    if (!inner || lexicon.places.longest(run, end, to)) return null;
    state.end = inner.end;
    state.byDomain = false;
    state.placeFrom = inner.placeFrom;
    state.severalPlaces = inner.severalPlaces;
    return false;
  };

  const place: Step = (state) => {
    const { run, end, to, options } = state;
    const found = parsePlace(run, end, to);
    if (!found) return null;
    state.placeFrom = end;
    state.severalPlaces = found.several;
    state.closed = true;
    state.end = found.open ? narrow(run, found.end, to, options) : found.end;
    return true;
  };

  /** "UBND các xã, phường" ends the name; "Ban Quản lý các khu công nghiệp" goes on. */
  const group: Step = (state) => {
    const { run, end, to, options } = state;
    const plural = state.placeFrom === -1 ? lexicon.plurals.longest(run, end, to) : null;
    if (!plural) return null;
    const found = parseCollective(run, end, to, options);
    if (found) {
      state.placeFrom = end;
      state.byDomain = false;
      state.severalPlaces = false;
      state.end = found.end;
      return false;
    }
    if (state.closed) return false;
    state.many = true;
    state.end = plural.end;
    return true;
  };

  const fixedModifier: Step = (state) => {
    const { run, end, to, options } = state;
    if (!lexicon.afterNames.longest(run, end, to)) return null;
    state.end = narrow(run, end, to, options);
    return false;
  };

  const capitalWord: Step = (state) => {
    const { run, end, to } = state;
    if (!isCapital(run, end)) return null;
    if (state.closed && (state.placeFrom !== -1 || lexicon.heads.longest(run, end, to))) return false;
    state.proper = true;
    state.end++;
    return true;
  };

  const joined: Step = (state) => {
    const { run, end, to, options } = state;
    const next = end + 1;
    if (run.words[end] !== lexicon.and || state.closed || next >= to) return null;
    if (!state.many && !isCapital(run, next)) return null;
    if (lexicon.verbs.longest(run, next, to) || parseBody(run, next, to, options)) return null;
    state.end = next + 1;
    return true;
  };

  const smallWord: Step = (state) => {
    const { run, end, to, head } = state;
    if (state.closed || (head.alone && !head.open && !state.proper) || state.loose-- === 0) return false;
    if (lexicon.verbs.longest(run, end, to) || lexicon.breakers.longest(run, end, to)) return false;
    state.end++;
    return true;
  };

  const steps = [afterSign, fieldOrBody, place, group, fixedModifier, capitalWord, joined, smallWord];
  const advance = (state: TailState): boolean => {
    for (const step of steps) {
      const moved = step(state);
      if (moved !== null) return moved;
    }
    return false;
  };

  return (run, from, to, head, options) => {
    const fresh = {
      byDomain: false,
      placeFrom: -1,
      severalPlaces: false,
      proper: false,
      many: false,
      loose: LOOSE_WORDS,
    };
    const state: TailState = { run, to, head, options, end: from, closed: !head.general, ...fresh };
    while (state.end < to && advance(state));
    return state;
  };
}
