import { canonicalSpelling, foldSpelling } from '../../text/spelling.js';

/** Words as numbers: ids are given once and stay, so that segments made at different times agree. */
export interface Lexicon {
  /** The id of a word as printed, made when it is new. */
  intern(printed: string): number;
  /** The id of a canonical spelling; -1 for a word never seen. */
  find(canonical: string): number;
  wordOf(id: number): string;
  foldedOf(id: number): number;
  /** The number of a folded form; -1 for one never seen. */
  findFolded(folded: string): number;
  foldedWord(folded: number): string;
  /** The words that fold alike. */
  variants(folded: number): readonly number[];
  readonly size: number;
}

const NONE: readonly number[] = [];
/** Printed forms are remembered up to this many: every word has a few (Đào, đào, ĐÀO). */
const MAX_PRINTED = 200_000;

export function createLexicon(): Lexicon {
  const printedIds = new Map<string, number>();
  const ids = new Map<string, number>();
  const words: string[] = [];
  const folded: number[] = [];
  const foldedIds = new Map<string, number>();
  const foldedWords: string[] = [];
  const variants: number[][] = [];

  const add = (canonical: string): number => {
    const id = words.length;
    const form = foldSpelling(canonical);
    let foldedId = foldedIds.get(form);
    if (foldedId === undefined) {
      foldedId = variants.length;
      foldedIds.set(form, foldedId);
      foldedWords.push(form);
      variants.push([]);
    }
    ids.set(canonical, id);
    words.push(canonical);
    folded.push(foldedId);
    (variants[foldedId] as number[]).push(id);
    return id;
  };

  return {
    intern(printed) {
      const known = printedIds.get(printed);
      if (known !== undefined) return known;
      const canonical = canonicalSpelling(printed);
      const id = ids.get(canonical) ?? add(canonical);
      if (printedIds.size >= MAX_PRINTED) printedIds.clear();
      printedIds.set(printed, id);
      return id;
    },
    find: (canonical) => ids.get(canonical) ?? -1,
    wordOf: (id) => words[id] ?? '',
    foldedOf: (id) => folded[id] ?? -1,
    findFolded: (form) => foldedIds.get(form) ?? -1,
    foldedWord: (id) => foldedWords[id] ?? '',
    variants: (id) => variants[id] ?? NONE,
    get size() {
      return words.length;
    },
  };
}
