import { expect, test } from '@jest/globals';
import { findDates } from '../../src/extract/recognizers/dates.js';
import { isoDate } from '../../src/text/calendar.js';
import { findMoments } from '../../src/text/moments.js';

test.each([
  ['ngày 22 tháng 8 năm 2025', '2025-08-22'],
  ['ngày 22/8/2025', '2025-08-22'],
  ['22.08.2025', '2025-08-22'],
  ['04-5-2021', '2021-05-04'],
])('the date %s', (text, iso) => expect(findDates(text).map((date) => date.iso)).toEqual([iso]));

test('a day that is not in the calendar is no date', () => {
  expect(isoDate('31', '11', '2025')).toBeNull();
  expect(isoDate('29', '2', '2024')).toBe('2024-02-29');
  expect(findDates('ngày 31/11/2025')).toEqual([]);
});

test('moments do not overlap: a date before its month, a month before its year', () =>
  expect(
    findMoments('ngày 22 tháng 8 năm 2025, tháng 9 năm 2025, năm 2026').map(({ kind, edtf }) => [kind, edtf]),
  ).toEqual([
    ['date', '2025-08-22'],
    ['month', '2025-09'],
    ['year', '2026'],
  ]));

test('a symbol holds no moment', () =>
  expect(findMoments('02/2025/TT-BGDĐT, 226/2025/QH15, 66.7/2025/NQ-CP')).toEqual([]));
