import { GAP, type WordRun } from '../words/word-run.js';
import type { BodyLexicon } from './body-lexicon.js';
import type { BodyParser, ParseOptions } from './parsed-body.js';
import type { PlaceParser } from './place-parser.js';

/** A fixed phrase inside a name: it ends what narrows the name, opens more of it, or stands outside the name. */
export interface NamePhrase {
  readonly kind: 'closes' | 'links' | 'breaks';
  readonly end: number;
}

export interface Narrowing {
  /** Index after the words that narrow a collective body: "có liên quan", "trên địa bàn thành phố", "thuộc …". */
  narrow(run: WordRun, from: number, to: number, options: ParseOptions): number;
  /** The longest of the phrases that may stand at a word inside a name, by what it does to the name. */
  phraseHere(run: WordRun, at: number, to: number): NamePhrase | null;
}

/** Longest run of ordinary words inside such a narrowing. */
const LOOSE_WORDS = 14;
/** How far ahead the verb is looked for that makes an earlier one part of the name. */
const AHEAD_WORDS = 24;

/** Builds the reader of what narrows a collective body. */
export function createNarrowing(lexicon: BodyLexicon, parsePlace: PlaceParser, parseBody: BodyParser): Narrowing {
  /** A verb further on that is what the body does, so that one before it may belong to the name. */
  const verbAhead = (run: WordRun, from: number, to: number): boolean => {
    const last = Math.min(to, from + AHEAD_WORDS);
    let closed = false;
    let further = false;
    for (let at = from; at < last; ) {
      const gap = run.gaps[at] as number;
      if ((gap & ~(GAP.hyphen | GAP.comma)) !== 0) return (gap & GAP.colon) !== 0;
      further ||= gap === GAP.comma || run.words[at] === lexicon.and;
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
  const phraseHere = (run: WordRun, at: number, to: number): NamePhrase | null => {
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
        if (!(wide && options.heading && run.words[end] === lexicon.and)) break;
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

  return { narrow, phraseHere };
}
