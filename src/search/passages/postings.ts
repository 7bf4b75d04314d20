import type { ByteWriter } from './bytes.js';

/** Passages in order, and how often each counts. */
export interface List {
  readonly docs: number[];
  readonly counts: number[];
}

/** Writes a list: its length, then for each passage its distance from the one before, doubled, odd where it counts once; else the count follows. */
export function writeList(writer: ByteWriter, { docs, counts }: List): void {
  writer.varint(docs.length);
  let last = 0;
  docs.forEach((doc, at) => {
    const count = counts[at] as number;
    writer.varint((doc - last) * 2 + (count === 1 ? 1 : 0));
    if (count !== 1) writer.varint(count);
    last = doc;
  });
}

/** Passages must come in order. */
export function addTo(list: List, doc: number, weight: number): void {
  const at = list.docs.length - 1;
  if (list.docs[at] === doc) list.counts[at] = (list.counts[at] as number) + weight;
  else {
    list.docs.push(doc);
    list.counts.push(weight);
  }
}

/** How many passages a list names, removed ones included. */
export function listLength(postings: Uint8Array, list: number): number {
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
  postings: Uint8Array,
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
