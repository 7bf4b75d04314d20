import fc from 'fast-check';
import { createSortedGroups, lastUpTo } from '../../src/store/sorted.js';

interface Entry {
  readonly place: number;
  readonly from: number;
}

const byPlace = (a: Entry, b: Entry): number => a.place - b.place;

/** Many values put before any is asked for, and few between two questions. */
const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ put: fc.nat(60) }) },
    { weight: 2, arbitrary: fc.record({ remove: fc.nat(60) }) },
    { weight: 1, arbitrary: fc.constant({ ask: true }) },
  ),
  { maxLength: 150 },
);

describe('sorted groups', () => {
  it('hold what was put and not removed, each place once with its latest value, in order', () => {
    fc.assert(
      fc.property(steps, (row) => {
        const groups = createSortedGroups(byPlace);
        const model = new Map<number, Entry>();
        const expected = (): Entry[] => [...model.values()].sort(byPlace);
        for (const [from, step] of row.entries()) {
          if ('put' in step) {
            const entry = { place: step.put, from };
            groups.put('key', entry);
            model.set(entry.place, entry);
          } else if ('remove' in step) {
            groups.remove('key', { place: step.remove, from });
            model.delete(step.remove);
          } else expect(groups.at('key')).toEqual(expected());
        }
        expect(groups.at('key')).toEqual(expected());
        expect(groups.gather(['none', 'key', 'key'])).toEqual(expected());
      }),
    );
  });
});

test('the last number up to a limit', () => {
  const numbers = Int32Array.from([0, 3, 3, 7]);
  expect([0, 2, 3, 6, 7, 99].map((limit) => lastUpTo(numbers, limit))).toEqual([0, 0, 2, 2, 3, 3]);
});
