import fc from 'fast-check';
import { fold } from '../../src/text/fold.js';
import { tokenise } from '../../src/text/tokenise.js';

const terms = (text: string) => tokenise(text).map((token) => token.term);

describe('tokenise', () => {
  test('gives folded syllables', () => {
    expect(terms('Ủy ban nhân dân, xã/phường')).toEqual(['uy', 'ban', 'nhan', 'dan', 'xa', 'phuong']);
  });

  test('gives the key of a document number before its parts, however it is written', () => {
    for (const text of ['71-NQ/TW', '71 nq tw', '71-nq-tw', '71- NQ/TW', '71-\nNQ/TW']) {
      expect(terms(text)).toEqual(['71-nq-tw', '71', 'nq', 'tw']);
    }
    expect(terms('theo 226/2025/QH15')).toEqual(['theo', '226-2025-qh15', '226', '2025', 'qh15']);
  });

  test('decomposed text gives the same terms', () => {
    const text = 'Nghị quyết 157/QĐ-TTg về đặc khu';
    expect(terms(text.normalize('NFD'))).toEqual(terms(text));
  });

  test('spans are ordered, within the text, and hold the words of the term', () => {
    const unit = fc.constantFrom(...'71-/NQTWqđĐ aàệ\u0301\u0323\n20😀.');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        let last = 0;
        for (const { term, start, end } of tokenise(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          if (!term.includes('-')) expect(fold(text.slice(start, end))).toBe(term);
          last = start;
        }
      }),
    );
  });
});
