import fc from 'fast-check';
import type { Kept } from '../../../src/search/passages/kept.js';
import { liveEntries, liveIn, makePart, type Part, removeAt, tidy } from '../../../src/search/passages/parts.js';
import type { Passage } from '../../../src/search/passages/passage.js';

const passage: Passage = { tokens: Uint32Array.of(2), counts: [0, 0, 0, 1, 0, 0] };
const partOf = (ids: readonly number[]): Part<Kept> => makePart(ids.map((id) => [{ id: String(id) }, passage]));

/** Parts that are tidied after each change, and how many passages were written in all. */
function counted() {
  let parts: Part<Kept>[] = [];
  let writes = 0;
  const settle = (next: readonly Part<Kept>[]): void => {
    parts = tidy(next, (group) => {
      const entries = group.flatMap(liveEntries);
      writes += entries.length;
      return makePart(entries);
    });
  };
  return {
    add: (ids: readonly number[]): void => {
      writes += ids.length;
      settle([...parts, partOf(ids)]);
    },
    remove: (id: number): void => {
      const placeIn = ({ kept }: Part<Kept>): number => kept.findIndex((one) => one.id === String(id));
      const part = parts.find((one) => one.removed[placeIn(one)] === 0) as Part<Kept>;
      removeAt(part, placeIn(part));
      settle(parts);
    },
    live: () => parts.flatMap((part) => liveEntries(part).map(([{ id }]) => Number(id))),
    sizes: () => parts.map(liveIn),
    writes: () => writes,
  };
}

/** Each writing of a passage makes its part a third larger at least. */
const mostWrites = (passages: number): number => passages * (1 + Math.log(passages) / Math.log(4 / 3));

test.each([30, 300, 3000])('%d additions one by one write each passage some logarithm of times', (size) => {
  const parts = counted();
  for (let id = 0; id < size; id += 1) parts.add([id]);
  expect(parts.live()).toEqual(Array.from({ length: size }, (_, id) => id));
  expect(parts.writes()).toBeLessThan(mostWrites(size) / 2);
  expect(parts.sizes().length).toBeLessThanOrEqual(1 + Math.log(size) / Math.log(3));
});

test('removing all one by one writes each passage a few times more', () => {
  const parts = counted();
  const size = 1000;
  parts.add(Array.from({ length: size }, (_, id) => id));
  for (let id = 0; id < size; id += 1) parts.remove(id);
  expect(parts.live()).toEqual([]);
  expect(parts.sizes()).toEqual([]);
  expect(parts.writes()).toBeLessThan(5 * size);
});

test('after any change parts fall in size by a factor, and few passages in them are removed ones', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(sizes, fc.infiniteStream(fc.nat()), (steps, dice) => {
      const parts = counted();
      let next = 0;
      const expected: number[] = [];
      for (const step of steps) {
        const ids = Array.from({ length: step }, () => next++);
        parts.add(ids);
        expected.push(...ids);
        for (let count = step >> 1; count > 0; count -= 1) {
          const [gone] = expected.splice((dice.next().value as number) % expected.length, 1);
          parts.remove(gone as number);
        }
      }
      expect(parts.live().sort((a, b) => a - b)).toEqual(expected);
      const live = parts.sizes();
      live.forEach((size, at) => {
        if (at > 0) expect(size * 3).toBeLessThanOrEqual(live[at - 1] as number);
      });
    }),
    { seed: 9, numRuns: 60 },
  );
});
