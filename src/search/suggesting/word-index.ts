import MiniSearch from 'minisearch';
import { slipsBetween } from '../reading/slips.js';
import { inOrder, type Named } from './named.js';
import { createSortedList, type SortedList } from './sorted-list.js';

/** Which names have a word, one that begins so, or one a slip away. */
export interface WordIndex {
  put(named: Named, words: Iterable<string>): void;
  remove(named: Named, words: Iterable<string>): void;
  /** How many names have the word; of an open one, at most so many. */
  count(word: string, open: boolean): number;
  /** In order, each once. */
  withWord(word: string, open: boolean): readonly Named[];
  nearWord(word: string, open: boolean): readonly Named[];
}

/** How far the beginnings of words are counted. */
const COUNTED = 4;
/** Shorter words are one slip from too many others. */
const MIN_SLIPPED = 3;

export const canSlip = (word: string): boolean => word.length >= MIN_SLIPPED && !/\d/.test(word);

/** Whether a word of a name is a typed one but for a slip; of an open word only the beginning. */
export function isSlip(typed: string, term: string, open: boolean): boolean {
  if (!canSlip(typed)) return false;
  if (slipsBetween(typed, term) <= 1) return true;
  return open && term.length > typed.length && slipsBetween(typed, term.slice(0, typed.length)) <= 1;
}

function* beginningsOf(word: string): Generator<string> {
  for (let length = 1; length <= COUNTED && length <= word.length; length += 1) yield word.slice(0, length);
}

/** MiniSearch knows the words, each once: what begins as typed, what is a slip away. The names are kept by word. */
export function createWordIndex(): WordIndex {
  const words = new MiniSearch<{ id: string }>({
    fields: ['id'],
    tokenize: (word) => [word],
    processTerm: (word) => word,
  });
  const lists = new Map<string, { names: SortedList<Named>; size: number }>();
  const beginnings = new Map<string, number>();

  const change = (word: string, by: 1 | -1): void => {
    for (const beginning of beginningsOf(word)) {
      const sum = (beginnings.get(beginning) ?? 0) + by;
      if (sum === 0) beginnings.delete(beginning);
      else beginnings.set(beginning, sum);
    }
  };

  const put = (named: Named, word: string): void => {
    let list = lists.get(word);
    if (list === undefined) {
      list = { names: createSortedList(inOrder), size: 0 };
      lists.set(word, list);
      words.add({ id: word });
    }
    list.names.add(named);
    list.size += 1;
    change(word, 1);
  };

  const remove = (named: Named, word: string): void => {
    const list = lists.get(word);
    if (list === undefined) return;
    list.names.remove(named);
    list.size -= 1;
    change(word, -1);
    if (list.size > 0) return;
    lists.delete(word);
    words.remove({ id: word });
  };

  const having = (word: string): readonly Named[] => lists.get(word)?.names.items() ?? [];
  const union = (found: readonly string[]): readonly Named[] =>
    found.length === 1
      ? having(found[0] as string)
      : [...new Set(found.flatMap((word) => [...having(word)]))].sort(inOrder);
  const search = (word: string, options: { prefix?: boolean; fuzzy?: number }): string[] =>
    words.search(word, options).map(({ id }) => id as string);

  return {
    put: (named, all) => {
      for (const word of all) put(named, word);
    },
    remove: (named, all) => {
      for (const word of all) remove(named, word);
    },
    count: (word, open) => (open ? (beginnings.get(word.slice(0, COUNTED)) ?? 0) : (lists.get(word)?.size ?? 0)),
    withWord: (word, open) => (open ? union(search(word, { prefix: true })) : having(word)),
    // A swap of neighbours counts as two for MiniSearch.
    nearWord: (word, open) => union(search(word, { fuzzy: 2 }).filter((term) => isSlip(word, term, open))),
  };
}
