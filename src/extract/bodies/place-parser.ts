import { GAP, isCapital, type WordRun } from '../words/word-run.js';
import type { BodyLexicon } from './body-lexicon.js';

/** The place a name ends with. */
export interface ParsedPlace {
  readonly end: number;
  /** Kinds of places without a name ("xã, phường, đặc khu"): more may narrow them. */
  readonly open: boolean;
  /** More than one kind. */
  readonly several: boolean;
}

export type PlaceParser = (run: WordRun, from: number, to: number) => ParsedPlace | null;

const LONGEST_NAME = 4;

/** Builds the parser of places: "thành phố Hải Phòng", "xã Bát Tràng, thành phố Hà Nội", "xã, phường, đặc khu". */
export function createPlaceParser(lexicon: BodyLexicon): PlaceParser {
  const properName = (run: WordRun, from: number, to: number): number => {
    let end = from;
    while (end < to && end - from < LONGEST_NAME && isCapital(run, end)) {
      const gap = run.gaps[end] as number;
      if (gap !== 0 && !(gap === GAP.hyphen && end > from)) break;
      if (lexicon.heads.longest(run, end, to) && end > from) break;
      end++;
    }
    return end;
  };

  /** Index after "và", a comma or a slash before another kind of place. */
  const separated = (run: WordRun, at: number): number => {
    const gap = run.gaps[at] as number;
    if (run.words[at] === 'và' && (gap === 0 || gap === GAP.comma)) return at + 1;
    return gap === GAP.comma || gap === GAP.slash || gap === GAP.hyphen ? at : -1;
  };

  return (run, from, to) => {
    const first = lexicon.places.longest(run, from, to);
    if (!first) return null;
    const named = properName(run, first.end, to);
    if (named > first.end) {
      const outer = run.gaps[named] === GAP.comma && named < to ? lexicon.places.longest(run, named, to) : null;
      if (outer?.value !== 'province' || first.value === 'province') return { end: named, open: false, several: false };
      const outerEnd = properName(run, outer.end, to);
      return { end: outerEnd > outer.end ? outerEnd : named, open: false, several: false };
    }
    let end = first.end;
    for (;;) {
      const next = end < to ? separated(run, end) : -1;
      const more = next === -1 || next >= to ? null : lexicon.places.longest(run, next, to);
      if (!more || more.value === null || properName(run, more.end, to) > more.end) break;
      end = more.end;
    }
    const several = end > first.end;
    return { end, several, open: several || (first.value !== null && first.value !== 'province') };
  };
}
