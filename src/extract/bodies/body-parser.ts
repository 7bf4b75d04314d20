import { isCapital, type WordRun } from '../words/word-run.js';
import type { BodyLexicon, Head } from './body-lexicon.js';
import { createCollectiveParser } from './collective-parser.js';
import { createTailParser } from './name-tail.js';
import { createHolderParser } from './office-holders.js';
import type { BodyParser } from './parsed-body.js';
import { createPlaceParser } from './place-parser.js';

/** No name is longer, in words; bounds the work on any input. */
const LONGEST_BODY = 60;

const isCode = (run: WordRun, from: number, end: number): boolean => {
  const printed = run.text.slice(run.starts[from], run.ends[end - 1]);
  return printed === printed.toUpperCase() || /\p{Lu}{2}/u.test(printed);
};

/** Builds the parser of one body's name: an office holder, a class of bodies, or a head with what follows it. */
export function createBodyParser(lexicon: BodyLexicon): BodyParser {
  const parsePlace = createPlaceParser(lexicon);

  /** Whether a head that is no name by itself is followed by one. */
  const isGivenName = (run: WordRun, at: number, to: number, head: Head): boolean => {
    if (at >= to || run.gaps[at] !== 0) return false;
    if (isCapital(run, at) || lexicon.places.longest(run, at, to)?.value === 'province') return true;
    return !head.verb && (lexicon.tails.longest(run, at, to) !== null || lexicon.plurals.longest(run, at, to) !== null);
  };

  const parseNamed: BodyParser = (run, from, to, options) => {
    const hit = lexicon.heads.longest(run, from, to);
    if (!hit) return null;
    const { value: head, end: headEnd } = hit;
    if (head.capitals && !isCode(run, from, headEnd)) return null;
    const next = headEnd < to && run.gaps[headEnd] === 0;
    const namesField = next && isCapital(run, headEnd) && lexicon.domains.longest(run, headEnd, to) !== null;
    if (!isCapital(run, from) && !head.lower && !namesField) return null;
    if (!head.alone && !namesField && !isGivenName(run, headEnd, to, head)) return null;
    const { end, byDomain, placeFrom, severalPlaces } = parseTail(run, headEnd, to, head, options);
    if (!head.alone && end === headEnd) return null;
    const placed = head.placed && end === headEnd;
    const single = { collective: false, name: null };
    return { start: from, nameFrom: from, end, headEnd, byDomain, placeFrom, severalPlaces, placed, ...single };
  };

  const parseBody: BodyParser = (run, from, limit, options) => {
    const begins = from < limit && lexicon.beginnings.has(run.words[from] as string);
    if (!begins || lexicon.nobodies.longest(run, from, limit)) return null;
    const to = Math.min(limit, from + LONGEST_BODY);
    const holder = parseHolder(run, from, to, options);
    if (holder) return holder;
    const [first, second] = isCapital(run, from) ? [parseNamed, collective.parse] : [collective.parse, parseNamed];
    return first(run, from, to, options) ?? second(run, from, to, options);
  };

  const collective = createCollectiveParser(lexicon, parsePlace, parseNamed, parseBody);
  const { parse: parseCollective, narrow } = collective;
  const parseTail = createTailParser(lexicon, { parsePlace, parseNamed, parseBody, parseCollective, narrow });
  const parseHolder = createHolderParser(lexicon, parseNamed, parseBody);
  return parseBody;
}
