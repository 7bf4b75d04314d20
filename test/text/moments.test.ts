import fc from 'fast-check';
import { foldSameLength } from '../../src/text/case-fold.js';
import { findFoldedMoments, findMoments } from '../../src/text/moments.js';

const PRINTED = [
  'trước ngày 30 tháng 11 năm 2024',
  'quý III/2025, quí IV năm 2025',
  'sáu tháng đầu năm 2026',
  'cuối năm 2025',
  'năm học 2025-2026',
  'giai đoạn 2026 - 2030',
  'từ tháng 3 đến tháng 6/2025',
  '15/12',
];

test.each(PRINTED)('without its marks, %s holds the same moments', (text) => {
  const moments = findMoments(text);
  expect(moments.length).toBeGreaterThan(0);
  expect(findFoldedMoments(foldSameLength(text))).toEqual(moments);
});

test('in a print a word without its marks is another word', () => {
  expect(findMoments('Viet quy 3/2025').map(({ kind }) => kind)).not.toContain('quarter');
});

test('moments stand in order and none in another, whatever the text', () => {
  const parts = fc.constantFrom(...PRINTED, 'ngày', 'quý', '/', '-', ' ', '2025', '31', '0');
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 12 }), (pieces) => {
      const moments = findFoldedMoments(foldSameLength(pieces.join(' ')));
      for (const [at, { start, end }] of moments.entries()) {
        expect(end).toBeGreaterThan(start);
        expect(start).toBeGreaterThanOrEqual(moments[at - 1]?.end ?? 0);
      }
    }),
  );
});
