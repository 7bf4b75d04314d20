import { toWordRun, type WordRun } from './word-run.js';

/** The longest phrase that ends right before a word: what it stands for, and its own first word. */
export interface PhraseEnding<T> {
  readonly value: T;
  readonly start: number;
}

/** A dictionary of phrases, looked up backwards: only blanks may stand between the words. */
export interface PhraseEndings<T> {
  /** `end` is the word after the phrase; the phrase may not begin before `from`. */
  longest(run: WordRun, end: number, from: number): PhraseEnding<T> | null;
}

interface Node<T> {
  readonly before: Map<string, Node<T>>;
  value: T | undefined;
}

/** Builds the dictionary; of two entries with the same words the first counts. */
export function createPhraseEndings<T>(entries: Iterable<readonly [string, T]>): PhraseEndings<T> {
  const root: Node<T> = { before: new Map(), value: undefined };
  for (const [phrase, value] of entries) {
    let node = root;
    for (const word of [...toWordRun(phrase).words].reverse()) {
      const next = node.before.get(word) ?? { before: new Map(), value: undefined };
      node.before.set(word, next);
      node = next;
    }
    if (node !== root) node.value ??= value;
  }
  return {
    longest(run, end, from) {
      let best: PhraseEnding<T> | null = null;
      let node: Node<T> | undefined = root;
      for (let at = end - 1; at >= from; at--) {
        if (at < end - 1 && run.gaps[at + 1] !== 0) break;
        node = node.before.get(run.words[at] as string);
        if (node === undefined) break;
        if (node.value !== undefined) best = { value: node.value, start: at };
      }
      return best;
    },
  };
}
