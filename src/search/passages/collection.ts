import type { Kept } from './kept.js';
import { createLexicon, type Lexicon } from './lexicon.js';
import { type EntryOf, joined, liveEntries, makePart, numberThrough, type Part, removeAt, tidy } from './parts.js';
import type { Passage } from './passage.js';
import { listLength, type PostingBuffer, readList } from './postings.js';
import { pairList, passageAt, type Segment, wordList } from './segment.js';

/** Passages are known by number; a number is valid until the next change. */
export interface Collection<T extends Kept = Kept> {
  readonly lexicon: Lexicon;
  /** Numbers in use are below this; those of removed passages are among them. */
  readonly bound: number;
  /** Passages that are there. */
  readonly size: number;
  readonly averageLength: number;
  /** Weighted number of words by passage number. */
  readonly lengths: Uint32Array;
  /** What was given as `mark`, by passage number. */
  readonly marks: Uint32Array;
  /** Takes passages out and in. Amortised cost: the logarithm of the collection for each passage. */
  change(put: readonly EntryOf<T>[], remove: readonly string[]): void;
  clear(): void;
  at(number: number): T;
  get(id: string): T | undefined;
  numberOf(id: string): number | undefined;
  all(): Iterable<T>;
  passage(number: number): Passage;
  /** Appends the passages that hold a word, in order; counts are weighted by zone. */
  readWord(word: number, into: PostingBuffer): void;
  readPair(first: number, second: number, into: PostingBuffer): void;
  /** In how many passages a word stands. */
  wordFrequency(word: number): number;
  pairFrequency(first: number, second: number): number;
}

interface Place<T> {
  readonly part: Part<T>;
  readonly at: number;
}

/**
 * Passages in a few immutable segments, each a third of the one before or smaller. A change makes one small segment and
 * marks what is removed; frequencies never count what is marked, so that a collection answers as one built afresh would.
 */
export function createCollection<T extends Kept>(): Collection<T> {
  const lexicon = createLexicon();
  let parts: Part<T>[] = [];
  let places = new Map<string, Place<T>>();
  let bound = 0;
  let totalLength = 0;
  let lengths = new Uint32Array(0);
  let marks = new Uint32Array(0);
  /** By number, so that a look at what is kept costs nothing; removed ones are among them. */
  let entries: T[] = [];

  const placeOf = (number: number): Place<T> => {
    let index = parts.length - 1;
    while (index > 0 && (parts[index] as Part<T>).base > number) index -= 1;
    const part = parts[index] as Part<T>;
    return { part, at: number - part.base };
  };

  const settle = (next: Part<T>[]): void => {
    parts = next;
    bound = numberThrough(parts);
    lengths = joined(parts, bound, ({ segment }) => segment.lengths);
    marks = joined(parts, bound, (part) => part.marks);
    entries = parts.flatMap(({ kept }) => kept);
  };

  const take = (part: Part<T>): Part<T> => {
    part.kept.forEach(({ id }, at) => {
      places.set(id, { part, at });
    });
    return part;
  };

  const remove = (id: string): void => {
    const place = places.get(id);
    if (place === undefined) return;
    totalLength -= place.part.segment.lengths[place.at] as number;
    removeAt(place.part, place.at);
    places.delete(id);
  };

  const frequency = (list: (segment: Segment) => number): number => {
    let sum = 0;
    for (const { segment, lost, removedCount } of parts) {
      const at = list(segment);
      if (at >= 0) sum += listLength(segment.postings, at) - (removedCount === 0 ? 0 : (lost.get(at) ?? 0));
    }
    return sum;
  };

  const read = (list: (segment: Segment) => number, into: PostingBuffer): void => {
    for (const { segment, removed, removedCount, base } of parts) {
      const at = list(segment);
      if (at >= 0) readList(segment.postings, at, base, removedCount === 0 ? null : removed, into);
    }
  };

  return {
    lexicon,
    get bound() {
      return bound;
    },
    get size() {
      return places.size;
    },
    get averageLength() {
      return places.size === 0 ? 1 : totalLength / places.size;
    },
    get lengths() {
      return lengths;
    },
    get marks() {
      return marks;
    },
    change(put, removed) {
      const fresh = new Map(put.map((entry) => [entry[0].id, entry]));
      for (const id of [...removed, ...fresh.keys()]) remove(id);
      const next = [...parts];
      if (fresh.size > 0) {
        const part = take(makePart([...fresh.values()]));
        for (const length of part.segment.lengths) totalLength += length;
        next.push(part);
      }
      settle(tidy(next, (group) => take(makePart(group.flatMap(liveEntries)))));
    },
    clear() {
      places = new Map();
      totalLength = 0;
      settle([]);
    },
    at: (number) => entries[number] as T,
    get: (id) => {
      const place = places.get(id);
      return place?.part.kept[place.at];
    },
    numberOf: (id) => {
      const place = places.get(id);
      return place === undefined ? undefined : place.part.base + place.at;
    },
    *all() {
      for (const { part, at } of places.values()) yield part.kept[at] as T;
    },
    passage: (number) => {
      const { part, at } = placeOf(number);
      return passageAt(part.segment, at);
    },
    readWord: (word, into) => read((segment) => wordList(segment, word), into),
    readPair: (first, second, into) => read((segment) => pairList(segment, first, second), into),
    wordFrequency: (word) => frequency((segment) => wordList(segment, word)),
    pairFrequency: (first, second) => frequency((segment) => pairList(segment, first, second)),
  };
}
