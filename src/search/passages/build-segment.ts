import { createByteWriter } from './bytes.js';
import { eachWord } from './each-word.js';
import { writeForward } from './forward.js';
import { idOf, type Passage, WEIGHTS } from './passage.js';
import { addTo, type List, writeList } from './postings.js';
import type { Segment } from './segment.js';

/** Weights fit into the lowest bits of a sort key. */
const WEIGHT_STEPS = 8;

/** How often each word stands in the passages, and how many pairs begin with it. */
function countRows(passages: readonly Passage[]) {
  let largest = -1;
  for (const { tokens } of passages) for (const token of tokens) if (idOf(token) > largest) largest = idOf(token);
  const words = new Uint32Array(largest + 2);
  const pairs = new Uint32Array(largest + 2);
  for (const passage of passages)
    eachWord(passage, (id, _weight, before) => {
      words[id] = (words[id] as number) + 1;
      if (before >= 0) pairs[before] = (pairs[before] as number) + 1;
    });
  return { words, pairs };
}

/** Where each row begins, when the rows stand one after the other. */
function startsOf(counts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let row = 0; row < counts.length; row += 1) starts[row + 1] = (starts[row] as number) + (counts[row] as number);
  return starts;
}

/** Occurrences in rows by word, and by first word of a pair. */
interface Rows {
  readonly words: Float64Array;
  readonly pairs: Float64Array;
  readonly wordStarts: Uint32Array;
  readonly pairStarts: Uint32Array;
}

/** Occurrences of words stand by passage already, those of pairs are still to be sorted by second word. */
function fillRows(passages: readonly Passage[]): Rows {
  const counts = countRows(passages);
  const wordStarts = startsOf(counts.words);
  const pairStarts = startsOf(counts.pairs);
  const words = new Float64Array(wordStarts.at(-1) ?? 0);
  const pairs = new Float64Array(pairStarts.at(-1) ?? 0);
  const wordAt = wordStarts.slice();
  const pairAt = pairStarts.slice();
  const size = passages.length;
  passages.forEach((passage, doc) => {
    eachWord(passage, (id, weight, before) => {
      const place = wordAt[id] as number;
      wordAt[id] = place + 1;
      words[place] = doc * WEIGHT_STEPS + weight;
      if (before < 0) return;
      const at = pairAt[before] as number;
      pairAt[before] = at + 1;
      pairs[at] = (id * size + doc) * WEIGHT_STEPS + weight;
    });
  });
  return { words, pairs, wordStarts, pairStarts };
}

/** Calls for each second word of a sorted row with the postings of the pair. */
function eachPair(row: Float64Array, size: number, write: (second: number, list: List) => void): void {
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

/** Writes the postings of every word, and behind them those of the pairs that begin with it. */
function writeTable({ words, pairs, wordStarts, pairStarts }: Rows, size: number) {
  const writer = createByteWriter(1 << 16);
  const ids: number[] = [];
  const wordLists: number[] = [];
  const rowStarts: number[] = [];
  const seconds: number[] = [];
  const pairLists: number[] = [];
  for (let id = 0; id + 1 < wordStarts.length; id += 1) {
    const row = words.subarray(wordStarts[id], wordStarts[id + 1]);
    if (row.length === 0) continue;
    ids.push(id);
    wordLists.push(writer.length);
    const list: List = { docs: [], counts: [] };
    for (const key of row) addTo(list, Math.floor(key / WEIGHT_STEPS), key % WEIGHT_STEPS);
    writeList(writer, list);
    rowStarts.push(seconds.length);
    eachPair(pairs.subarray(pairStarts[id], pairStarts[id + 1]).sort(), size, (second, pairList) => {
      seconds.push(second);
      pairLists.push(writer.length);
      writeList(writer, pairList);
    });
  }
  rowStarts.push(seconds.length);
  return {
    ids: Uint32Array.from(ids),
    wordLists: Uint32Array.from(wordLists),
    rowStarts: Uint32Array.from(rowStarts),
    seconds: Uint32Array.from(seconds),
    pairLists: Uint32Array.from(pairLists),
    postings: writer.done(),
  };
}

/** Makes a segment of passages; their places in it are their places in the list. */
export const buildSegment = (passages: readonly Passage[]): Segment => ({
  size: passages.length,
  lengths: Uint32Array.from(passages, weightedLength),
  ...writeTable(fillRows(passages), passages.length),
  forward: writeForward(passages),
});
