import { SOFT, toWordRun, type WordRun } from './word-run.js';

/** The longest phrase that begins at a word: what it stands for, and the word after it. */
export interface PhraseHit<T> {
  readonly value: T;
  readonly end: number;
}

/** A dictionary of phrases, looked up word by word. Commas, hyphens and slashes between the words do not matter. */
export interface Phrases<T> {
  longest(run: WordRun, from: number, to: number): PhraseHit<T> | null;
  /** The words that phrases begin with. */
  readonly beginnings: readonly string[];
}

interface Node<T> {
  next: Map<string, Node<T>> | null;
  value: T | undefined;
}

const descend = <T>(node: Node<T>, word: string): Node<T> => {
  node.next ??= new Map();
  let child = node.next.get(word);
  if (child === undefined) {
    child = { next: null, value: undefined };
    node.next.set(word, child);
  }
  return child;
};

/** Builds the dictionary; of two entries with the same words the first counts. */
export function createPhrases<T>(entries: Iterable<readonly [string, T]>): Phrases<T> {
  const root: Node<T> = { next: new Map(), value: undefined };
  for (const [phrase, value] of entries) {
    let node = root;
    for (const word of toWordRun(phrase).words) node = descend(node, word);
    if (node !== root) node.value ??= value;
  }
  return {
    beginnings: [...(root.next?.keys() ?? [])],
    longest(run, from, to) {
      let best: PhraseHit<T> | null = null;
      let node: Node<T> | undefined = root;
      for (let at = from; at < to; at++) {
        if (at > from && ((run.gaps[at] as number) & ~SOFT) !== 0) break;
        node = node.next?.get(run.words[at] as string);
        if (node === undefined) break;
        if (node.value !== undefined) best = { value: node.value, end: at + 1 };
      }
      return best;
    },
  };
}

/** A dictionary that only tells whether a phrase is there. */
export const createPhraseSet = (phrases: Iterable<string>): Phrases<true> =>
  createPhrases([...phrases].map((phrase) => [phrase, true] as const));
