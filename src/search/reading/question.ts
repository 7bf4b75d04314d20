import { scanWords, symbolsOf } from '../../text/analyse.js';
import { findFragments, findParts } from '../../text/fragments.js';
import { canonicalSpelling, foldSpelling } from '../../text/spelling.js';
import { type Abbreviations, wordsOf } from './abbreviations.js';
import type { Understand } from './language.js';
import { takeQuoted } from './quoted.js';

/** A longer question is cut: what follows adds cost, not meaning. */
const MAX_UNITS = 600;
const MAX_WORDS = 64;

/** Words that ask ("như thế nào") say little of what is asked for. */
const GENERIC_WEIGHT = 0.25;
/** Other ways to write a part of the question: the abbreviation of a name, or the one that was typed. */
const OTHER_WEIGHT = 0.5;

/** How people ask; see seed/vocabulary/questions.json. */
export interface QuestionWords {
  readonly generic: readonly string[];
  readonly definition: readonly string[];
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
  /** Asks what something is. */
  readonly definition: boolean;
  /** The question as it was read, where that is not how it was typed. */
  readonly understood: string | null;
}

export interface ReadOptions {
  /** Whether missing marks are restored and slips mended. */
  readonly mend: boolean;
}

export type ReadQuestion = (text: string, options: ReadOptions) => Question;

interface Piece {
  readonly shown: string;
  readonly begins: boolean;
  /** Stands as typed whatever the language model says. */
  readonly fixed: boolean;
}

/** Composed before it is cut, so that one question is one question however its marks are written. */
const beginningOf = (text: string): string =>
  text
    .slice(0, 4 * MAX_UNITS)
    .normalize('NFC')
    .slice(0, MAX_UNITS);

const CAPITALS = /^[\p{Lu}\d]{2,}$/u;
const foldedWords = (text: string): string[] => wordsOf(text).map(({ term }) => term);

function typedPieces(text: string, abbreviations: Abbreviations): { pieces: Piece[]; replaced: string[] } {
  const begins: boolean[] = [];
  const shown: string[] = [];
  scanWords(text, (word, starts) => {
    if (shown.length >= MAX_WORDS) return;
    shown.push(word);
    begins.push(starts);
  });
  const words = shown.map((word) => ({ shown: word, term: foldSpelling(canonicalSpelling(word)) }));
  const capitals = shown.some((word) => word !== word.toUpperCase());
  const pieces: Piece[] = [];
  const replaced: string[] = [];
  let at = 0;
  for (const { words: part, instead } of abbreviations.expanded(words)) {
    part.forEach((word, index) => {
      const fixed = instead !== null || (capitals && CAPITALS.test(word.shown));
      pieces.push({ shown: word.shown, begins: index === 0 && (begins[at] ?? false), fixed });
    });
    if (instead !== null) replaced.push(...instead.map((word) => word.shown));
    at += instead?.length ?? part.length;
  }
  return { pieces: pieces.slice(0, MAX_WORDS), replaced };
}

/** 1 for each word that stands in one of the turns. */
function usualWords(folded: readonly string[], turns: ReadonlyMap<string, readonly (readonly string[])[]>): Uint8Array {
  const usual = new Uint8Array(folded.length);
  folded.forEach((first, at) => {
    for (const turn of turns.get(first) ?? [])
      if (turn.every((word, index) => folded[at + index] === word)) usual.fill(1, at, at + turn.length);
  });
  return usual;
}

/** Reads questions. Never fails; a question without letters and digits has no words. */
export function createQuestionReader(
  abbreviations: Abbreviations,
  understand: Understand,
  { generic, definition, phrases: turns }: QuestionWords,
): ReadQuestion {
  const genericWords = new Set(generic.map((word) => foldSpelling(canonicalSpelling(word))));
  const definitions = definition.map((phrase) => ` ${foldedWords(phrase).join(' ')} `);
  const usualTurns = new Map<string, string[][]>();
  for (const turn of turns.map(foldedWords))
    usualTurns.set(turn[0] ?? '', [...(usualTurns.get(turn[0] ?? '') ?? []), turn]);

  const asked = (shown: string, word: string, begins: boolean, weight: number): AskedWord => {
    const folded = foldSpelling(word);
    const generic = genericWords.has(folded);
    return { shown, word, folded, begins, weight: generic ? weight * GENERIC_WEIGHT : weight, usual: generic };
  };

  const otherWords = (words: readonly AskedWord[], replaced: readonly string[]): AskedWord[] => {
    const terms = words.map(({ shown, folded }) => ({ shown, term: folded }));
    const contracted = abbreviations.contracted(terms).flatMap((part) => (part.instead === null ? [] : part.words));
    const all = [...replaced, ...contracted.map((word) => word.shown)];
    const distinct = new Map(all.map((shown) => [canonicalSpelling(shown), shown]));
    return [...distinct].map(([word, shown]) => asked(shown, word, true, OTHER_WEIGHT));
  };

  return (text, { mend }) => {
    const { rest, phrases, excluded } = takeQuoted(beginningOf(text));
    const { pieces, replaced } = typedPieces(rest, abbreviations);
    const typed = pieces.map(({ shown, begins, fixed }) => ({ word: canonicalSpelling(shown), begins, fixed }));
    const meant = mend ? understand(typed) : typed.map(({ word }) => word);
    const named = pieces.map(({ shown, begins }, at) => asked(shown, meant[at] as string, begins, 1));
    const phrase = named.map(({ folded }) => folded);
    const usual = usualWords(phrase, usualTurns);
    const words = named.map((word, at) => (usual[at] === 1 ? { ...word, usual: true } : word));
    const changed = meant.some((word, at) => word !== typed[at]?.word);
    return {
      words,
      others: otherWords(words, replaced),
      keys: [...new Set(symbolsOf(rest))],
      fragments: findFragments(rest),
      parts: findParts(rest),
      phrases: phrases.map(foldedWords).filter((one) => one.length > 0),
      excluded: excluded.map(foldedWords).filter((one) => one.length > 0),
      phrase,
      definition: definitions.some((one) => ` ${phrase.join(' ')} `.includes(one)),
      understood: changed ? meant.join(' ') : null,
    };
  };
}
