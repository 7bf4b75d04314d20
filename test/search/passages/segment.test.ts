import fc from 'fast-check';
import { buildSegment } from '../../../src/search/passages/build-segment.js';
import { PAIRED, type Passage, WEIGHTS, ZONES } from '../../../src/search/passages/passage.js';
import { createPostingBuffer, listLength, readList } from '../../../src/search/passages/postings.js';
import { pairList, passageAt, type Segment, wordList } from '../../../src/search/passages/segment.js';
import { countNaively, type NaiveCounts, passages } from './arbitrary-passages.js';

const WORDS = 5;
const some = fc.array(passages({ words: WORDS, zoneLength: 6 }), { maxLength: 12 });

/** What a list holds, passages counted from 100, as [passage, count]. */
function read(segment: Segment, list: number, removed: Uint8Array | null = null): [number, number][] {
  const buffer = createPostingBuffer();
  readList(segment.postings, list, 100, removed, buffer);
  return Array.from({ length: buffer.size }, (_, at) => [buffer.numbers[at] as number, buffer.counts[at] as number]);
}

const expected = (
  all: readonly NaiveCounts[],
  count: (passage: NaiveCounts) => number | undefined,
): [number, number][] =>
  all.flatMap((passage, at): [number, number][] => {
    const found = count(passage);
    return found === undefined ? [] : [[100 + at, found]];
  });

const pairsOf = (words: number): [number, number][] =>
  Array.from({ length: words * words }, (_, at) => [Math.floor(at / words), at % words]);

test('a passage comes back as it was put', () => {
  fc.assert(
    fc.property(fc.array(passages({ words: 300, zoneLength: 4 })), (all) => {
      const segment = buildSegment(all);
      expect(segment.size).toBe(all.length);
      expect(all.map((_, at) => passageAt(segment, at))).toEqual(all);
      expect([...segment.lengths]).toEqual(all.map((passage) => countNaively(passage).length));
    }),
    { seed: 4, numRuns: 200 },
  );
});

test('the postings of every word and pair are those that counting gives', () => {
  fc.assert(
    fc.property(some, (all) => {
      const segment = buildSegment(all);
      const counted = all.map(countNaively);
      for (let id = 0; id <= WORDS; id += 1) {
        const list = wordList(segment, id);
        const there = expected(counted, ({ words }) => words.get(id));
        expect(list < 0 ? [] : read(segment, list)).toEqual(there);
        expect(list < 0 ? 0 : listLength(segment.postings, list)).toBe(there.length);
      }
      for (const [first, second] of pairsOf(WORDS)) {
        const list = pairList(segment, first, second);
        const there = expected(counted, ({ pairs }) => pairs.get(`${first} ${second}`));
        expect(list < 0 ? [] : read(segment, list)).toEqual(there);
        expect(list < 0 ? 0 : listLength(segment.postings, list)).toBe(there.length);
      }
    }),
    { seed: 5, numRuns: 150 },
  );
});

test('removed passages are read over, all others stay', () => {
  fc.assert(
    fc.property(some, fc.infiniteStream(fc.boolean()), (all, dice) => {
      const segment = buildSegment(all);
      const removed = Uint8Array.from(all, () => (dice.next().value ? 1 : 0));
      for (let id = 0; id < WORDS; id += 1) {
        const list = wordList(segment, id);
        if (list < 0) continue;
        const live = read(segment, list).filter(([number]) => removed[number - 100] === 0);
        expect(read(segment, list, removed)).toEqual(live);
      }
    }),
    { seed: 6, numRuns: 200 },
  );
});

test('lists of more passages than a buffer begins with are read whole, one behind the other', () => {
  const one = { tokens: Uint32Array.of(6), counts: [0, 0, 0, 1, 0, 0] };
  const segment = buildSegment(Array.from({ length: 3000 }, () => one));
  const buffer = createPostingBuffer();
  readList(segment.postings, wordList(segment, 3), 0, null, buffer);
  readList(segment.postings, wordList(segment, 3), 3000, null, buffer);
  expect(buffer.size).toBe(6000);
  expect([...buffer.numbers.subarray(0, 6000)]).toEqual(Array.from({ length: 6000 }, (_, at) => at));
});

describe('zones', () => {
  /** Two words in one zone; the second begins a clause where said. */
  const inZone = (zone: number, begins: boolean): Passage => ({
    tokens: Uint32Array.of(2, begins ? 5 : 4),
    counts: ZONES.map((_, at) => (at === zone ? 2 : 0)),
  });

  test.each(ZONES.map((name, zone) => [name, zone] as const))(
    '%s has its weight, and pairs where order means something',
    (name, zone) => {
      const segment = buildSegment([inZone(zone, false)]);
      expect(read(segment, wordList(segment, 1))).toEqual([[100, WEIGHTS[zone]]]);
      const ordered = name !== 'raw' && name !== 'keys';
      expect(PAIRED[zone]).toBe(ordered);
      expect(pairList(segment, 1, 2) >= 0).toBe(ordered);
      expect(pairList(segment, 2, 1)).toBe(-1);
    },
  );

  test.each(ZONES.map((name, zone) => [name, zone] as const))('no pair reaches into a clause of %s', (_name, zone) => {
    const segment = buildSegment([inZone(zone, true)]);
    expect(pairList(segment, 1, 2)).toBe(-1);
    expect(wordList(segment, 2)).toBeGreaterThanOrEqual(0);
  });

  test('no pair reaches from one zone to the next', () => {
    const segment = buildSegment([{ tokens: Uint32Array.of(2, 4), counts: [1, 1, 0, 0, 0, 0] }]);
    expect(pairList(segment, 1, 2)).toBe(-1);
  });
});
