import { compareDays, type LastDay, untilDate, wholeYears } from '../../../src/link/measures/until-date.js';

const day = (edtf: string): LastDay => untilDate(edtf) as LastDay;

test.each([
  ['../2030', '2030-12-31'],
  ['2029', '2029-12-31'],
  ['2026/2030', '2030-12-31'],
  ['../2024-11-30', '2024-11-30'],
  ['2028-02', '2028-02-29'],
  ['2024-36', '2024-12-31'],
  ['../2025-33', '2025-03-31'],
])('%s ends on %s', (edtf, last) => {
  const { year, month, day: date } = day(edtf);
  expect([year, month, date].map((part) => String(part).padStart(2, '0')).join('-')).toBe(last);
});

test.each([null, '', '../..', 'năm 2030', '2024-77'])('%s has no last day', (edtf) => {
  expect(untilDate(edtf)).toBeNull();
});

test.each([
  ['../2030', '../2029', 1],
  ['../2030', '2030', 0],
  ['../2030', '../2025-06-30', 5],
  ['../2030-06-30', '../2025', 4],
])('whole years between %s and %s: %d', (one, other, years) => {
  expect(wholeYears(day(one), day(other))).toBe(years);
  expect(wholeYears(day(other), day(one))).toBe(years);
  expect(Math.sign(compareDays(day(one), day(other)))).toBe(-Math.sign(compareDays(day(other), day(one))) + 0);
});
