import { symbolsOf } from '../../text/analyse.js';
import { findFragments, findParts } from '../../text/fragments.js';
import { takeQuoted } from '../../text/quoted.js';
import { canonicalSpelling, foldSpelling } from '../../text/spelling.js';
import { type Abbreviations, wordsOf } from './abbreviations.js';
import type { Understand } from './language.js';
import { typedPieces } from './typed-pieces.js';

/** A longer question is cut: what follows adds cost, not meaning. */
const MAX_UNITS = 600;

/** Words that ask ("như thế nào") say little of what is asked for. */
const GENERIC_WEIGHT = 0.25;
/** Other ways to write a part of the question: the abbreviation of a name, or the one that was typed. */
const OTHER_WEIGHT = 0.5;

/** How people ask; see seed/vocabulary/questions.json. */
export interface QuestionWords {
  readonly generic: readonly string[];
  /** Usual turns. */
  readonly phrases: readonly string[];
}

export interface AskedWord {
  /** As typed, or as an abbreviation stands for it. */
  readonly shown: string;
  /** What is meant, in canonical spelling. */
  readonly word: string;
  readonly folded: string;
  /** No pair reaches from the word before to this one. */
  readonly begins: boolean;
  readonly weight: number;
  /** Part of a usual turn ("được quy định như thế nào"): what holds nothing but this is no hit. */
  readonly usual: boolean;
}

export interface Question {
  readonly words: readonly AskedWord[];
  readonly others: readonly AskedWord[];
  /** Keys of whole document numbers. */
  readonly keys: readonly string[];
  /** Keys of whole numbers and of pieces of them. */
  readonly fragments: readonly string[];
  /** `dieu-5` */
  readonly parts: readonly string[];
  /** Folded words that must stand together, and such as must not. */
  readonly phrases: readonly (readonly string[])[];
  readonly excluded: readonly (readonly string[])[];
  /** Folded words, abbreviations made whole. */
  readonly phrase: readonly string[];
  /** What was read as an abbreviation, as typed. */
  readonly abbreviations: readonly { readonly short: string; readonly full: string }[];
  /** The question as it was read, where that is not how it was typed. */
  readonly spelling: string | null;
}

/** Whether there is anything to look up. */
export const hasWords = ({ words, keys, fragments }: Question): boolean =>
  words.length + keys.length + fragments.length > 0;

/** Whether there is anything that names what is looked for: more than usual turns. */
export const namesSomething = ({ words, keys, fragments }: Question): boolean =>
  keys.length + fragments.length > 0 || words.some(({ usual }) => !usual);

export interface ReadOptions {
  /** Whether missing marks are restored and slips mended. */
  readonly mend: boolean;
  /** Whether abbreviations stand for their full names. */
  readonly expand: boolean;
  /** Whether quotes mean something, and minus signs. */
  readonly quotes: boolean;
  readonly minus: boolean;
}

export type ReadQuestion = (text: string, options: ReadOptions) => Question;

/** Composed before it is cut, so that one question is one question however its marks are written. */
const beginningOf = (text: string): string =>
  text
    .slice(0, 4 * MAX_UNITS)
    .normalize('NFC')
    .slice(0, MAX_UNITS);

const foldedWords = (text: string): string[] => wordsOf(text).map(({ term }) => term);

/** 1 for each word that stands in one of the turns. */
function usualWords(folded: readonly string[], turns: ReadonlyMap<string, readonly (readonly string[])[]>): Uint8Array {
  const usual = new Uint8Array(folded.length);
  folded.forEach((first, at) => {
    for (const turn of turns.get(first) ?? [])
      if (turn.every((word, index) => folded[at + index] === word)) usual.fill(1, at, at + turn.length);
  });
  return usual;
}

/** The turns by their first word. */
function byFirstWord(turns: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const byFirst = new Map<string, string[][]>();
  for (const turn of turns.map(foldedWords)) {
    const first = turn[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), turn]);
  }
  return byFirst;
}

const someWords = (texts: readonly string[]): string[][] => texts.map(foldedWords).filter((one) => one.length > 0);

/**
 * Reads questions. Never fails; a question without letters and digits has no words.
 * @param knows whether the library has a folded word
 */
export function createQuestionReader(
  abbreviations: Abbreviations,
  understand: Understand,
  { generic, phrases: turns }: QuestionWords,
  knows: (folded: string) => boolean = () => false,
): ReadQuestion {
  const genericWords = new Set(generic.map((word) => foldSpelling(canonicalSpelling(word))));
  const usualTurns = byFirstWord(turns);

  const asked = (shown: string, word: string, begins: boolean, weight: number): AskedWord => {
    const folded = foldSpelling(word);
    const usual = genericWords.has(folded);
    return { shown, word, folded, begins, weight: usual ? weight * GENERIC_WEIGHT : weight, usual };
  };

  /** The short forms of full names, and those that were typed. */
  const otherWords = (words: readonly AskedWord[], read: Question['abbreviations']): AskedWord[] => {
    const terms = words.map(({ shown, folded }) => ({ shown, term: folded }));
    const contracted = abbreviations.contracted(terms).flatMap((part) => (part.instead === null ? [] : part.words));
    const all = [...read.map(({ short }) => short), ...contracted.map(({ shown }) => shown)];
    const distinct = new Map(all.map((shown) => [canonicalSpelling(shown), shown]));
    return [...distinct].map(([word, shown]) => asked(shown, word, true, OTHER_WEIGHT));
  };

  return (text, { mend, expand, quotes, minus }) => {
    const whole = beginningOf(text);
    const { rest, phrases, excluded } = takeQuoted(whole, { quotes, minus });
    const { pieces, abbreviations: read } = typedPieces(rest, expand ? abbreviations : null, knows);
    const typed = pieces.map(({ shown, begins, fixed }) => ({ word: canonicalSpelling(shown), begins, fixed }));
    const meant = mend ? understand(typed) : typed.map(({ word }) => word);
    const words = pieces.map(({ shown, begins }, at) => asked(shown, meant[at] as string, begins, 1));
    const phrase = words.map(({ folded }) => folded);
    const usual = usualWords(phrase, usualTurns);
    const isMended = (at: number): boolean => meant[at] !== typed[at]?.word;
    return {
      words: words.map((word, at) => (usual[at] === 1 ? { ...word, usual: true } : word)),
      others: expand ? otherWords(words, read) : [],
      keys: [...new Set(symbolsOf(rest))],
      fragments: findFragments(rest),
      parts: findParts(rest),
      phrases: someWords(phrases),
      excluded: someWords(excluded),
      phrase,
      abbreviations: read,
      spelling: meant.some((_, at) => isMended(at))
        ? pieces.map(({ shown }, at) => (isMended(at) ? meant[at] : shown)).join(' ')
        : null,
    };
  };
}
