import { createLexicon, type Lexicon } from './lexicon.js';
import type { Passage } from './passage.js';
import { buildSegment, eachPosting, listLength, listsOf, pairList, passageAt, type Segment, wordList } from './segment.js';

/** Passages are known by number; a number is valid until the next change. */
export interface Collection {
  readonly lexicon: Lexicon;
  /** Numbers in use are below this; those of removed passages are among them. */
  readonly bound: number;
  /** Passages that are there. */
  readonly size: number;
  readonly averageLength: number;
  /** Takes passages out and in. Amortised cost: the logarithm of the collection for each passage. */
  change(put: readonly (readonly [string, Passage])[], remove: readonly string[]): void;
  clear(): void;
  keyOf(number: number): string;
  numberOf(key: string): number | undefined;
  isLive(number: number): boolean;
  lengthOf(number: number): number;
  passage(number: number): Passage;
  /** Runs over the passages that hold a word; `count` is weighted by zone. */
  eachWith(word: number, visit: (number: number, count: number) => void): void;
  eachWithPair(first: number, second: number, visit: (number: number, count: number) => void): void;
  /** In how many passages a word stands. */
  wordFrequency(word: number): number;
  pairFrequency(first: number, second: number): number;
}

interface Part {
  readonly segment: Segment;
  readonly keys: readonly string[];
  /** 1 where a passage was removed. */
  readonly removed: Uint8Array;
  removedCount: number;
  /** By list: how many of its passages were removed. */
  readonly lost: Map<number, number>;
  /** Number of the first passage. */
  base: number;
}

/** A part is made anew without its removed passages once they are this share of it. */
const REMOVED_SHARE = 0.3;
/** A part is joined to the one before it when that is less than this many times as large. */
const JOIN_FACTOR = 3;

const liveIn = (part: Part): number => part.segment.size - part.removedCount;

function makePart(entries: readonly (readonly [string, Passage])[]): Part {
  return {
    segment: buildSegment(entries.map(([, passage]) => passage)),
    keys: entries.map(([key]) => key),
    removed: new Uint8Array(entries.length),
    removedCount: 0,
    lost: new Map(),
    base: 0,
  };
}

function* liveEntries({ segment, keys, removed }: Part): Generator<readonly [string, Passage]> {
  for (let place = 0; place < segment.size; place += 1)
    if (removed[place] === 0) yield [keys[place] as string, passageAt(segment, place)];
}

const joined = (parts: readonly Part[]): Part => makePart(parts.flatMap((part) => [...liveEntries(part)]));

/** Parts fall in size, so that a passage is written again only when the whole has grown by a factor. */
function tidy(parts: Part[]): Part[] {
  const kept = parts.filter((part) => liveIn(part) > 0);
  const tidied: Part[] = [];
  for (const part of kept) {
    let group = [part];
    let size = liveIn(part);
    while (tidied.length > 0 && liveIn(tidied.at(-1) as Part) < size * JOIN_FACTOR) {
      const before = tidied.pop() as Part;
      group = [before, ...group];
      size += liveIn(before);
    }
    const thin = part.removedCount > part.segment.size * REMOVED_SHARE;
    tidied.push(group.length > 1 || thin ? joined(group) : part);
  }
  return tidied;
}

function removePlace(part: Part, place: number): void {
  part.removed[place] = 1;
  part.removedCount += 1;
  for (const list of listsOf(part.segment, place)) part.lost.set(list, (part.lost.get(list) ?? 0) + 1);
}

/**
 * Passages in a few immutable segments, each a third of the one before or smaller. A change makes one small segment and
 * marks what is removed; frequencies never count what is marked, so that a collection answers as one built afresh would.
 */
export function createCollection(): Collection {
  const lexicon = createLexicon();
  let parts: Part[] = [];
  let places = new Map<string, number>();
  let bound = 0;
  let size = 0;
  let totalLength = 0;

  const partOf = (number: number): Part => {
    let at = parts.length - 1;
    while (at > 0 && (parts[at] as Part).base > number) at -= 1;
    return parts[at] as Part;
  };

  const settle = (next: Part[]): void => {
    parts = next;
    places = new Map();
    bound = 0;
    size = 0;
    totalLength = 0;
    for (const part of parts) {
      part.base = bound;
      part.keys.forEach((key, place) => {
        if (part.removed[place] !== 0) return;
        places.set(key, bound + place);
        size += 1;
        totalLength += part.segment.lengths[place] as number;
      });
      bound += part.segment.size;
    }
  };

  const frequency = (list: (segment: Segment) => number): number => {
    let sum = 0;
    for (const { segment, lost } of parts) {
      const at = list(segment);
      if (at >= 0) sum += listLength(segment, at) - (lost.get(at) ?? 0);
    }
    return sum;
  };

  const each = (list: (segment: Segment) => number, visit: (number: number, count: number) => void): void => {
    for (const { segment, removed, removedCount, base } of parts) {
      const at = list(segment);
      if (at < 0) continue;
      eachPosting(segment, at, (place, count) => {
        if (removedCount === 0 || removed[place] === 0) visit(base + place, count);
      });
    }
  };

  return {
    lexicon,
    get bound() {
      return bound;
    },
    get size() {
      return size;
    },
    get averageLength() {
      return size === 0 ? 1 : totalLength / size;
    },
    change(put, remove) {
      const fresh = new Map(put);
      for (const key of new Set([...remove, ...fresh.keys()])) {
        const number = places.get(key);
        if (number === undefined) continue;
        const part = partOf(number);
        removePlace(part, number - part.base);
      }
      settle(tidy(fresh.size === 0 ? parts : [...parts, makePart([...fresh])]));
    },
    clear: () => settle([]),
    keyOf: (number) => {
      const part = partOf(number);
      return part.keys[number - part.base] as string;
    },
    numberOf: (key) => places.get(key),
    isLive: (number) => {
      const part = partOf(number);
      return part.removed[number - part.base] === 0;
    },
    lengthOf: (number) => {
      const part = partOf(number);
      return part.segment.lengths[number - part.base] as number;
    },
    passage: (number) => {
      const part = partOf(number);
      return passageAt(part.segment, number - part.base);
    },
    eachWith: (word, visit) => each((segment) => wordList(segment, word), visit),
    eachWithPair: (first, second, visit) => each((segment) => pairList(segment, first, second), visit),
    wordFrequency: (word) => frequency((segment) => wordList(segment, word)),
    pairFrequency: (first, second) => frequency((segment) => pairList(segment, first, second)),
  };
}
