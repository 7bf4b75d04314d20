import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { SearchItem, TextMatch } from '../../src/model/search.js';
import { textMatches } from '../../src/search/highlights.js';
import { createAbbreviations } from '../../src/search/reading/abbreviations.js';
import { createQuestionReader } from '../../src/search/reading/question.js';

const abbreviations = createAbbreviations(
  new Map([
    ['GDĐT', 'giáo dục và đào tạo'],
    ['UBND', 'ủy ban nhân dân'],
    ['TU', 'Thành ủy'],
    ['NQ', 'nghị quyết'],
    ['TW', 'trung ương'],
  ]),
);
const questionWords = JSON.parse(readFileSync('seed/vocabulary/questions.json', 'utf8'));
const meant: Readonly<Record<string, string>> = { chuyen: 'chuyển', doi: 'đổi', so: 'số' };
const read = createQuestionReader(
  abbreviations,
  (typed) => typed.map(({ word }) => meant[word] ?? word),
  questionWords,
);
const options = { mend: true, expand: true, quotes: true, minus: true };

const itemOf = (given: Partial<SearchItem>): SearchItem => ({
  type: 'task',
  id: 'task:1',
  title: '',
  text: '',
  document: null,
  source: null,
  owners: [],
  deadlines: [],
  ...given,
});
const marked = ({ text, location }: TextMatch) => location.map(({ start, end }) => text.slice(start, end));
const matches = (question: string, given: Partial<SearchItem>) =>
  Object.fromEntries(textMatches(itemOf(given), read(question, options)).map((match) => [match.name, marked(match)]));
const inText = (question: string, text: string) => matches(question, { text }).text ?? [];

describe('which words are marked', () => {
  test.each([
    [
      'words in a row rather than lone syllables',
      'giáo dục và đào tạo',
      'Giáo dục và thể chất; dục; tạo và đào tạo',
      ['Giáo dục và', 'và đào tạo'],
    ],
    ['a lone syllable where there is no row', 'giáo dục', 'Giáo viên', ['Giáo']],
    ['without diacritics', 'giao duc mam non', 'Phát triển giáo dục mầm non', ['giáo dục mầm non']],
    ['restored diacritics', 'chuyen doi so', 'Đẩy mạnh chuyển đổi số', ['chuyển đổi số']],
    ['not what only asks', 'chuyển đổi số là gì', 'Chuyển đổi số là việc gì', ['Chuyển đổi số']],
    ['what only asks where there is nothing else', 'là như thế nào', 'Như thế nào', ['Như thế nào']],
    ['either tone mark and i or y', 'kỹ thuật, hoà bình', 'Kĩ thuật hòa bình', ['Kĩ thuật hòa bình']],
    ['numbers, a row or not', 'mục tiêu năm 2030 đạt 85%', 'Đến 2030, năm học: đạt 85 %; tiêu', ['2030', 'đạt 85 %']],
    ['numbers however they are printed', '16000 giáo viên', 'tuyển 16.000 giáo viên', ['16.000 giáo viên']],
    ['a full name for an abbreviation', 'sở gdđt', 'Sở Giáo dục và Đào tạo', ['Sở Giáo dục và Đào tạo']],
    ['an abbreviation for a full name', 'sở giáo dục và đào tạo', 'Giao Sở GDĐT, sở khác', ['Sở GDĐT']],
    ['an abbreviation that reads like a word only in capitals', 'Thành ủy', 'từ TU, tư', ['TU']],
    ['a phrase', '"thuế" và đất đai', 'Đất nông nghiệp chịu thuế', ['thuế']],
  ])('%s', (_, question, text, expected) => {
    expect(inText(question, text)).toEqual(expected);
  });

  test.each(['71-NQ/TW', '71 nq tw', '71-nq-tw', 'nghị quyết số 71-NQ/TW', '71-\nNQ/TW'])(
    'whole document numbers in any spelling, and no piece of another: %s',
    (question) => {
      const text = 'Thực hiện 71- NQ/TW, không phải 57-NQ/TW và 71 dự án';
      expect(inText(question, text)).toEqual(['71- NQ/TW']);
      expect(matches(question, { symbol: '71-NQ/TW' })).toEqual({ symbol: ['71-NQ/TW'] });
      expect(inText(question, '71 dự án, 71-KL/TW')).toEqual([]);
    },
  );

  test('with marks meant, another word is marked only where the one meant stands nowhere in the item', () => {
    expect(inText('văn hóa', 'văn hóa, văn hoa')).toEqual(['văn hóa']);
    expect(matches('hóa', { title: 'Hóa học', text: 'hoa, hóa, hỏa' })).toEqual({ title: ['Hóa'], text: ['hóa'] });
    expect(inText('văn hóa', 'Văn hoa')).toEqual(['Văn hoa']);
    expect(inText('van hoa', 'văn hóa, văn hoa')).toEqual(['văn hóa', 'văn hoa']);
  });

  test('a field without the best marks of the item is left out', () => {
    expect(matches('chuyển đổi số', { title: 'Số 5', text: 'chuyển đổi số' })).toEqual({ text: ['chuyển đổi số'] });
    expect(matches('lâm nghiệp', { title: 'Giáo dục', text: 'Y tế' })).toEqual({});
  });
});

describe('places', () => {
  test('are those of the text as given, decomposed or not', () => {
    for (const form of ['NFC', 'NFD'] as const) {
      const text = '😀 Uỷ ban nhân dân đẩy mạnh chuyển đổi số'.normalize(form);
      expect(inText('chuyển đổi số của ủy ban', text)).toEqual(
        ['Uỷ ban', 'chuyển đổi số'].map((one) => one.normalize(form)),
      );
    }
  });

  test('are ordered, apart, and never part a letter from its marks or a surrogate pair', () => {
    const unit = fc.constantFrom(...'71-/NQTW đĐaàệ\u0301\u0323\n20%."-', '😀', 'giáo ', 'dục ', 'GDĐT ');
    const whole = (text: string, at: number) =>
      !/^[\p{M}\udc00-\udfff]/u.test(text.slice(at)) && !/^[\udc00-\udfff]/.test(text.slice(at));
    const texts = fc.string({ unit, maxLength: 40 });
    fc.assert(
      fc.property(texts, texts, (question, text) => {
        for (const { text: shown, location } of textMatches(itemOf({ text, title: text }), read(question, options))) {
          let last = -1;
          for (const { start, end } of location) {
            expect(start).toBeGreaterThan(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(shown.length);
            expect((start === 0 || whole(shown, start)) && whole(shown, end)).toBe(true);
            last = end;
          }
        }
      }),
    );
  });

  test('every asked text marks itself', () => {
    const words = fc.array(fc.constantFrom('giáo', 'dục', 'mầm', 'non', '2030', 'trường', 'đạt', 'Hải', 'Phòng'), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, (all) => {
        const text = all.join(' ');
        expect(inText(text, text)).toEqual([text]);
      }),
    );
  });
});
