import fc from 'fast-check';
import { fold, foldWithMap } from '../../src/text/fold.js';

const vietnamese = fc.string({ unit: fc.constantFrom(...'aàáảãạăằâầđĐeêệioôơợuưựyỷ nThN0\u0301\u0323\u0302ß😀') });

describe('fold', () => {
  test.each([
    ['Nghị quyết số 71-NQ/TW', 'nghi quyet so 71-nq/tw'],
    ['ĐẢNG ỦY Đặc khu', 'dang uy dac khu'],
    ['Ðảng ðoàn', 'dang doan'],
    ['thuỷ thủy', 'thuy thuy'],
  ])('%s', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  test('decomposed text folds like composed text', () => {
    fc.assert(fc.property(vietnamese, (text) => fold(text.normalize('NFD')) === fold(text.normalize('NFC'))));
  });
});

describe('foldWithMap', () => {
  test('leads from a folded match back to the marked words, also in decomposed text', () => {
    for (const text of ['của Ủy ban nhân dân', 'của Ủy ban nhân dân'.normalize('NFD')]) {
      const { folded, map } = foldWithMap(text);
      const at = folded.indexOf('uy ban');
      expect(text.slice(map[at], map[at + 6]).normalize('NFC')).toBe('Ủy ban');
    }
  });

  test('offsets stay inside the text and never go back', () => {
    fc.assert(
      fc.property(fc.oneof(vietnamese, fc.string({ unit: 'binary' })), (text) => {
        const { folded, map } = foldWithMap(text);
        expect(folded).toBe(fold(text));
        expect(map).toHaveLength(folded.length + 1);
        expect(map.at(-1)).toBe(text.length);
        expect(map.every((origin, index) => origin <= text.length && origin >= (map[index - 1] ?? 0))).toBe(true);
      }),
    );
  });
});
