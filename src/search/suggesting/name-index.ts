import { createBest, FIT, type Fitting } from './fitting.js';
import { inOrder, type Named } from './named.js';
import { createSortedList } from './sorted-list.js';
import { phraseOf, type Typed } from './typed.js';
import { canSlip, createWordIndex, isSlip } from './word-index.js';

export interface NameIndex {
  put(named: Named): void;
  remove(named: Named): void;
  /** Puts in order what was put in; otherwise the next question does it. */
  settle(): void;
  /** The `size` best of those that have every typed word, best first. */
  find(typed: Typed, size: number): Fitting[];
  /** The same, where one of the words has a slip. */
  findNear(typed: Typed, size: number): Fitting[];
}

interface Beginning {
  readonly name: string;
  readonly named: Named;
}

interface TypedWord {
  readonly word: string;
  readonly open: boolean;
}

const wordsOf = ({ names }: Named): Set<string> => new Set(names.match(/[^\s]+/g) ?? []);
const beginningsOf = (named: Named): Beginning[] =>
  named.names.split('\n ').flatMap((name) => (name === '' ? [] : [{ name: name.replace('\n', ''), named }]));

const byName = (a: Beginning, b: Beginning): number =>
  (a.name < b.name ? -1 : Number(a.name > b.name)) || inOrder(a.named, b.named);

const typedWords = ({ whole, last }: Typed): TypedWord[] => {
  const words = whole.map((word) => ({ word, open: false }));
  return last === null ? words : [...words, { word: last, open: true }];
};

const holdsAll = ({ names }: Named, words: readonly TypedWord[]): boolean =>
  words.every(({ word, open }) => names.includes(open ? ` ${word}` : ` ${word} `));

/**
 * Names by their beginnings and by their words. Beginnings are looked at first, since nothing fits better; then the names
 * that have the rarest of the typed words, in order, until there are enough that have all of them in a row.
 */
export function createNameIndex(): NameIndex {
  const starts = createSortedList(byName);
  const words = createWordIndex();

  const beginning = (phrase: string, size: number): Fitting[] => {
    const { best, show } = createBest(size);
    const whole = `${phrase.trimEnd()} `;
    const items = starts.items();
    for (let at = starts.indexOf(({ name }) => name < phrase); at < items.length; at += 1) {
      const { name, named } = items[at] as Beginning;
      if (!name.startsWith(phrase)) break;
      show({ named, fit: name === whole ? FIT.whole : FIT.beginning });
    }
    return best;
  };

  const rarest = (typed: readonly TypedWord[]): TypedWord | undefined => {
    const counted = typed.map((one) => ({ one, count: words.count(one.word, one.open) }));
    if (counted.some(({ count }) => count === 0)) return undefined;
    return counted.sort((a, b) => a.count - b.count)[0]?.one;
  };

  const within = (typed: Typed, size: number, known: ReadonlySet<Named>): Fitting[] => {
    const all = typedWords(typed);
    const lead = rarest(all);
    if (lead === undefined) return [];
    const phrase = ` ${phraseOf(typed)}`;
    const inARow: Fitting[] = [];
    const scattered: Fitting[] = [];
    for (const named of words.withWord(lead.word, lead.open)) {
      if (known.has(named) || !holdsAll(named, all)) continue;
      if (named.names.includes(phrase)) inARow.push({ named, fit: FIT.inARow });
      else if (scattered.length < size) scattered.push({ named, fit: FIT.scattered });
      if (inARow.length >= size) break;
    }
    return [...inARow, ...scattered];
  };

  /** The names in which one of the words has a slip and all others stand. */
  const nearAt = (slipped: TypedWord, others: readonly TypedWord[]): readonly Named[] => {
    if (!canSlip(slipped.word)) return [];
    if (others.length === 0) return words.nearWord(slipped.word, slipped.open);
    const lead = rarest(others);
    if (lead === undefined) return [];
    return words.withWord(lead.word, lead.open).filter((named) => {
      if (!holdsAll(named, others)) return false;
      for (const term of wordsOf(named)) if (isSlip(slipped.word, term, slipped.open)) return true;
      return false;
    });
  };

  return {
    put(named) {
      for (const start of beginningsOf(named)) starts.add(start);
      words.put(named, wordsOf(named));
    },
    remove(named) {
      for (const start of beginningsOf(named)) starts.remove(start);
      words.remove(named, wordsOf(named));
    },
    settle: () => {
      starts.items();
    },
    find(typed, size) {
      const first = beginning(phraseOf(typed), size);
      if (first.length >= size) return first;
      const known = new Set(first.map(({ named }) => named));
      return [...first, ...within(typed, size - first.length, known)].slice(0, size);
    },
    findNear(typed, size) {
      const { best, show } = createBest(size);
      const all = typedWords(typed);
      for (const slipped of all)
        for (const named of nearAt(
          slipped,
          all.filter((one) => one !== slipped),
        ))
          show({ named, fit: FIT.slipped });
      return best;
    },
  };
}
