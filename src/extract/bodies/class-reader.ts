import type { Phrases } from '../words/phrases.js';
import { GAP, isCapital, type WordRun } from '../words/word-run.js';
import type { BodyClass, BodyLexicon } from './body-lexicon.js';
import type { BodyParser } from './parsed-body.js';

/** Reads the classes that a collective body is made of: "sở, ban, ngành". All places are word indices, -1 is none. */
export interface ClassReader {
  /** Index after the class at a word. */
  endOf(run: WordRun, from: number, to: number): number;
  /** Index after the further classes of the list that begins at `first`. */
  listEnd(run: WordRun, first: number, firstEnd: number, to: number): number;
  /** Index after the field of a class, written small: "sở giáo dục và đào tạo". */
  fieldAfter(run: WordRun, from: number, end: number, to: number): number | undefined;
  sideOf(run: WordRun, at: number, to: number): BodyClass['side'] | undefined;
  /** Without "các", only a list of classes can begin a sentence: "Sở, ban, ngành …". */
  startsList(run: WordRun, from: number, to: number): boolean;
}

/** Builds the reader of classes. */
export function createClassReader(lexicon: BodyLexicon, parseNamed: BodyParser): ClassReader {
  /** Index of the word after a separator that may stand between two classes, or -1. */
  const separated = (run: WordRun, at: number): number => {
    const gap = run.gaps[at] as number;
    if (lexicon.joiners.has(run.words[at] as string) && (gap === 0 || gap === GAP.comma)) return at + 1;
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

  const endOf = (run: WordRun, from: number, to: number): number => {
    const hit = lexicon.classes.longest(run, from, to);
    if (!hit) return -1;
    const { end } = hit;
    if (end >= to || run.gaps[end] !== 0) return end;
    if (isCapital(run, end) && parseNamed(run, from, to, { within: true, heading: false })) return -1;
    if (end - from === 1 && !isCapital(run, end) && !leavesAlone(run, end, to)) return -1;
    const goesOn = lexicon.modifiers.longest(run, end, to) ?? lexicon.links.longest(run, end, to);
    return hit.value.verb && !goesOn && run.words[end] !== lexicon.and ? -1 : end;
  };

  /** Index after the further classes of a list. */
  const listEnd = (run: WordRun, first: number, firstEnd: number, to: number): number => {
    let end = firstEnd;
    const departments = sideOf(run, first, to) === 'department';
    for (;;) {
      const next = end < to ? separated(run, end) : -1;
      const more = next === -1 || next >= to ? -1 : endOf(run, next, to);
      if (more === -1 || (departments && sideOf(run, next, to) === 'locality')) return end;
      end = more;
    }
  };

  const sideOf = (run: WordRun, at: number, to: number): BodyClass['side'] | undefined =>
    lexicon.classes.longest(run, at, to)?.value.side;

  /** "các sở giáo dục và đào tạo": the field of a class, written small. */
  const fieldAfter = (run: WordRun, from: number, end: number, to: number): number | undefined =>
    lexicon.classes.longest(run, from, to)?.value.ofField && run.gaps[end] === 0
      ? lexicon.domains.longest(run, end, to)?.end
      : undefined;

  const startsList = (run: WordRun, from: number, to: number): boolean => {
    const first = lexicon.classes.longest(run, from, to);
    return first !== null && first.end < to && run.gaps[first.end] === GAP.comma && endOf(run, first.end, to) !== -1;
  };

  return { endOf, listEnd, fieldAfter, sideOf, startsList };
}
