import { findSymbols, symbolKey } from '../../src/text/symbol-key.js';

const keys = (text: string) => findSymbols(text).map((found) => found.key);

describe('findSymbols', () => {
  test.each([
    ['71-NQ/TW', '71-nq-tw'],
    ['02-CTr/TU', '2-ctr-tu'],
    ['157/QĐ-TTg', '157-qd-ttg'],
    ['02/2025/TT-BGDĐT', '2-2025-tt-bgddt'],
    ['226/2025/QH15', '226-2025-qh15'],
    ['76/2025/UBTVQH15', '76-2025-ubtvqh15'],
    ['831/TTr-SGDĐT', '831-ttr-sgddt'],
    ['66.7/2025/NQ-CP', '66.7-2025-nq-cp'],
    ['12/UBND-VX', '12-ubnd-vx'],
    ['49/QCPH-UBND-UBMT', '49-qcph-ubnd-ubmt'],
    ['71 nq tw', '71-nq-tw'],
    ['2 ctr tu', '2-ctr-tu'],
    ['71-nq-tw', '71-nq-tw'],
    ['71- NQ/TW', '71-nq-tw'],
    ['71-\n\nNQ/TW', '71-nq-tw'],
    ['39/2017/TT-\nBTTTT', '39-2017-tt-btttt'],
  ])('%j', (printed, key) => {
    const text = `Căn cứ số ${printed}, ngày 22/8/2025`;
    const [found, ...others] = findSymbols(text);
    expect(found?.key).toBe(key);
    expect(text.slice(found?.start, found?.end)).toBe(printed);
    expect(others).toEqual([]);
    expect(symbolKey(printed)).toBe(key);
  });

  test.each([
    'STEM/STEAM',
    'đạt 8/13 chỉ tiêu',
    'và/hoặc',
    '3 xã/phường/đặc khu',
    'ngày 12/8/2024',
    'cách 20 km từ trung tâm',
    '5 kh tư',
    'giai đoạn 2025-2030',
    '50-km/h',
    'tiết 2/Toán-Tin học',
    '',
  ])('none in %j', (text) => {
    expect(keys(text)).toEqual([]);
  });

  test('a number is never found within a longer one', () => {
    expect(keys('157-NQ/TW')).toEqual(['157-nq-tw']);
    expect(keys('226/2025/QH15')).toEqual(['226-2025-qh15']);
  });

  test('a bullet after a number does not belong to it', () => {
    expect(keys('theo 71-NQ/TW\n- UBND các xã')).toEqual(['71-nq-tw']);
    expect(keys('71-NQ/TW - UBND')).toEqual(['71-nq-tw']);
  });

  test('is linear on texts made to be hard', () => {
    const started = performance.now();
    for (const unit of ['1-', '71-NQ/', '1 ', '71 nq ', '9', 'a', '/']) findSymbols(unit.repeat(200_000 / unit.length));
    expect(performance.now() - started).toBeLessThan(4000);
  });
});

test('symbolKey drops leading zeros of the number only, and what is not part of it', () => {
  expect(symbolKey('Số: 0204/KH-UBND.')).toBe('so-0204-kh-ubnd');
  expect(symbolKey('0204/KH-UBND.')).toBe('204-kh-ubnd');
  expect(symbolKey('/QĐ-UBND')).toBe('qd-ubnd');
});
