import fc from 'fast-check';
import { bestOf } from '../../../src/search/passages/best-of.js';

test('the best are those that sorting gives, equal ones by number', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 6 }), { maxLength: 40 }), fc.nat({ max: 45 }), (values, most) => {
      const numbers = values.flatMap((value, number) => (value > 0 ? [number] : []));
      const sorted = [...numbers].sort((a, b) => (values[b] as number) - (values[a] as number) || a - b);
      const shuffled = Uint32Array.from([...numbers].reverse());
      expect(bestOf(Float64Array.from(values), shuffled, most)).toEqual(sorted.slice(0, most));
    }),
    { seed: 13, numRuns: 1000 },
  );
});
