import fc from 'fast-check';
import { findFragments, findParts, symbolBeginnings } from '../../src/text/fragments.js';
import { symbolKey } from '../../src/text/symbol-key.js';
import { spelled, symbols } from './symbol-spellings.js';

describe('findFragments', () => {
  test.each([
    ['26-2019-tt-bkhcn', ['26-2019-tt-bkhcn']],
    ['Luật 65/2006', ['65-2006']],
    ['65/2006/QH', ['65-2006-qh']],
    ['14/2019/qd-', ['14-2019-qd']],
    ['71 nq tw', ['71-nq-tw']],
    ['nghị quyết 57-NQ', ['57-nq']],
    ['19 / 2017', ['19-2017']],
    ['02/2017', ['2-2017']],
  ])('%s names %j', (question, keys) => {
    expect(findFragments(question)).toEqual(keys);
  });

  test.each([
    'ngày 30/11/2024',
    'trước 30-11-2024',
    'tháng 11/2024',
    'thang 9-2025',
    'quý 4/2024',
    'ngày 30/11',
    'từ 5-7 năm',
    'năm 2025',
    '1234567/2006',
    '1.57/2006',
    '85%',
    '',
    '-/-/',
  ])('%j names none', (question) => {
    expect(findFragments(question)).toEqual([]);
  });

  test('every spelling of a whole number is found, and each telling beginning of it', () => {
    fc.assert(
      fc.property(spelled, ({ symbol, spelling }) => {
        expect(findFragments(`văn bản ${spelling}`)).toContain(symbolKey(symbol));
      }),
      { seed: 26, numRuns: 1000 },
    );
    fc.assert(
      fc.property(symbols, (symbol) => {
        for (const beginning of symbolBeginnings(symbol)) {
          expect(symbolKey(symbol).startsWith(beginning)).toBe(true);
          expect(findFragments(beginning.replaceAll('-', '/'))).toContain(beginning);
        }
      }),
      { seed: 27, numRuns: 1000 },
    );
  });

  test('any string is read', () => {
    const pieces = fc.constantFrom('71', '/', '-', ' ', '2025', 'nq', 'Đ', '\u0301', '1', '.', '🙂');
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (question) => {
        for (const key of findFragments(question)) expect(key).toMatch(/^[^-\s/]+(-[^-\s/]+)+$/);
      }),
      { seed: 28, numRuns: 1000 },
    );
  });
});

describe('symbolBeginnings', () => {
  test.each([
    ['65/2006/QH11', ['65-2006', '65-2006-qh11']],
    ['71-NQ/TW', ['71-nq', '71-nq-tw']],
    ['19/2017/TT-BGDĐT', ['19-2017', '19-2017-tt', '19-2017-tt-bgddt']],
  ])('%s may be asked for as %j', (symbol, beginnings) => {
    expect(symbolBeginnings(symbol)).toEqual(beginnings);
  });
});

describe('findParts', () => {
  test.each([
    ['Điều 5 Luật Giáo dục', ['dieu-5']],
    ['dieu 5', ['dieu-5']],
    ['khoản 2 Điều 12a', ['khoan-2', 'dieu-12a']],
    ['Mục III', ['muc-iii']],
    ['phụ lục I', ['phu-luc-i']],
    ['ĐIỀU 5'.normalize('NFD'), ['dieu-5']],
    ['Chương VI', ['chuong-vi']],
  ])('%s names %j', (text, parts) => {
    expect(findParts(text)).toEqual(parts);
  });

  test.each([
    'mức vi phạm',
    'mức 5 triệu đồng',
    'phân 3 loại',
    'điều kiện 5',
    'muc vi pham',
    'phần vi phạm',
    'điều 12345',
  ])('%j names none', (text) => {
    expect(findParts(text)).toEqual([]);
  });
});
