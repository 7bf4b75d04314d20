import fc from 'fast-check';
import { buildLibraryGraph } from '../../src/link/library-graph.js';
import { createMemoryStore } from '../../src/store/memory.js';
import { symbolKey } from '../../src/text/symbol-key.js';
import { directive } from '../build-directive.js';
import { spelled, symbols } from '../text/symbol-spellings.js';
import { resolveLibrary, resolver } from './resolve-library.js';

test('every spelling of a number resolves to the document that bears it, and to no other', async () => {
  const store = createMemoryStore();
  await fc.assert(
    fc.asyncProperty(spelled, fc.array(symbols, { maxLength: 5 }), async ({ symbol, spelling }, others) => {
      const distinct = others.filter((other) => symbolKey(other) !== symbolKey(symbol));
      const library = [symbol, ...distinct].map((one, at) => directive(`d${at}`, { symbol: one }));
      await store.replaceAll(buildLibraryGraph(library));
      const text = `Căn cứ ${spelling}; và`;
      const { member } = await resolver(store, text, null);
      expect(member.map(({ candidates }) => candidates.map(({ id }) => id))).toEqual([['document:d0']]);
      expect(member[0]).toMatchObject({ status: 'found', symbol, text: spelling });
    }),
    { numRuns: 300 },
  );
});

test('any text is read, and every name stands where it says', async () => {
  const store = await resolveLibrary();
  const pieces = [
    ...['NQ', 'Nghị quyết', 'số', '71', '71-NQ/TW', 'Luật Giáo dục', 'năm', '2025', 'ngày', '22/8/2025', 'của', 'Bộ'],
    ...[
      'Hội nghị',
      'lần thứ',
      '8',
      'khóa',
      'XI',
      'TW',
      ',',
      '.',
      '\n',
      ' ',
      '(',
      ')',
      '/',
      '-',
      '\u0309',
      'đ',
      '🙂',
      'và',
    ],
  ];
  const joined = fc.array(fc.constantFrom(...pieces), { maxLength: 40 });
  const text = fc.oneof(
    joined.map((all) => all.join(' ')),
    joined.map((all) => all.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );
  await fc.assert(
    fc.asyncProperty(text, async (given) => {
      const { totalItems, member } = await resolver(store, given, null);
      expect(totalItems).toBe(member.length);
      let last = 0;
      for (const { start, end, text: named, status, candidates } of member) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(given.slice(start, end)).toBe(named);
        expect(named).not.toBe('');
        expect(status === 'unknown').toBe(candidates.length === 0);
        expect(status === 'ambiguous').toBe(candidates.length > 1);
        last = end;
      }
    }),
    { numRuns: 1000 },
  );
});
