import { fold } from '../../text/fold.js';
import { type PlacedWord, placedWords } from '../../text/word-places.js';
import { joinPlaces, type Place } from '../join-places.js';
import type { Abbreviations, Rewritten } from '../reading/abbreviations.js';
import type { Typed } from './typed.js';
import { isSlip } from './word-index.js';

/** A word that can be typed for the part of a title at its place. */
interface Unit extends Place {
  readonly term: string;
  /** It stands there itself: of a word not yet whole only the beginning is marked. */
  readonly printed: boolean;
}

const LETTER = /\P{M}\p{M}*/gu;

/** The end of the first letters of a word, as many as were typed. */
function endOfLetters(title: string, { start, end }: Place, typed: number): number {
  let at = start;
  let letters = 0;
  for (const [letter] of title.slice(start, end).matchAll(LETTER)) {
    if (letters >= typed) break;
    letters += fold(letter).length;
    at += letter.length;
  }
  return letters === typed ? at : end;
}

const printedUnits = (words: readonly PlacedWord[]): Unit[] =>
  words.map(({ folded, start, end }) => ({ term: folded, start, end, printed: true }));

/** Units of a title whose words were rewritten: all words of a part stand for the whole of what was there. */
function rewrittenUnits(words: readonly PlacedWord[], parts: readonly Rewritten[]): Unit[] {
  let at = 0;
  return parts.flatMap((part) => {
    const count = (part.instead ?? part.words).length;
    const place = { start: words[at]?.start ?? 0, end: words[at + count - 1]?.end ?? 0 };
    at += count;
    return part.words.map(({ term }) => ({ term, ...place, printed: part.instead === null }));
  });
}

const fits = (unit: Unit | undefined, word: string, open: boolean): boolean =>
  unit !== undefined && (open ? unit.term.startsWith(word) : unit.term === word);

const markOf = (title: string, unit: Unit, word: string, open: boolean): Place =>
  open && unit.printed && /^\D/.test(word)
    ? { start: unit.start, end: endOfLetters(title, unit, word.length) }
    : { start: unit.start, end: unit.end };

/** Where the typed words stand in a row. */
function inARow(title: string, units: readonly Unit[], { whole, last }: Typed): Place[] {
  const words = last === null ? whole : [...whole, last];
  const isOpen = (index: number) => last !== null && index === whole.length;
  const found: Place[] = [];
  units.forEach((unit, at) => {
    if (!words.every((word, index) => fits(units[at + index], word, isOpen(index)))) return;
    const final = words.length - 1;
    const mark = markOf(title, units[at + final] as Unit, words[final] as string, isOpen(final));
    found.push({ start: unit.start, end: mark.end });
  });
  return found;
}

function scattered(title: string, units: readonly Unit[], { whole, last }: Typed): Place[] {
  return units.flatMap((unit) => {
    if (whole.includes(unit.term)) return [{ start: unit.start, end: unit.end }];
    return last !== null && fits(unit, last, true) ? [markOf(title, unit, last, true)] : [];
  });
}

/** The words that a typed one stands for with a slip, where it stands nowhere itself. */
function slipped(units: readonly Unit[], { whole, last }: Typed): Place[] {
  const missing = (word: string, open: boolean) => !units.some((unit) => fits(unit, word, open));
  const wrong = whole.filter((word) => missing(word, false)).map((word) => ({ word, open: false }));
  if (last !== null && missing(last, true)) wrong.push({ word: last, open: true });
  return units.flatMap(({ term, start, end }) =>
    wrong.some(({ word, open }) => isSlip(word, term, open)) ? [{ start, end }] : [],
  );
}

/**
 * What of a title was typed, in UTF-16 units of the title: the words in a row where they stand so, also an abbreviation
 * for a full name and the other way; else each of them, and what is one slip from one that is not there.
 */
export function typedIn(title: string, ways: readonly Typed[], abbreviations: Abbreviations): Place[] {
  const words = placedWords(title);
  const asWords = words.map(({ shown, folded }) => ({ shown, term: folded }));
  const printed = printedUnits(words);
  const views = [
    printed,
    rewrittenUnits(words, abbreviations.expanded(asWords)),
    rewrittenUnits(words, abbreviations.contracted(asWords)),
  ];
  for (const way of ways) {
    for (const units of views) {
      const found = inARow(title, units, way);
      if (found.length > 0) return joinPlaces(found, title);
    }
  }
  const apart = ways.flatMap((way) => [
    ...views.flatMap((units) => scattered(title, units, way)),
    ...slipped(views.flat(), way),
  ]);
  return joinPlaces(apart, title);
}
