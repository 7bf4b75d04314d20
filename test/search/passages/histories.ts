import fc from 'fast-check';
import { type Collection, createCollection } from '../../../src/search/passages/collection.js';
import type { Kept } from '../../../src/search/passages/kept.js';
import type { Passage } from '../../../src/search/passages/passage.js';
import { passages } from './arbitrary-passages.js';

/** Words of the histories: a few of them fold alike. */
export const WORDS = ['ủy', 'ủỷ', 'uy', 'ban', 'bàn', 'tỉnh', 'tinh'];

export interface Step {
  readonly put: readonly (readonly [Kept, Passage])[];
  readonly remove: readonly string[];
}

const id = fc.integer({ min: 0, max: 19 }).map((number) => `p${number}`);
const entry = fc.tuple(
  id.map((one): Kept => ({ id: one, mark: Number(one.slice(1)) * 2 })),
  passages({ words: WORDS.length, zoneLength: 5 }),
);
const step: fc.Arbitrary<Step> = fc.record({
  put: fc.array(entry, { maxLength: 6 }),
  remove: fc.array(id, { maxLength: 5 }),
});

/** Changes that add, replace and remove, also in one step and also what is not there. */
export const histories = fc.array(step, { maxLength: 25 });

export function emptyCollection(): Collection {
  const collection = createCollection();
  for (const word of WORDS) collection.lexicon.intern(word);
  return collection;
}

/** What is there after a history, by the plainest means. */
export function contentAfter(history: readonly Step[]): Map<string, Passage> {
  const content = new Map<string, Passage>();
  for (const { put, remove } of history) {
    for (const one of remove) content.delete(one);
    for (const [{ id: one }, passage] of put) content.set(one, passage);
  }
  return content;
}

export function replay(history: readonly Step[]): Collection {
  const collection = emptyCollection();
  for (const { put, remove } of history) collection.change(put, remove);
  return collection;
}
