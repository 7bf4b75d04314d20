import type { WordRun } from '../words/word-run.js';
import type { BodyLexicon } from './body-lexicon.js';
import { createClassReader } from './class-reader.js';
import { createNarrowing, type Narrowing } from './name-narrowing.js';
import type { BodyParser, ParsedBody, ParseOptions } from './parsed-body.js';
import type { PlaceParser } from './place-parser.js';

export interface CollectiveParser {
  readonly parse: BodyParser;
  readonly narrow: Narrowing['narrow'];
}

/** How far before its end a name's last place may begin, in words. */
const LONGEST_PLACE = 5;
/** A class of more words is a body by itself, also without "các". */
const PLAIN_CLASS = 3;

/** Builds the parser of collective bodies: "các sở, ban, ngành", "các đơn vị cấp nước sạch trên địa bàn". */
export function createCollectiveParser(
  lexicon: BodyLexicon,
  parsePlace: PlaceParser,
  parseNamed: BodyParser,
  parseBody: BodyParser,
): CollectiveParser {
  const classes = createClassReader(lexicon, parseNamed);
  const { narrow, phraseHere } = createNarrowing(lexicon, parsePlace, parseBody);

  const parse: BodyParser = (run, from, to, options) => {
    const plural = lexicon.plurals.longest(run, from, to);
    const at = plural && run.gaps[plural.end] === 0 ? plural.end : from;
    if (plural && at === from) return null;
    if (!plural && !options.within && (options.inside || !classes.startsList(run, from, to))) return null;
    const firstEnd = classes.endOf(run, at, to);
    if (firstEnd === -1) return plural ? manyNamed(run, from, at, to, options) : null;
    const end = classes.listEnd(run, at, firstEnd, to);
    const enough = plural !== null || end > firstEnd || options.held || isNarrowed(run, from, end, to);
    if (!enough) return null;
    const fielded = firstEnd === end ? (classes.fieldAfter(run, at, end, to) ?? end) : end;
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
    for (let at = Math.max(from, end - LONGEST_PLACE); at < end; at++)
      if (run.gaps[at] === 0 && lexicon.places.longest(run, at, end)?.value && parsePlace(run, at, end)?.end === end)
        return at;
    return -1;
  };

  /** One class without "các" is a body when words narrow it; a class of one syllable only by a fixed phrase. */
  const isNarrowed = (run: WordRun, from: number, end: number, to: number): boolean => {
    if (end - from > PLAIN_CLASS || classes.sideOf(run, from, to) === 'locality') return true;
    if (end >= to || run.gaps[end] !== 0) return false;
    const phrase = phraseHere(run, end, to);
    if (phrase) return phrase.kind !== 'breaks';
    return end - from > 1 && lexicon.verbs.longest(run, end, to) === null;
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
