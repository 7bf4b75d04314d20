import { placedSymbols, scanWords } from '../../text/analyse.js';
import { canonicalSpelling, foldSpelling } from '../../text/spelling.js';
import type { Abbreviations, Word } from './abbreviations.js';

export const MAX_WORDS = 64;

/** A word of a question, as typed or as an abbreviation stands for it. */
export interface Piece {
  readonly shown: string;
  /** It begins a clause. */
  readonly begins: boolean;
  /** Stands as typed whatever the language model says. */
  readonly fixed: boolean;
}

export interface Typed {
  readonly pieces: readonly Piece[];
  readonly abbreviations: readonly { readonly short: string; readonly full: string }[];
}

interface TypedWord extends Word {
  readonly begins: boolean;
  /** Belongs to a document number, where TW stands for nothing else. */
  readonly inNumber: boolean;
}

const CAPITALS = /^[\p{Lu}\d]{2,}$/u;
/** "kl134": the code of a type and a number run together. */
const RUN_TOGETHER = /^(\p{L}{2,4})(\d{1,4})$/u;

const shownOf = (words: readonly Word[]): string => words.map(({ shown }) => shown).join(' ');

/** A word that the library does not know and that is a code and a number is read as the two. */
function parted(shown: string, knows: (folded: string) => boolean): readonly string[] {
  const [, code, number] = RUN_TOGETHER.exec(shown) ?? [];
  if (code === undefined || number === undefined || knows(foldSpelling(canonicalSpelling(shown)))) return [shown];
  return [code, number];
}

function wordsTyped(text: string, knows: (folded: string) => boolean): TypedWord[] {
  const symbols = placedSymbols(text);
  const words: TypedWord[] = [];
  scanWords(text, (printed, starts, start) => {
    const inNumber = symbols.some((symbol) => symbol.start <= start && start < symbol.end);
    parted(printed, knows).forEach((shown, at) => {
      if (words.length >= MAX_WORDS) return;
      const term = foldSpelling(canonicalSpelling(shown));
      words.push({ shown, term, begins: starts && at === 0, inNumber });
    });
  });
  return words;
}

/** Runs of words that belong to a number, or to none. */
function runsOf(words: readonly TypedWord[]): TypedWord[][] {
  const runs: TypedWord[][] = [];
  for (const word of words) {
    const last = runs.at(-1);
    if (last?.[0]?.inNumber === word.inNumber) last.push(word);
    else runs.push([word]);
  }
  return runs;
}

/**
 * The words as typed, abbreviations made whole. `text` is composed (NFC).
 * @param abbreviations null: they stand as typed
 * @param knows whether the library has a folded word
 */
export function typedPieces(
  text: string,
  abbreviations: Abbreviations | null,
  knows: (folded: string) => boolean,
): Typed {
  const words = wordsTyped(text, knows);
  const capitals = words.some(({ shown }) => shown !== shown.toUpperCase());
  const pieces: Piece[] = [];
  const read: { short: string; full: string }[] = [];
  for (const run of runsOf(words)) {
    const asTyped = [{ words: run, instead: null }];
    let at = 0;
    for (const { words: part, instead } of run[0]?.inNumber ? asTyped : (abbreviations?.expanded(run) ?? asTyped)) {
      part.forEach(({ shown }, index) => {
        const fixed = instead !== null || (capitals && CAPITALS.test(shown));
        const begins = (instead === null || index === 0) && (run[at + index]?.begins ?? false);
        pieces.push({ shown, begins, fixed });
      });
      if (instead !== null) read.push({ short: shownOf(instead), full: shownOf(part) });
      at += instead?.length ?? part.length;
    }
  }
  return { pieces: pieces.slice(0, MAX_WORDS), abbreviations: read };
}
