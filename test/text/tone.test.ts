import fc from 'fast-check';
import { fold } from '../../src/text/fold.js';
import { canonicalTone } from '../../src/text/tone.js';

describe('canonicalTone', () => {
  test.each([
    ['hoà', 'hòa'],
    ['thuỷ', 'thủy'],
    ['uỷ', 'ủy'],
    ['khoẻ', 'khỏe'],
    ['Toà án, xoá bỏ', 'Tòa án, xóa bỏ'],
    ['THÀNH UỶ', 'THÀNH ỦY'],
    ['thuỷ'.normalize('NFD'), 'thủy'],
  ])('%s becomes %s', (text, expected) => {
    expect(canonicalTone(text)).toBe(expected);
  });

  test.each(['quý', 'Quỹ', 'quả', 'hoàn', 'huýt', 'ngoáy', 'khuỷu', 'hòa', 'của', 'giá', 'già'])('%s stays', (text) => {
    expect(canonicalTone(text)).toBe(text);
  });

  test('is idempotent and changes nothing but the place of marks', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'qghtkhxoòóoeèẻuùủyỳỷaàảạn OUYÁỶ') });
    fc.assert(
      fc.property(letters, (text) => {
        const once = canonicalTone(text);
        expect(canonicalTone(once)).toBe(once);
        expect(fold(once)).toBe(fold(text));
      }),
    );
  });
});
