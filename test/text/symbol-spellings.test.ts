import fc from 'fast-check';
import { findSymbols, symbolKey } from '../../src/text/symbol-key.js';
import { spelled, symbols } from './symbol-spellings.js';

const LEADS = ['', 'Nghị quyết số ', 'theo\n', '(', 'Số: ', 'và '];
const TAILS = ['', ', ngày 22/8/2025', '\n- UBND', '; ', '.', ' của Bộ', ')'];

test('every spelling of a number is found whole, as that number', () => {
  const around = fc.tuple(fc.constantFrom(...LEADS), fc.constantFrom(...TAILS));
  fc.assert(
    fc.property(spelled, around, ({ symbol, spelling }, [lead, tail]) => {
      const text = `${lead}${spelling}${tail}`;
      const [found, ...others] = findSymbols(text);
      expect(others).toEqual([]);
      expect(found?.key).toBe(symbolKey(symbol));
      expect(text.slice(found?.start, found?.end)).toBe(spelling);
      expect(symbolKey(spelling)).toBe(symbolKey(symbol));
    }),
    { numRuns: 2000 },
  );
});

test('a number within a longer one or behind a sign is none', () => {
  fc.assert(
    fc.property(symbols, fc.constantFrom('1', '12.', '3/', '7-', 'A', 'đ'), (symbol, before) => {
      expect(findSymbols(before + symbol).map(({ key }) => key)).not.toContain(symbolKey(symbol));
    }),
    { numRuns: 500 },
  );
});

test('any string is read, and what is found stands where it says', () => {
  const pieces = fc.constantFrom(
    '71',
    '-',
    '/',
    'NQ',
    'TW',
    ' ',
    '\n',
    'Đ',
    'ư',
    '\u0309',
    '.',
    '_',
    '2025',
    '🙂',
    'a',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(pieces).map((all) => all.join('')),
      ),
      (text) => {
        let last = 0;
        for (const { start, end, key } of findSymbols(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(findSymbols(text.slice(start, end)).map((one) => one.key)).toEqual([key]);
          last = end;
        }
      },
    ),
    { numRuns: 2000 },
  );
});
