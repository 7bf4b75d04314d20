import { canonicalSpelling, foldSpelling } from '../../text/spelling.js';

/** A word of a question and where it stands (UTF-16 units). `begins`: a mark parts it from the word before. */
export interface QuestionWord {
  readonly canonical: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly begins: boolean;
  /** An abbreviation among other words: "AI" is not "ai". */
  readonly capitals: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const APART = /[.;:?!()\n]/;
const SMALL = /\p{Ll}/u;

export function questionWords(text: string): QuestionWord[] {
  const mixed = SMALL.test(text);
  let last = 0;
  return Array.from(text.matchAll(WORD), (match): QuestionWord => {
    const [word] = match;
    const [start, end] = [match.index, match.index + word.length];
    const begins = last === 0 || APART.test(text.slice(last, start));
    last = end;
    const canonical = canonicalSpelling(word);
    const capitals = mixed && word.length > 1 && !SMALL.test(word);
    return { canonical, folded: foldSpelling(canonical), start, end, begins, capitals };
  });
}

/** Words [start, end) that are a phrase, and what it stands for. */
export interface PhraseSpan<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/** A dictionary of phrases, which may be typed as they are printed or without any mark. */
export interface QuestionPhrases<T> {
  /** The longest phrase that begins with this word. */
  at(words: readonly QuestionWord[], start: number): PhraseSpan<T> | null;
  /** The longest phrase that ends before this word. */
  before(words: readonly QuestionWord[], end: number): PhraseSpan<T> | null;
  /** From left to right, the longest first, none inside another. */
  all(words: readonly QuestionWord[]): PhraseSpan<T>[];
}

interface Entry<T> {
  readonly words: readonly QuestionWord[];
  readonly capitals: boolean;
  readonly value: T;
}

function grouped<T>(entries: readonly Entry<T>[], keyOf: (entry: Entry<T>) => string | undefined) {
  const groups = new Map<string, Entry<T>[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  for (const group of groups.values()) group.sort((a, b) => b.words.length - a.words.length);
  return groups;
}

export function createQuestionPhrases<T>(phrases: Iterable<readonly [string, T]>): QuestionPhrases<T> {
  const entries = Array.from(phrases, ([phrase, value]): Entry<T> => {
    return { words: questionWords(phrase), capitals: !SMALL.test(phrase), value };
  });
  const byFirst = grouped(entries, ({ words }) => words[0]?.folded);
  const byLast = grouped(entries, ({ words }) => words.at(-1)?.folded);

  /** "chi tiêu" is no "chỉ tiêu": who types marks types all of a phrase. */
  const fits = (words: readonly QuestionWord[], from: number, { words: phrase, capitals }: Entry<T>): boolean => {
    const typed = words.slice(from, from + phrase.length);
    if (from < 0 || typed.length < phrase.length || typed.some(({ begins }, index) => index > 0 && begins))
      return false;
    if (phrase.length === 1 && typed[0]?.capitals && !capitals) return false;
    return (
      typed.every(({ canonical }, index) => canonical === phrase[index]?.canonical) ||
      typed.every(({ canonical, folded }, index) => canonical === folded && folded === phrase[index]?.folded)
    );
  };
  const span = (entry: Entry<T>, start: number): PhraseSpan<T> => {
    return { value: entry.value, start, end: start + entry.words.length };
  };
  const at: QuestionPhrases<T>['at'] = (words, start) => {
    const found = byFirst.get(words[start]?.folded ?? '')?.find((entry) => fits(words, start, entry));
    return found === undefined ? null : span(found, start);
  };

  return {
    at,
    before(words, end) {
      const group = byLast.get(words[end - 1]?.folded ?? '');
      const found = group?.find((entry) => fits(words, end - entry.words.length, entry));
      return found === undefined ? null : span(found, end - found.words.length);
    },
    all(words) {
      const found: PhraseSpan<T>[] = [];
      for (let start = 0; start < words.length; start += 1) {
        const one = at(words, start);
        if (one === null) continue;
        found.push(one);
        start = one.end - 1;
      }
      return found;
    },
  };
}

/** A dictionary that only tells whether a phrase is there. */
export const createPhraseSet = (phrases: Iterable<string>): QuestionPhrases<true> =>
  createQuestionPhrases(Array.from(phrases, (phrase) => [phrase, true] as const));
