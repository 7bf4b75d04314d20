import fc from 'fast-check';
import { createQueue } from '../../src/query/upward-queue.js';

describe('queue of ranked entries', () => {
  it('gives the lowest rank first, of equal ones the latest, of those that came together the first', () => {
    const batches = fc.array(fc.record({ ranks: fc.array(fc.nat(3), { maxLength: 6 }), pops: fc.nat(4) }));
    fc.assert(
      fc.property(batches, (input) => {
        const queue = createQueue<string>();
        let model: { entry: string; rank: number }[] = [];
        const pop = (): void => {
          const first = [...model].sort((a, b) => a.rank - b.rank)[0];
          expect(queue.pop()).toBe(first?.entry);
          model = model.filter((one) => one !== first);
        };
        for (const [batch, { ranks, pops }] of input.entries()) {
          const entries = ranks.map((rank, at) => ({ entry: `${batch}.${at}`, rank }));
          const rankOf = new Map(entries.map(({ entry, rank }) => [entry, rank]));
          const [single] = entries;
          if (entries.length === 1 && single !== undefined) queue.push(single.entry, single.rank);
          else queue.pushAll([...rankOf.keys()], (entry) => rankOf.get(entry) ?? 0);
          model = [...entries, ...model];
          for (let n = 0; n < pops; n += 1) pop();
        }
        while (model.length > 0) pop();
        expect(queue.pop()).toBeUndefined();
      }),
    );
  });
});
