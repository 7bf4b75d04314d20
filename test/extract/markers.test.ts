import { pathStep, readMarker } from '../../src/extract/layout/markers.js';
import { romanValue } from '../../src/text/roman.js';

describe('readMarker', () => {
  test.each([
    ['I. MỤC TIÊU', 'roman', 'I', 'MỤC TIÊU'],
    ['IV- TỔ CHỨC THỰC HIỆN', 'roman', 'IV', 'TỔ CHỨC THỰC HIỆN'],
    ['A. PHẦN CHUNG', 'capital', 'A', 'PHẦN CHUNG'],
    ['1. Sở Y tế', 'arabic', '1', 'Sở Y tế'],
    ['1- Quán triệt', 'arabic', '1', 'Quán triệt'],
    ['2) Rà soát', 'arabic', '2', 'Rà soát'],
    ['1.2. Rà soát', 'arabic', '1.2', 'Rà soát'],
    ['1.2.3 Rà soát', 'arabic', '1.2.3', 'Rà soát'],
    ['đ) Rà soát', 'letter', 'đ', 'Rà soát'],
    ['Điều 12. Hiệu lực', 'article', 'Điều 12', 'Hiệu lực'],
    ['Điều 3a. Hiệu lực', 'article', 'Điều 3a', 'Hiệu lực'],
    ['Chương II QUY ĐỊNH', 'chapter', 'Chương II', 'QUY ĐỊNH'],
    ['PHỤ LỤC', 'annex', 'PHỤ LỤC', ''],
    ['- Rà soát', 'bullet', '-', 'Rà soát'],
    ['+ Rà soát', 'bullet', '+', 'Rà soát'],
    ['(i) Rà soát', 'bullet', '(i)', 'Rà soát'],
    ['(2) Rà soát', 'bullet', '(2)', 'Rà soát'],
  ])('%s is a %s', (text, kind, printed, content) => {
    const marker = readMarker(text);
    expect(marker).toMatchObject({ kind, printed });
    expect(text.slice(marker?.contentAt)).toBe(content);
  });

  test.each([
    '2.000 người',
    '3 đến 5 tuổi',
    '22/8/2025 ban hành',
    '8/13 trường',
    'và/hoặc các đơn vị',
    'Điều này được thực hiện',
    'Mục tiêu chung',
    'Phần lớn các trường',
    'Chương trình hành động',
    '',
  ])('%p begins with none', (text) => {
    expect(readMarker(text)).toBeNull();
  });
});

test('romanValue reads subtraction', () => {
  expect(['I', 'IV', 'IX', 'XIV', 'XL'].map(romanValue)).toEqual([1, 4, 9, 14, 40]);
});

describe('pathStep', () => {
  const step = (text: string, position: number): string => pathStep(readMarker(text) as never, position);

  test('a second II. stands at III', () => expect(step('II. GIẢI PHÁP', 3)).toBe('III'));
  test('letters follow the Vietnamese alphabet', () => expect(step('đ) Nội dung', 5)).toBe('đ'));
  test('an article keeps its number', () => expect(step('Điều 7. Kinh phí', 2)).toBe('Điều 7'));
  test('an annex without a number', () => expect(step('PHỤ LỤC', 1)).toBe('Phụ lục'));
  test('an annex with a number', () => expect(step('Phụ lục số 2', 2)).toBe('Phụ lục 2'));
});
