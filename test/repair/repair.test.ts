import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { createRepairer } from '../../src/repair/repairer.js';
import { rawEnd, rawStart } from '../../src/text/mapped-text.js';
import { toLines } from '../../src/text/normalise.js';
import { loadLanguageCounts } from '../../src/vocabulary/language-counts.js';
import { loadVocabulary } from '../../src/vocabulary/load.js';
import { compareWords } from '../bench/compare-words.js';
import { damageText } from '../bench/damage-text.js';

const CORPUS = new URL('../../seed/corpus/', import.meta.url);
const DAMAGED = 'ke-hoach-407-kh-tu-ocr';
const read = (url: URL): string => readFileSync(url, 'utf8');
const raw = read(new URL(`${DAMAGED}.txt`, CORPUS));
const restored = read(new URL(`../readings/${DAMAGED}.restored.txt`, import.meta.url));
const cleanNames = readdirSync(CORPUS).filter((name) => name.endsWith('.txt') && !name.startsWith(DAMAGED));
const repair = createRepairer(loadVocabulary(), loadLanguageCounts);
const textOf = (text: string): string[] => repair(toLines(text)).lines.map((line) => line.text);
const share = (text: string, truth: string): number => {
  const { right, words } = compareWords(repair(toLines(text)).lines, toLines(truth));
  return right / words;
};

describe('a scanned directive', () => {
  const { lines, blocks } = repair(toLines(raw));
  const texts = lines.map((line) => line.text);

  it('comes out with at least 98.5 % of its syllables right', () => {
    expect(share(raw, restored)).toBeGreaterThanOrEqual(0.985);
  });

  it('has the formulas extraction depends on', () => {
    expect(texts[0]).toBe('THÀNH ỦY HẢI PHÒNG ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(texts[2]).toBe('Số 407-KH/TU Hải Phòng, ngày 06 tháng 11 năm 2024');
    expect(texts).toEqual(
      expect.arrayContaining([
        'KẾ HOẠCH',
        'I. MỤC ĐÍCH YÊU CẦU',
        'II. NỘI DUNG',
        'III. TỔ CHỨC THỰC HIỆN',
        'T/M BAN THƯỜNG VỤ',
      ]),
    );
  });

  it('keeps its lines, its numbers, dates and symbols', () => {
    expect(lines).toHaveLength(raw.split('\n').length);
    const numbers = (text: string): string[] =>
      text.match(/\d+(?:[-/][\p{L}\d]+)+|(?<![\p{L}\d])\d{2,}(?![\p{L}\d])/gu) ?? [];
    for (const [index, line] of toLines(raw).entries())
      for (const number of numbers(line.text)) expect(texts[index]).toContain(number.replace(/1V/, 'IV'));
  });

  it('leaves a signature nobody can read as it stands, and says so', () => {
    const line = lines.find(({ text }) => text.includes('iSuh'));
    expect(line?.syllables?.find(({ text }) => text === 'iSuh')?.confidence).toBe(0);
  });

  it('gives every word its place and a confidence', () => {
    for (const { text, syllables } of lines)
      for (const one of syllables ?? []) {
        expect(text.slice(one.start, one.end)).toBe(one.text);
        expect(one.confidence).toBeGreaterThanOrEqual(0);
        expect(one.confidence).toBeLessThanOrEqual(1);
      }
  });

  it('measures every block as damaged', () => {
    expect(blocks.length).toBeGreaterThan(10);
    expect(blocks.filter(({ words, damaged }) => words > 0 && !damaged)).toEqual([]);
  });
});

describe('clean text', () => {
  it.each(cleanNames)('%s is not touched', (name) => {
    const lines = toLines(read(new URL(name, CORPUS)));
    const repaired = repair(lines);
    expect(repaired.lines.map(({ syllables, ...line }) => line)).toEqual(lines);
    expect(repaired.blocks.filter(({ damaged }) => damaged)).toEqual([]);
  });

  it('asks for no language counts', () => {
    const refusing = createRepairer(loadVocabulary(), () => {
      throw new Error('asked');
    });
    expect(() =>
      refusing(toLines('Thực hiện Kết luận số 91-KL/TW, ngày 12/8/2024 của Bộ Chính trị về giáo dục')),
    ).not.toThrow();
  });

  it('stays as it is beside a damaged block', () => {
    const clean =
      'Ban Thường vụ Thành ủy ban hành Kế hoạch quán triệt và triển khai thực hiện Kết luận của Bộ Chính trị như sau';
    const damaged = damageText(clean, 'strip', 1);
    expect(textOf(`${clean}\n\n${damaged}`)).toEqual([clean, '', clean]);
  });
});

describe('other damage', () => {
  it.each(cleanNames)('%s is read again without its diacritics, and scanned', (name) => {
    const clean = read(new URL(name, CORPUS)).normalize('NFC');
    expect(share(damageText(clean, 'strip', 1), clean)).toBeGreaterThanOrEqual(0.985);
    expect(share(damageText(clean, 'scan', 2), clean)).toBeGreaterThanOrEqual(0.98);
  });

  it('gives codes and abbreviations their Đ back and protects the rest', () => {
    const text =
      'Can cu Quyet dinh so 142/QD-TTg ngay 5/1/2024 cua Thu tuong Chinh phu, UBND va HDND tinh to chuc thuc hien';
    expect(textOf(text)).toEqual([
      'Căn cứ Quyết định số 142/QĐ-TTg ngày 5/1/2024 của Thủ tướng Chính phủ, UBND và HĐND tỉnh tổ chức thực hiện',
    ]);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    'ngay',
    'th&',
    's6',
    '407-KH/TU',
    'I1I',
    'Pang',
    ',',
    '.',
    '|',
    '\n',
    '\n\n',
    'x',
    'ủy',
    '12/8/2024',
    '&',
    'e\u0301',
  );
  const texts = fc
    .array(fc.oneof({ weight: 4, arbitrary: pieces }, fc.string()), { maxLength: 60 })
    .map((all) => all.join(' '));

  it('keeps its lines, and every unit points into the raw text, in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const before = toLines(text);
        const { lines } = repair(before);
        expect(lines.map(({ number }) => number)).toEqual(before.map(({ number }) => number));
        for (const line of lines) {
          let last = 0;
          for (let unit = 0; unit < line.text.length; unit++) {
            const start = rawStart(line, unit);
            expect(start).toBeGreaterThanOrEqual(last);
            expect(rawEnd(line, unit)).toBeGreaterThanOrEqual(start);
            expect(rawEnd(line, unit)).toBeLessThanOrEqual(text.length);
            last = start;
          }
          for (const edge of line.cells.flat()) expect(edge >= 0 && edge <= line.text.length).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('takes time in proportion to its length', () => {
    const time = (text: string): number => {
      const lines = toLines(text);
      const begun = performance.now();
      repair(lines);
      return performance.now() - begun;
    };
    const joined = raw.replaceAll('\n\n', '\n');
    time(joined);
    expect(time(joined.repeat(4)) / time(joined)).toBeLessThan(8);
    // What grew with the square of these would outlast the limit of the test.
    for (const text of ['a'.repeat(200_000), 'a '.repeat(4_000), '&'.repeat(50_000)]) time(text);
  }, 60_000);

  it('is the same when repaired again', () => {
    expect(repair(toLines(raw)).lines.map(({ text }) => text)).toEqual(textOf(raw));
  });
});
