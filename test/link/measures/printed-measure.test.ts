import { printedDeadline, printedMeasure, printedNumber } from '../../../src/link/measures/printed-measure.js';
import { at } from '../../build-directive.js';

test.each([
  [0.82, '0,82'],
  [16000, '16.000'],
  [1234567.5, '1.234.567,5'],
  [85, '85'],
])('the number %d', (value, printed) => expect(printedNumber(value)).toBe(printed));

test.each([
  [null, ''],
  ['../2030', 'đến năm 2030'],
  ['2029', 'đến năm 2029'],
  ['2026/2030', 'giai đoạn 2026-2030'],
  ['../2024-11-30', 'đến ngày 30/11/2024'],
  ['2024-11', 'đến tháng 11/2024'],
  ['../2024-36', 'đến quý IV/2024'],
])('the deadline %s', (edtf, printed) => expect(printedDeadline(edtf)).toBe(printed));

test('a measure', () => {
  const rest = { subject: 'trường', deadline: '../2030', aspirational: false, source: at('a.txt', 0, '85%') };
  expect(printedMeasure({ comparator: '>=', value: 85, unit: '%', ...rest })).toBe('≥ 85 % đến năm 2030');
  expect(printedMeasure({ comparator: '=', value: 0.5, unit: null, ...rest, deadline: null })).toBe('0,5');
  expect(printedMeasure({ comparator: '~', value: 16000, unit: 'học sinh', ...rest, deadline: null })).toBe(
    'khoảng 16.000 học sinh',
  );
});
