import { createByteReader, createByteWriter } from './bytes.js';
import { begins, idOf, PAIRED, type Passage, WEIGHTS, ZONE_COUNT } from './passage.js';

/**
 * Passages and where their words stand, never changed once made. Words and pairs are rows of sorted numbers: `ids` are
 * the words, `wordLists` where their postings begin; the pairs that begin with `ids[i]` are
 * `seconds[rowStarts[i] … rowStarts[i+1])`, with `pairLists` beside them. A list of postings is its length, then for each
 * passage its distance from the one before, doubled, odd where the word counts once; else the count follows.
 */
export interface Segment {
  readonly size: number;
  /** Weighted number of words of each passage. */
  readonly lengths: Uint32Array;
  readonly ids: Uint32Array;
  readonly wordLists: Uint32Array;
  readonly rowStarts: Uint32Array;
  readonly seconds: Uint32Array;
  readonly pairLists: Uint32Array;
  readonly postings: Uint8Array;
  readonly forward: Uint8Array;
  readonly forwardStarts: Uint32Array;
}

/** Weights fit into the lowest bits of a sort key. */
const WEIGHT_STEPS = 8;

/** Runs over the words of a passage with the weight of each, and whether a pair with the word before is one. */
function eachToken(
  { tokens, counts }: Passage,
  visit: (id: number, weight: number, before: number, pairWeight: number) => void,
): void {
  let at = 0;
  for (let zone = 0; zone < ZONE_COUNT; zone += 1) {
    const end = at + (counts[zone] as number);
    const weight = WEIGHTS[zone] as number;
    let before = -1;
    for (; at < end; at += 1) {
      const token = tokens[at] as number;
      const id = token >>> 1;
      visit(id, weight, before >= 0 && !begins(token) ? before : -1, weight);
      before = PAIRED[zone] ? id : -1;
    }
  }
}

function writeForward(passages: readonly Passage[]) {
  const writer = createByteWriter(1 << 16);
  const starts = new Uint32Array(passages.length + 1);
  passages.forEach(({ tokens, counts }, index) => {
    starts[index] = writer.length;
    for (const count of counts) writer.varint(count);
    for (const token of tokens) writer.varint(token);
  });
  starts[passages.length] = writer.length;
  return { forward: writer.done(), forwardStarts: starts };
}

/** Words of the passages in order of id, and how many words and pairs begin with each. */
function countRows(passages: readonly Passage[]) {
  let largest = -1;
  for (const { tokens } of passages) for (const token of tokens) if (idOf(token) > largest) largest = idOf(token);
  const words = new Uint32Array(largest + 2);
  const pairs = new Uint32Array(largest + 2);
  for (const passage of passages)
    eachToken(passage, (id, _weight, before) => {
      words[id] = (words[id] as number) + 1;
      if (before >= 0) pairs[before] = (pairs[before] as number) + 1;
    });
  return { words, pairs, largest };
}

/** Where each row begins, when the rows stand one after the other. */
function startsOf(counts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let row = 0; row < counts.length; row += 1) starts[row + 1] = (starts[row] as number) + (counts[row] as number);
  return starts;
}

interface List {
  readonly docs: number[];
  readonly counts: number[];
}

function writeList(writer: ReturnType<typeof createByteWriter>, { docs, counts }: List): void {
  writer.varint(docs.length);
  let last = 0;
  docs.forEach((doc, at) => {
    const count = counts[at] as number;
    writer.varint((doc - last) * 2 + (count === 1 ? 1 : 0));
    if (count !== 1) writer.varint(count);
    last = doc;
  });
}

function addTo(list: List, doc: number, weight: number): void {
  const at = list.docs.length - 1;
  if (list.docs[at] === doc) list.counts[at] = (list.counts[at] as number) + weight;
  else {
    list.docs.push(doc);
    list.counts.push(weight);
  }
}

/** Occurrences sorted into rows: those of words stand by passage already, those of pairs are sorted by second word. */
function fillRows(passages: readonly Passage[], wordStarts: Uint32Array, pairStarts: Uint32Array) {
  const words = new Float64Array(wordStarts.at(-1) ?? 0);
  const pairs = new Float64Array(pairStarts.at(-1) ?? 0);
  const wordAt = wordStarts.slice();
  const pairAt = pairStarts.slice();
  const size = passages.length;
  passages.forEach((passage, doc) => {
    eachToken(passage, (id, weight, before, pairWeight) => {
      const place = wordAt[id] as number;
      wordAt[id] = place + 1;
      words[place] = doc * WEIGHT_STEPS + weight;
      if (before < 0) return;
      const at = pairAt[before] as number;
      pairAt[before] = at + 1;
      pairs[at] = (id * size + doc) * WEIGHT_STEPS + pairWeight;
    });
  });
  return { words, pairs };
}

/** Makes a segment of passages; their places in it are their places in the list. */
export function buildSegment(passages: readonly Passage[]): Segment {
  const size = passages.length;
  const { words: wordCounts, pairs: pairCounts, largest } = countRows(passages);
  const wordStarts = startsOf(wordCounts);
  const pairStarts = startsOf(pairCounts);
  const rows = fillRows(passages, wordStarts, pairStarts);
  const writer = createByteWriter(1 << 16);
  const ids: number[] = [];
  const wordLists: number[] = [];
  const rowStarts: number[] = [];
  const seconds: number[] = [];
  const pairLists: number[] = [];
  for (let id = 0; id <= largest; id += 1) {
    if (wordCounts[id] === 0) continue;
    ids.push(id);
    wordLists.push(writer.length);
    const list: List = { docs: [], counts: [] };
    for (const key of rows.words.subarray(wordStarts[id], wordStarts[id + 1]))
      addTo(list, Math.floor(key / WEIGHT_STEPS), key % WEIGHT_STEPS);
    writeList(writer, list);
    rowStarts.push(seconds.length);
    writePairs(rows.pairs.subarray(pairStarts[id], pairStarts[id + 1]).sort(), size, (second, pairList) => {
      seconds.push(second);
      pairLists.push(writer.length);
      writeList(writer, pairList);
    });
  }
  rowStarts.push(seconds.length);
  return {
    size,
    lengths: Uint32Array.from(passages, weightedLength),
    ids: Uint32Array.from(ids),
    wordLists: Uint32Array.from(wordLists),
    rowStarts: Uint32Array.from(rowStarts),
    seconds: Uint32Array.from(seconds),
    pairLists: Uint32Array.from(pairLists),
    postings: writer.done(),
    ...writeForward(passages),
  };
}

function writePairs(row: Float64Array, size: number, write: (second: number, list: List) => void): void {
  let second = -1;
  let list: List = { docs: [], counts: [] };
  for (const key of row) {
    const place = Math.floor(key / WEIGHT_STEPS);
    const word = Math.floor(place / size);
    if (word !== second) {
      if (second >= 0) write(second, list);
      second = word;
      list = { docs: [], counts: [] };
    }
    addTo(list, place - word * size, key % WEIGHT_STEPS);
  }
  if (second >= 0) write(second, list);
}

const weightedLength = ({ counts }: Passage): number =>
  counts.reduce((sum, count, zone) => sum + count * (WEIGHTS[zone] as number), 0);

/** The passage at a place, as it was given. */
export function passageAt({ forward, forwardStarts }: Segment, place: number): Passage {
  const reader = createByteReader(forward, forwardStarts[place]);
  const counts = Array.from({ length: ZONE_COUNT }, () => reader.next());
  const tokens = new Uint32Array(counts.reduce((sum, count) => sum + count, 0));
  let { at } = reader;
  for (let index = 0; index < tokens.length; index += 1) {
    let byte = forward[at++] as number;
    let token = byte & 127;
    for (let shift = 7; byte >= 128; shift += 7) {
      byte = forward[at++] as number;
      token |= (byte & 127) << shift;
    }
    tokens[index] = token;
  }
  return { tokens, counts };
}

function findIn(sorted: Uint32Array, value: number, from: number, to: number): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle] as number;
    if (found === value) return middle;
    if (found < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Where the postings of a word begin; -1 where it does not occur. */
export function wordList({ ids, wordLists }: Segment, id: number): number {
  const row = findIn(ids, id, 0, ids.length);
  return row < 0 ? -1 : (wordLists[row] as number);
}

/** Where the postings of a pair begin; -1 where it does not occur. */
export function pairList({ ids, rowStarts, seconds, pairLists }: Segment, first: number, second: number): number {
  const row = findIn(ids, first, 0, ids.length);
  if (row < 0) return -1;
  const at = findIn(seconds, second, rowStarts[row] as number, rowStarts[row + 1] as number);
  return at < 0 ? -1 : (pairLists[at] as number);
}

/** How many passages a list names, removed ones included. */
export function listLength({ postings }: Segment, list: number): number {
  let at = list;
  let byte = postings[at++] as number;
  let value = byte & 127;
  for (let shift = 7; byte >= 128; shift += 7) {
    byte = postings[at++] as number;
    value |= (byte & 127) << shift;
  }
  return value >>> 0;
}

/** Postings read from lists, one after the other: `numbers[i]` holds the word `counts[i]` times. Kept between readings. */
export interface PostingBuffer {
  numbers: Uint32Array;
  counts: Uint32Array;
  size: number;
}

export const createPostingBuffer = (): PostingBuffer => ({
  numbers: new Uint32Array(1024),
  counts: new Uint32Array(1024),
  size: 0,
});

function makeRoom(buffer: PostingBuffer, more: number): void {
  const needed = buffer.size + more;
  if (needed <= buffer.numbers.length) return;
  const { numbers, counts } = buffer;
  buffer.numbers = new Uint32Array(needed * 2);
  buffer.counts = new Uint32Array(needed * 2);
  buffer.numbers.set(numbers);
  buffer.counts.set(counts);
}

/** Appends a list to a buffer, passages counted from `base`, without those removed. The inner loop of every search. */
export function readList(
  { postings }: Segment,
  list: number,
  base: number,
  removed: Uint8Array | null,
  into: PostingBuffer,
): void {
  let at = list;
  let byte = postings[at++] as number;
  let left = byte & 127;
  for (let shift = 7; byte >= 128; shift += 7) {
    byte = postings[at++] as number;
    left |= (byte & 127) << shift;
  }
  makeRoom(into, left);
  const { numbers, counts } = into;
  let { size } = into;
  for (let place = 0; left > 0; left -= 1) {
    byte = postings[at++] as number;
    let head = byte & 127;
    for (let shift = 7; byte >= 128; shift += 7) {
      byte = postings[at++] as number;
      head |= (byte & 127) << shift;
    }
    place += head >>> 1;
    let count = 1;
    if ((head & 1) === 0) {
      byte = postings[at++] as number;
      count = byte & 127;
      for (let shift = 7; byte >= 128; shift += 7) {
        byte = postings[at++] as number;
        count |= (byte & 127) << shift;
      }
    }
    if (removed !== null && removed[place] === 1) continue;
    numbers[size] = base + place;
    counts[size] = count;
    size += 1;
  }
  into.size = size;
}

/** Every list that a passage stands in, each once. */
export function listsOf(segment: Segment, place: number): Set<number> {
  const lists = new Set<number>();
  eachToken(passageAt(segment, place), (id, _weight, before) => {
    lists.add(wordList(segment, id));
    if (before >= 0) lists.add(pairList(segment, before, id));
  });
  return lists;
}
