import fc from 'fast-check';
import { type Demand, isWeaker } from '../../../src/link/measures/weaker-demand.js';
import { Comparator } from '../../../src/model/terms.js';

const demand = (comparator: Demand['comparator'], value: number, given: Partial<Demand> = {}): Demand => ({
  comparator,
  value,
  aspirational: false,
  isFall: false,
  ...given,
});

test.each([
  ['a smaller number', demand('>=', 80), demand('>=', 85), true],
  ['a greater number', demand('=', 90), demand('=', 85), false],
  ['a greater number where less is better', demand('<', 12), demand('<=', 10), true],
  ['a smaller one there', demand('<', 8), demand('<=', 10), false],
  ['a greater number that is fallen to', demand('=', 3, { isFall: true }), demand('=', 2, { isFall: true }), true],
  ['about as much', demand('~', 85), demand('>=', 85), true],
  ['as much for more', demand('=', 85), demand('>', 85), true],
  ['more for as much', demand('>', 85), demand('=', 85), false],
  ['the same in other words', demand('>=', 85), demand('=', 85), false],
  ['hoped for', demand('>=', 85, { aspirational: true }), demand('>=', 85), true],
  ['no longer only hoped for', demand('>=', 85), demand('>=', 85, { aspirational: true }), false],
  ['more, but hoped for', demand('>=', 90, { aspirational: true }), demand('>=', 85), false],
  ['a floor for a ceiling', demand('>=', 5), demand('<=', 10), null],
])('%s', (_, child, parent, weaker) => expect(isWeaker(child, parent)).toBe(weaker));

test('no demand is weaker than itself, and of two at most one is the weaker', () => {
  const demands = fc.record({
    value: fc.integer({ min: 0, max: 5 }),
    comparator: fc.constantFrom(...Comparator.options),
    aspirational: fc.boolean(),
    isFall: fc.boolean(),
  });
  fc.assert(
    fc.property(demands, demands, (one, other) => {
      const weaker = isWeaker(one, other);
      expect(isWeaker(one, one)).toBe(false);
      expect(weaker && isWeaker(other, one)).not.toBe(true);
      expect(weaker === null).toBe(isWeaker(other, one) === null);
    }),
  );
});
