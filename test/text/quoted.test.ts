import fc from 'fast-check';
import { takeQuoted } from '../../src/text/quoted.js';

test.each([
  ['"chuyển đổi số" 2025', ['chuyển đổi số'], [], 'chuyển đổi số 2025'],
  ['“chuyển đổi số”', ['chuyển đổi số'], [], 'chuyển đổi số'],
  ['«chuyển đổi số»', ['chuyển đổi số'], [], 'chuyển đổi số'],
  ['học phí -mầm', [], ['mầm'], 'học phí'],
  ['học phí -"mầm non" 2025', [], ['mầm non'], 'học phí 2025'],
  ['-mầm học', [], ['mầm'], 'học'],
  ['học phí - mầm non', [], [], 'học phí - mầm non'],
  ['71-NQ/TW', [], [], '71-NQ/TW'],
  ['nghị quyết 57 -NQ/TW', [], [], 'nghị quyết 57 -NQ/TW'],
  ['57-NQ/TW -2025', [], ['2025'], '57-NQ/TW'],
  ['"không đóng', [], [], '"không đóng'],
  ['“không đóng"', [], [], '“không đóng"'],
  ['""', [], [], '""'],
  ['--', [], [], '--'],
  ['-', [], [], '-'],
  ['', [], [], ''],
])('%j', (text, phrases, excluded, rest) => {
  const found = takeQuoted(text);
  expect(found.phrases).toEqual(phrases);
  expect(found.excluded).toEqual(excluded);
  expect(found.rest.replace(/\s+/g, ' ').trim()).toBe(rest);
});

const pieces = fc.constantFrom(
  '"',
  '“',
  '”',
  '«',
  '»',
  '-',
  ' ',
  '\n',
  'a',
  'mầm',
  '7',
  '/',
  '57-NQ/TW',
  '🙂',
  '\u0301',
);
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces).map((all) => all.join('')),
);
const QUOTES = /["“”«»]/g;
/** Letters and digits in order. */
const signs = (text: string): string => text.replace(QUOTES, '').replace(/[\s-]+/g, '');

test('no character is lost but those of what is excluded, and phrases stand in the rest', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { rest, phrases, excluded } = takeQuoted(text);
      expect(signs(rest).length + signs(excluded.join('')).length).toBe(signs(text).length);
      for (const phrase of phrases) expect(rest).toContain(phrase);
      if (excluded.length === 0) expect(signs(rest)).toBe(signs(text));
    }),
    { seed: 34, numRuns: 1000 },
  );
});

test('what is read once is read whole: the rest holds no quote that closes and nothing more to exclude', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('"mầm non"', 'học', '-phí', '7'), { maxLength: 8 }), (parts) => {
      const { phrases, excluded } = takeQuoted(parts.join(' '));
      expect(phrases).toHaveLength(parts.filter((part) => part.startsWith('"')).length);
      expect(excluded).toHaveLength(parts.filter((part) => part.startsWith('-')).length);
    }),
    { seed: 35 },
  );
});
