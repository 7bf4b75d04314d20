import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { analyse, pairsOf, scanWords, symbolsOf } from '../../src/text/analyse.js';
import { findSymbols, symbolKey } from '../../src/text/symbol-key.js';
import { canonicalTone } from '../../src/text/tone.js';
import { spelled } from './symbol-spellings.js';

const CORPUS = new URL('../../seed/corpus/', import.meta.url);
const seeds = readdirSync(CORPUS)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, CORPUS), 'utf8'));

const wordsOf = (text: string): readonly string[] => analyse(text).words;
/** The words of a text, a bar before each that begins a clause. */
const clauses = (text: string): string => {
  const { words, starts } = analyse(text);
  return words.map((word, at) => (starts[at] === 1 ? `|${word}` : word)).join(' ');
};

const PIECES = [
  'đã',
  'Hoà',
  'kĩ',
  ' ',
  ' ',
  '\n',
  '.',
  ';',
  ',',
  '-',
  '/',
  '%',
  '12',
  '000',
  '3',
  '\u0301',
  '🙂',
  '57-NQ/TW',
  '\0',
];
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((all) => all.join('')),
);

test.each([
  ['Uỷ ban nhân dân', ['ủy', 'ban', 'nhân', 'dân']],
  ['16.000 người', ['16000', 'người']],
  ['1.234.567', ['1234567']],
  ['16.000,5 tỷ', ['16000,5', 'tỷ']],
  ['0,82', ['0,82']],
  ['85%', ['85', '%']],
  ['85 %', ['85', '%']],
  ['85\u00a0%', ['85', '%']],
  ['99,5%', ['99,5', '%']],
  ['30/11/2024', ['30', '11', '2024']],
  ['30.11.2024', ['30', '11', '2024']],
  ['ngày 05/9', ['ngày', '5', '9']],
  ['khoản 1,2,3', ['khoản', '1', '2', '3']],
  ['khoản 1,2,3,4', ['khoản', '1', '2', '3', '4']],
  ['khoản 1, 2', ['khoản', '1', '2']],
  ['năm 2025.', ['năm', '2025']],
  ['1.2.3', ['1', '2', '3']],
  ['12a', ['12a']],
  ['%', []],
  ['\u0301\u0309 \u0323', []],
  ['🙂 — …', []],
])('the words of %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test.each([
  ['Đảng ủy chỉ đạo; chi bộ thực hiện', '|đảng ủy chỉ đạo |chi bộ thực hiện'],
  ['Ai? Bao giờ!', '|ai |bao giờ'],
  ['hai\nba', '|hai |ba'],
  ['mục tiêu: 85%, đạt', '|mục tiêu |85 % đạt'],
  ['tăng 16.000 người', '|tăng 16000 người'],
  ['a-b/c (d)', '|a b c d'],
])('clauses of %j', (text, expected) => {
  expect(clauses(text)).toBe(expected);
});

test('pairs are of neighbours within a clause', () => {
  expect(pairsOf(analyse('giáo dục. Đào tạo nghề'))).toEqual([
    ['giáo', 'dục'],
    ['đào', 'tạo'],
    ['tạo', 'nghề'],
  ]);
});

test('any string is read alike composed, decomposed and with either placement of tones', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const whole = analyse(text);
      expect(analyse(text.normalize('NFD'))).toEqual(whole);
      expect(analyse(canonicalTone(text)).words).toEqual(whole.words);
      expect(whole.starts).toHaveLength(whole.words.length);
      for (const word of whole.words) expect(word).toMatch(/[\p{L}\p{N}%]/u);
    }),
    { seed: 23, numRuns: 2000 },
  );
});

test('the words of a text stand in it in their order, and nothing that is a letter or a digit is left out', () => {
  fc.assert(
    fc.property(anything, (raw) => {
      const text = raw.normalize('NFC');
      const seen: string[] = [];
      scanWords(text, (word) => seen.push(word));
      const kept = (all: string): string =>
        (all.match(/[\p{L}\p{N}]/gu) ?? []).filter((unit) => unit.length === 1).join('');
      expect(kept(seen.join(''))).toBe(kept(text));
    }),
    { seed: 24, numRuns: 1000 },
  );
});

test('a document number in any spelling has one key', () => {
  fc.assert(
    fc.property(spelled, fc.constantFrom('', 'Nghị quyết số ', 'theo '), ({ symbol, spelling }, lead) => {
      fc.pre(!spelling.includes('\n\n'));
      expect(symbolsOf(lead + spelling)).toEqual([symbolKey(symbol)]);
      expect(analyse(spelling).symbols).toEqual([symbolKey(symbol)]);
    }),
    { seed: 25, numRuns: 2000 },
  );
});

test.each([
  '71 nq tw',
  '71 nq/tw',
  '57NQ/TW',
  '57 NQ-TW',
  '135 2020 qh14',
  '12a/KH-UBND',
  '71_NQ_TW',
  '19 2017 tt bgddt',
  '71nq/tw',
])('the numbers of %j are those that a full reading finds', (text) => {
  expect(symbolsOf(text)).toEqual(findSymbols(text).map(({ key }) => key));
});

test('no number is passed over, whatever stands around it', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '57',
      '12a',
      ' ',
      ' ',
      '-',
      '/',
      '_',
      '\n',
      'NQ',
      'TW',
      'qđ',
      'ttri',
      'guq',
      'qh15',
      'ubtvqh14',
      'ĐA',
      '2025',
      'km',
    ),
    spelled.map(({ spelling }) => spelling),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
      const text = pieces.join('').replace(/\n\n+/g, '\n');
      expect(symbolsOf(text)).toEqual(findSymbols(text).map(({ key }) => key));
    }),
    { seed: 29, numRuns: 5000 },
  );
});

test('no number of the seeds is passed over', () => {
  for (const text of seeds)
    for (const part of text.split('\n\n')) expect(symbolsOf(part)).toEqual(findSymbols(part).map(({ key }) => key));
});

test('blank lines part numbers', () => {
  expect(symbolsOf('71-NQ/TW\n\n57-NQ/TW')).toEqual(['71-nq-tw', '57-nq-tw']);
  expect(symbolsOf('71-\n\nNQ/TW')).toEqual([]);
});
