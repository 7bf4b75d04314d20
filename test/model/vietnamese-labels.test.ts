import { shownDate, shownMoment } from '../../src/model/vietnamese-labels.js';

test.each([
  ['2024-11-30', '30/11/2024'],
  ['2025-09', 'tháng 9/2025'],
  ['2025-35', 'quý III/2025'],
  ['2025-40', 'từ 1/1/2025 đến 30/6/2025'],
  ['2030', 'năm 2030'],
])('%s is shown as %s', (date, words) => expect(shownMoment(date)).toBe(words));

test('what is known in part keeps that part', () => expect(shownDate('2025-08')).toBe('8/2025'));
