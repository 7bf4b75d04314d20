import type { BodyClass, BodyLexicon } from './body-lexicon.js';
import type { BodyParser, ParsedBody, ParseOptions } from './body-parser.js';
import type { Phrases } from './phrases.js';
import type { PlaceParser } from './place-parser.js';
import { GAP, isCapital, type WordRun } from './word-run.js';

export interface CollectiveParser {
  parse: BodyParser;
  /** Index after the words that narrow a collective body: "có liên quan", "trên địa bàn thành phố", "thuộc …". */
  narrow(run: WordRun, from: number, to: number, options: ParseOptions): number;
}

/** Longest run of ordinary words inside such a narrowing. */
const LOOSE_WORDS = 14;
/** How far ahead the verb is looked for that makes an earlier one part of the name. */
const AHEAD_WORDS = 24;

/** Builds the parser of collective bodies: "các sở, ban, ngành", "các đơn vị cấp nước sạch trên địa bàn". */
export function createCollectiveParser(
  lexicon: BodyLexicon,
  parsePlace: PlaceParser,
  parseNamed: BodyParser,
  parseBody: BodyParser,
): CollectiveParser {
  /** Index of the word after a separator that may stand between two classes, or -1. */
  const separated = (run: WordRun, at: number): number => {
    const gap = run.gaps[at] as number;
    const word = run.words[at];
    if ((word === 'và' || word === 'hoặc') && (gap === 0 || gap === GAP.comma)) return at + 1;
    return gap === GAP.comma || gap === GAP.slash ? at : -1;
  };

  /** Whether words that a class of one syllable may stand before follow: else the two are another word ("trường hợp"). */
  const leavesAlone = (run: WordRun, at: number, to: number): boolean =>
    [
      lexicon.modifiers,
      lexicon.links,
      lexicon.breakers,
      lexicon.verbs,
      lexicon.nominal,
      lexicon.domains,
      lexicon.places,
    ].some((phrases: Phrases<unknown>) => phrases.longest(run, at, to) !== null);

  const isClassHere = (run: WordRun, from: number, to: number): number => {
    const hit = lexicon.classes.longest(run, from, to);
    if (!hit) return -1;
    const { end } = hit;
    if (end >= to || run.gaps[end] !== 0) return end;
    if (isCapital(run, end) && parseNamed(run, from, to, { within: true, heading: false })) return -1;
    if (end - from === 1 && !isCapital(run, end) && !leavesAlone(run, end, to)) return -1;
    const goesOn = lexicon.modifiers.longest(run, end, to) ?? lexicon.links.longest(run, end, to);
    return hit.value.verb && !goesOn && run.words[end] !== 'và' ? -1 : end;
  };

  /** A verb further on that is what the body does, so that one before it may belong to the name. */
  const verbAhead = (run: WordRun, from: number, to: number): boolean => {
    const last = Math.min(to, from + AHEAD_WORDS);
    let closed = false;
    let further = false;
    for (let at = from; at < last; ) {
      const gap = run.gaps[at] as number;
      if ((gap & ~(GAP.hyphen | GAP.comma)) !== 0) return false;
      further ||= gap === GAP.comma || run.words[at] === 'và';
      if (further) {
        if (lexicon.decisive.longest(run, at, to)) return true;
        at++;
        continue;
      }
      const modifier = lexicon.modifiers.longest(run, at, to);
      if (modifier) {
        closed = true;
        at = modifier.end;
        continue;
      }
      if (lexicon.verbs.longest(run, at, to) && (closed || !lexicon.nominal.longest(run, at, to))) return true;
      at++;
    }
    return false;
  };

  /** Whether the verb at this word narrows the name: another verb follows, or all the words are a heading. */
  const narrowsHere = (run: WordRun, at: number, to: number, options: ParseOptions): number => {
    const hit = lexicon.nominal.longest(run, at, to);
    return hit && (options.heading || verbAhead(run, hit.end, to)) ? hit.end : -1;
  };

  /** Index after what a link opens: another body, a place, or a few words up to the next verb. */
  const linked = (run: WordRun, from: number, to: number, options: ParseOptions): number => {
    if (from >= to || run.gaps[from] !== 0) return from;
    const body = parseBody(run, from, to, { ...options, within: true });
    if (body) return body.end;
    let end = from;
    let loose = LOOSE_WORDS;
    while (end < to && run.gaps[end] === 0 && loose-- > 0) {
      const place = parsePlace(run, end, to);
      if (place) return place.end;
      if (end > from && lexicon.modifiers.longest(run, end, to)) break;
      const verb = lexicon.verbs.longest(run, end, to);
      if (verb && end > from && narrowsHere(run, end, to, options) === -1) break;
      if (lexicon.breakers.longest(run, end, to)) break;
      end = verb && end === from ? verb.end : end + 1;
    }
    return end;
  };

  /** The longest of the phrases that may stand at a word inside a name, by what it does to the name. */
  const phraseHere = (
    run: WordRun,
    at: number,
    to: number,
  ): { kind: 'closes' | 'links' | 'breaks'; end: number } | null => {
    const breaker = lexicon.breakers.longest(run, at, to)?.end ?? 0;
    const link = lexicon.links.longest(run, at, to)?.end ?? 0;
    const modifier = lexicon.modifiers.longest(run, at, to)?.end ?? 0;
    const closer = Math.max(modifier, parsePlace(run, at, to)?.end ?? 0);
    const end = Math.max(breaker, link, closer);
    if (end === 0) return null;
    return { kind: closer === end ? 'closes' : breaker === end ? 'breaks' : 'links', end };
  };

  /** Whether a comma or hyphen inside a wide name goes on with it: no body, verb or new phrase follows. */
  const goesOn = (run: WordRun, at: number, to: number, options: ParseOptions): boolean =>
    parseBody(run, at, to, { ...options, within: true }) === null &&
    lexicon.verbs.longest(run, at, to) === null &&
    (phraseHere(run, at, to)?.kind ?? 'closes') === 'closes' &&
    (options.heading || run.gaps[at] === GAP.hyphen || verbAhead(run, at + 1, to));

  const narrow = (run: WordRun, from: number, to: number, options: ParseOptions): number => {
    let end = from;
    let loose = LOOSE_WORDS;
    let wide = false;
    let closed = false;
    while (end < to) {
      const gap = run.gaps[end] as number;
      if (gap !== 0) {
        if (!(gap === GAP.hyphen || (wide && gap === GAP.comma)) || !goesOn(run, end, to, options)) break;
        end++;
        continue;
      }
      const phrase = phraseHere(run, end, to);
      if (phrase?.kind === 'breaks') {
        if (!(wide && options.heading && run.words[end] === 'và')) break;
        end++;
        continue;
      }
      if (phrase) {
        const after = phrase.kind === 'links' ? linked(run, phrase.end, to, options) : phrase.end;
        if (phrase.kind === 'links' && after === phrase.end) break;
        end = after;
        closed = true;
        continue;
      }
      const narrows = closed && !options.heading ? -1 : narrowsHere(run, end, to, options);
      if (narrows !== -1) {
        end = narrows;
        wide = true;
        continue;
      }
      if (lexicon.verbs.longest(run, end, to) || lexicon.nominal.longest(run, end, to) || loose-- === 0) break;
      end++;
    }
    return end;
  };

  const parse: BodyParser = (run, from, to, options) => {
    const plural = lexicon.plurals.longest(run, from, to);
    const at = plural && run.gaps[plural.end] === 0 ? plural.end : from;
    if (plural && at === from) return null;
    if (!plural && !options.within && (options.inside || !startsList(run, from, to))) return null;
    const firstEnd = isClassHere(run, at, to);
    if (firstEnd === -1) return plural ? manyNamed(run, from, at, to, options) : null;
    const end = classList(run, at, firstEnd, to);
    const enough = plural !== null || end > firstEnd || options.held || isNarrowed(run, from, end, to);
    if (!enough) return null;
    const fielded = firstEnd === end ? (fieldAfter(run, at, end, to) ?? end) : end;
    const narrowed = narrow(run, fielded, to, options);
    return {
      ...COLLECTIVE,
      start: from,
      nameFrom: at,
      end: narrowed,
      headEnd: end,
      placeFrom: placeAtEnd(run, end, narrowed),
    };
  };

  /** Where the kind of place begins that a name ends with, or -1. */
  const placeAtEnd = (run: WordRun, from: number, end: number): number => {
    for (let at = Math.max(from, end - 5); at < end; at++)
      if (run.gaps[at] === 0 && lexicon.places.longest(run, at, end)?.value && parsePlace(run, at, end)?.end === end)
        return at;
    return -1;
  };

  /** "các sở giáo dục và đào tạo": the field of a class, written small. */
  const fieldAfter = (run: WordRun, from: number, end: number, to: number): number | undefined =>
    lexicon.classes.longest(run, from, to)?.value.ofField && run.gaps[end] === 0
      ? lexicon.domains.longest(run, end, to)?.end
      : undefined;

  /** Index after the further classes of a list. */
  const classList = (run: WordRun, first: number, firstEnd: number, to: number): number => {
    let end = firstEnd;
    const departments = sideOf(run, first, to) === 'department';
    for (;;) {
      const next = end < to ? separated(run, end) : -1;
      const more = next === -1 || next >= to ? -1 : isClassHere(run, next, to);
      if (more === -1 || (departments && sideOf(run, next, to) === 'locality')) return end;
      end = more;
    }
  };

  const sideOf = (run: WordRun, at: number, to: number): BodyClass['side'] | undefined =>
    lexicon.classes.longest(run, at, to)?.value.side;

  /** One class without "các" is a body when words narrow it, a class of one syllable only by a fixed phrase; long ones are by themselves. */
  const isNarrowed = (run: WordRun, from: number, end: number, to: number): boolean => {
    if (end - from > 3 || sideOf(run, from, to) === 'locality') return true;
    if (end >= to || run.gaps[end] !== 0) return false;
    const phrase = phraseHere(run, end, to);
    if (phrase) return phrase.kind !== 'breaks';
    return end - from > 1 && lexicon.verbs.longest(run, end, to) === null;
  };

  /** Without "các", only a list of classes can begin a sentence: "Sở, ban, ngành …". */
  const startsList = (run: WordRun, from: number, to: number): boolean => {
    const first = lexicon.classes.longest(run, from, to);
    return (
      first !== null && first.end < to && run.gaps[first.end] === GAP.comma && isClassHere(run, first.end, to) !== -1
    );
  };

  /** "các Ban Đảng", "các Ủy ban nhân dân xã". */
  const manyNamed = (run: WordRun, from: number, at: number, to: number, options: ParseOptions): ParsedBody | null => {
    const body = parseNamed(run, at, to, options);
    if (!body) return null;
    const end = body.byDomain ? body.end : narrow(run, body.end, to, options);
    return { ...body, start: from, nameFrom: at, end, collective: !body.byDomain };
  };

  return { parse, narrow };
}

const COLLECTIVE = {
  byDomain: false,
  placeFrom: -1,
  severalPlaces: false,
  placed: false,
  collective: true,
  name: null,
};
