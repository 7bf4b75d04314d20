import fc from 'fast-check';
import { analyse, placedSymbols, symbolsOf } from '../../src/text/analyse.js';
import { placedWords } from '../../src/text/word-places.js';

const printed = (text: string) => placedWords(text).map(({ start, end }) => text.slice(start, end));

describe('placedWords', () => {
  test('gives words as printed, numbers whole, the percent sign apart', () => {
    expect(printed('Ủy ban, đạt 16.000 em; 85 % năm 02.')).toEqual([
      'Ủy',
      'ban',
      'đạt',
      '16.000',
      'em',
      '85',
      '%',
      'năm',
      '02',
    ]);
    expect(placedWords('hoà bình 02').map(({ word, folded }) => [word, folded])).toEqual([
      ['hòa', 'hoa'],
      ['bình', 'binh'],
      ['2', '2'],
    ]);
  });

  test('places are those of the text as given, also where its letters are decomposed', () => {
    const text = '😀 Đẩy mạnh chuyển đổi số'.normalize('NFD');
    expect(printed(text)).toEqual(['Đẩy', 'mạnh', 'chuyển', 'đổi', 'số'].map((word) => word.normalize('NFD')));
  });

  test('are the words of the analysis, in order, and never part a letter from its marks or a surrogate pair', () => {
    const unit = fc.constantFrom(...'71-/NQđ aàệ\u0301\u0323\n20%.,;', '😀', '한', '\u1112\u1161\u11ab', '\u0344', 'ﬁ');
    const within = (text: string, at: number) =>
      at === 0 || at === text.length || !(/^\p{M}/u.test(text.slice(at)) || /^[\udc00-\udfff]/.test(text.slice(at)));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        const words = placedWords(text);
        expect(words.map(({ word }) => word)).toEqual(analyse(text).words);
        let last = 0;
        for (const { start, end } of words) {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(within(text, start) && within(text, end)).toBe(true);
          last = start;
        }
      }),
    );
  });
});

describe('placedSymbols', () => {
  test('gives document numbers in any spelling where they stand, paragraph after paragraph', () => {
    const text = 'Theo 71-NQ/TW.\n\nvà 407 kh tu; 02-\nCTr/TU'.normalize('NFD');
    expect(placedSymbols(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '71-NQ/TW',
      '407 kh tu',
      '02-\nCTr/TU',
    ]);
    expect(symbolsOf(text)).toEqual(['71-nq-tw', '407-kh-tu', '2-ctr-tu']);
  });
});
