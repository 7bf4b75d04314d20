import fc from 'fast-check';
import type { Collection } from '../../../src/search/passages/collection.js';
import type { Passage } from '../../../src/search/passages/passage.js';
import { createPostingBuffer, type PostingBuffer } from '../../../src/search/passages/postings.js';
import { countNaively } from './arbitrary-passages.js';
import { contentAfter, emptyCollection, histories, replay, WORDS } from './histories.js';

type Read = (into: PostingBuffer) => void;

/** Postings by id, after a check that numbers rise, so that none comes twice. */
function readById(collection: Collection, read: Read): Record<string, number> {
  const buffer = createPostingBuffer();
  read(buffer);
  const numbers = [...buffer.numbers.subarray(0, buffer.size)];
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  return Object.fromEntries(numbers.map((number, at) => [collection.at(number).id, buffer.counts[at] as number]));
}

const countsBy = (content: ReadonlyMap<string, Passage>, count: (id: string) => number | undefined) =>
  Object.fromEntries([...content.keys()].flatMap((id) => (count(id) === undefined ? [] : [[id, count(id)]])));

/** Everything a collection answers, held to what stands in it. */
function holds(collection: Collection, content: ReadonlyMap<string, Passage>): void {
  const counted = new Map([...content].map(([id, passage]) => [id, countNaively(passage)]));
  const total = [...counted.values()].reduce((sum, { length }) => sum + length, 0);
  expect(collection.size).toBe(content.size);
  expect(collection.averageLength).toBe(content.size === 0 ? 1 : total / content.size);
  expect(collection.lengths).toHaveLength(collection.bound);
  expect([...collection.all()].map(({ id }) => id).sort()).toEqual([...content.keys()].sort());
  for (const [id, passage] of content) {
    const number = collection.numberOf(id) as number;
    expect(number).toBeLessThan(collection.bound);
    expect(collection.at(number).id).toBe(id);
    expect(collection.get(id)?.id).toBe(id);
    expect(collection.passage(number)).toEqual(passage);
    expect(collection.lengths[number]).toBe(counted.get(id)?.length);
    expect(collection.marks[number]).toBe(collection.at(number).mark);
  }
  WORDS.forEach((_, word) => {
    const there = countsBy(content, (id) => counted.get(id)?.words.get(word));
    expect(readById(collection, (into) => collection.readWord(word, into))).toEqual(there);
    expect(collection.wordFrequency(word)).toBe(Object.keys(there).length);
  });
  WORDS.forEach((_, at) => {
    const [first, second] = [at, (at * 3 + 1) % WORDS.length];
    const there = countsBy(content, (id) => counted.get(id)?.pairs.get(`${first} ${second}`));
    expect(readById(collection, (into) => collection.readPair(first, second, into))).toEqual(there);
    expect(collection.pairFrequency(first, second)).toBe(Object.keys(there).length);
  });
}

test('after any history a collection answers what stands in it, at every step', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const collection = emptyCollection();
      history.forEach(({ put, remove }, at) => {
        collection.change(put, remove);
        if (at % 8 === 7) holds(collection, contentAfter(history.slice(0, at + 1)));
      });
      holds(collection, contentAfter(history));
    }),
    { seed: 7, numRuns: 60 },
  );
});

test('what goes leaves nothing behind', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const collection = replay(history);
      collection.change([], [...contentAfter(history).keys()]);
      holds(collection, new Map());
      expect(collection.bound).toBe(0);
      const cleared = replay(history);
      cleared.clear();
      holds(cleared, new Map());
      expect(cleared.bound).toBe(0);
      for (const { put, remove } of history) cleared.change(put, remove);
      holds(cleared, contentAfter(history));
    }),
    { seed: 8, numRuns: 25 },
  );
});

test('an id that is not there has no number', () => {
  const collection = replay([{ put: [[{ id: 'a' }, one]], remove: ['b'] }]);
  expect(collection.get('b')).toBeUndefined();
  expect(collection.numberOf('b')).toBeUndefined();
});

const one: Passage = { tokens: Uint32Array.of(2), counts: [0, 0, 0, 1, 0, 0] };
