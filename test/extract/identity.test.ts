import fc from 'fast-check';
import { partId } from '../../src/extract/identity.js';

const DOCUMENT = 'document:ke-hoach.2024';

test('letters that differ only by their bar are two sections', () => {
  const ids = ['D', 'Đ', 'd', 'đ', 'I.d', 'I.đ', 'Đ.1', 'D.1'].map((path) => partId('section', DOCUMENT, path));
  expect(new Set(ids).size).toBe(ids.length);
});

test('an id stays readable and fits into an address', () => {
  expect(partId('section', DOCUMENT, 'Điều 1')).toBe('section:ke-hoach.2024:Dieu-1');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (path) => {
      expect(partId('task', DOCUMENT, path)).toMatch(/^task:ke-hoach\.2024:[A-Za-z0-9.-]*$/);
    }),
  );
});
