import fc from 'fast-check';
import { edtfDays, isEdtf, lastDayDue } from '../../src/model/edtf.js';

test.each([
  '2030',
  '2026-06',
  '2024-02-29',
  '2024-36',
  '2026-41',
  '2026/2030',
  '../2030',
  '2026/..',
  '2026-09/2027-05',
])('%s is a date', (text) => expect(isEdtf(text)).toBe(true));

test.each([
  ...[
    '2026-02-30',
    '2023-02-29',
    '1900-02-29',
    '2026-13',
    '2026-00',
    '2026-06-31',
    '2026-06-00',
    '2026-36-01',
    '2026-42',
  ],
  ...['', '..', '../..', '/', '2026/', '/2026', '2030/2026', '2026-07/2026-06-30', '2026/2028/2030', '20260101'],
  ...['30/11/2024', '2026-6-1', ' 2030', '2030\n', '2030?', '26', 'năm 2030'],
])('%j is none', (text) => expect(isEdtf(text)).toBe(false));

test('a day is a date where the calendar of the machine has it', () => {
  const part = fc.integer({ min: 0, max: 99 });
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 9999 }), part, part, (year, month, day) => {
      const text = [year, ...[month, day].map((one) => String(one).padStart(2, '0'))].join('-');
      const known = new Date(`${text}T00:00:00Z`);
      const exists = !Number.isNaN(known.getTime()) && known.toISOString().startsWith(text);
      expect(isEdtf(text)).toBe(exists);
    }),
  );
});

test.each([
  ['2024-11-30', '2024-11-30', '2024-11-30'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2025-35', '2025-07-01', '2025-09-30'],
  ['2030', '2030-01-01', '2030-12-31'],
  ['../2030', null, '2030-12-31'],
  ['2026/..', '2026-01-01', null],
  ['2025-09~/2026-05~', '2025-09-01', '2026-05-31'],
])('%s covers %s to %s', (edtf, from, to) => expect(edtfDays(edtf)).toEqual({ from, to }));

test('what is no date covers no day', () => expect(edtfDays('2024-02-30')).toBeNull());

test.each([
  ['../2024-11-30', false, '2024-11-30'],
  ['../2024-11', true, '2024-11-30'],
  ['../2024-11', false, '2024-10-31'],
  ['../2030', false, '2029-12-31'],
  ['2026/2030', true, '2030-12-31'],
  ['2026/..', true, null],
  [null, true, null],
])('%s (inclusive: %s) is due on %s', (edtf, inclusive, day) => expect(lastDayDue(edtf, inclusive)).toBe(day));
