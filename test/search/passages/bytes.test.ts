import fc from 'fast-check';
import { createByteReader, createByteWriter } from '../../../src/search/passages/bytes.js';

const EDGES = [0, 1, 127, 128, 16_383, 16_384, 2 ** 21 - 1, 2 ** 28, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1];
const number = fc.oneof(fc.constantFrom(...EDGES), fc.nat({ max: 300 }), fc.nat({ max: 0xff_ff_ff_ff }));

test('numbers come back as they were written, whatever room there was at first', () => {
  fc.assert(
    fc.property(fc.array(number, { maxLength: 200 }), fc.nat({ max: 20 }), (numbers, capacity) => {
      const writer = createByteWriter(capacity);
      const starts = numbers.map((one) => {
        const start = writer.length;
        writer.varint(one);
        return start;
      });
      const bytes = writer.done();
      expect(bytes).toHaveLength(writer.length);
      const reader = createByteReader(bytes);
      expect(numbers.map(() => reader.next())).toEqual(numbers);
      expect(reader.at).toBe(bytes.length);
      expect(starts.map((start) => createByteReader(bytes, start).next())).toEqual(numbers);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test.each([
  [127, 1],
  [128, 2],
  [16_383, 2],
  [16_384, 3],
  [2 ** 32 - 1, 5],
])('%d takes %d bytes', (value, bytes) => {
  const writer = createByteWriter();
  writer.varint(value);
  expect(writer.length).toBe(bytes);
});
