import { createSymbolRecognizer, symbolIdentity } from '../../src/extract/recognizers/symbols.js';
import { loadVocabulary } from '../../src/vocabulary/load.js';

const findSymbols = createSymbolRecognizer(loadVocabulary());
const symbols = (text: string) => findSymbols(text).map(({ symbol }) => symbol);

describe('document numbers', () => {
  test.each([
    ['71- NQ/TW', '71-NQ/TW'],
    ['31 - HD/BTCTW', '31-HD/BTCTW'],
    ['157 /QĐ-TTg', '157/QĐ-TTg'],
    ['3169/TTr -STP', '3169/TTr-STP'],
    ['15/2020/T T-BGDĐT', '15/2020/TT-BGDĐT'],
    ['46/2014/QH 13', '46/2014/QH13'],
  ])('%s, as a scanner or a line end leaves it', (printed, symbol) => {
    expect(symbols(`theo văn bản số ${printed} ngày 01/02/2025`)).toEqual([symbol]);
  });

  test.each([
    ['71/NQ-TW', '71-NQ/TW'],
    ['72-NQ-TW', '72-NQ/TW'],
    ['281-NQ/CP', '281/NQ-CP'],
    ['15-KH/UBND', '15/KH-UBND'],
    ['71-NQ/TƯ', '71-NQ/TW'],
    ['65-Ctr/TU', '65-CTr/TU'],
    ['157/QD-TTg', '157/QĐ-TTg'],
    ['36/2006/CT-TTG', '36/2006/CT-TTg'],
    ['1018/CV_MTTW_BTT', '1018/CV-MTTW-BTT'],
    ['2665 QĐ/UBND', '2665/QĐ-UBND'],
  ])('%s is written %s', (printed, symbol) => expect(symbols(printed)).toEqual([symbol]));

  test.each(['12a/KH-UBND', '66.7/2025/NQ-CP', '05/VBHN-BGDĐT', '1669/NQ-UBTVQH15', '02-KH/BCĐTW', '59/CV-BCĐ'])(
    '%s stays as it is',
    (symbol) => expect(symbols(symbol)).toEqual([symbol]),
  );

  test.each([
    'STEM/STEAM',
    'xã/phường/đặc khu',
    'tỷ lệ 8/13',
    'và/hoặc',
    'NV&KTGS',
    'ngày 22/8/2025 - UBND tỉnh',
    'giai đoạn 2026-2030',
    'điện thoại 0225.3745 - UBND',
    '14%/năm',
    'trực 24/7',
    'ổ cứng 12 TB/SSD',
  ])('none in "%s"', (text) => expect(symbols(text)).toEqual([]));

  test('the place is that of the printed number', () => {
    const text = 'Nghị quyết số 71- NQ/TW- Bộ Chính trị';
    const [found] = findSymbols(text);
    expect(text.slice(found?.start, found?.end)).toBe('71- NQ/TW');
  });

  test('a number ends where another thing is set off by a spaced dash', () => {
    expect(symbols('Nghị quyết 71-NQ/TW - UBND tỉnh')).toEqual(['71-NQ/TW']);
  });

  test('two spellings have one identity', () => {
    expect(symbolIdentity('02-CTr/TU')).toBe(symbolIdentity('2-Ctr/TU'));
  });

  test('time grows in step with length', () => {
    for (const unit of ['1-', '71-NQ/', '1 ', '9', '12/2025/', '1 /']) findSymbols(unit.repeat(200_000 / unit.length));
  });
});
