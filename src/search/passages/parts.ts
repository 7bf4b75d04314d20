import { buildSegment } from './build-segment.js';
import type { Kept } from './kept.js';
import type { Passage } from './passage.js';
import { listsOf, passageAt, type Segment } from './segment.js';

/** A segment, what is kept with its passages, and which of them were removed since. */
export interface Part<T> {
  readonly segment: Segment;
  readonly kept: readonly T[];
  readonly marks: Uint32Array;
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

/** Passages that are there. */
export const liveIn = ({ segment, removedCount }: Part<unknown>): number => segment.size - removedCount;

/** A passage with what is kept of it. */
export type EntryOf<T> = readonly [T, Passage];

export function makePart<T extends Kept>(entries: readonly EntryOf<T>[]): Part<T> {
  return {
    segment: buildSegment(entries.map(([, passage]) => passage)),
    kept: entries.map(([kept]) => kept),
    marks: Uint32Array.from(entries, ([{ mark = 0 }]) => mark),
    removed: new Uint8Array(entries.length),
    removedCount: 0,
    lost: new Map(),
    base: 0,
  };
}

/** The passages of a part that are there. */
export function liveEntries<T>({ segment, kept, removed }: Part<T>): EntryOf<T>[] {
  const places = Array.from({ length: segment.size }, (_, at) => at).filter((at) => removed[at] === 0);
  return places.map((at) => [kept[at] as T, passageAt(segment, at)]);
}

/** Parts fall in size, so that a passage is written again only when what stands behind it has grown by a factor. */
export function tidy<T>(parts: readonly Part<T>[], renew: (group: readonly Part<T>[]) => Part<T>): Part<T>[] {
  const tidied: Part<T>[] = [];
  for (const part of parts.filter((one) => liveIn(one) > 0)) {
    let group = [part];
    let size = liveIn(part);
    for (let last = tidied.at(-1); last !== undefined && liveIn(last) < size * JOIN_FACTOR; last = tidied.at(-1)) {
      tidied.pop();
      group = [last, ...group];
      size += liveIn(last);
    }
    const thin = part.removedCount > part.segment.size * REMOVED_SHARE;
    tidied.push(group.length > 1 || thin ? renew(group) : part);
  }
  return tidied;
}

/** Marks the passage at a place as removed. */
export function removeAt(part: Part<unknown>, at: number): void {
  part.removed[at] = 1;
  part.removedCount += 1;
  for (const list of listsOf(part.segment, at)) part.lost.set(list, (part.lost.get(list) ?? 0) + 1);
}

/** What each part holds by place, by number. */
export function joined<T>(
  parts: readonly Part<T>[],
  bound: number,
  rowOf: (part: Part<T>) => Uint32Array,
): Uint32Array<ArrayBuffer> {
  const row = new Uint32Array(bound);
  for (const part of parts) row.set(rowOf(part), part.base);
  return row;
}

/** Numbers the passages of the parts through; gives the first number that is free. */
export function numberThrough(parts: readonly Part<unknown>[]): number {
  let bound = 0;
  for (const part of parts) {
    part.base = bound;
    bound += part.segment.size;
  }
  return bound;
}
