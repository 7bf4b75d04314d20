import fc from 'fast-check';
import type { Question } from '../../../src/search/reading/question.js';
import { readerOver, sentencesOf, texts } from './library.js';

const read = readerOver(texts);
const ALL = { mend: true, expand: true, quotes: true, minus: true };
const options = fc.record({ mend: fc.boolean(), expand: fc.boolean(), quotes: fc.boolean(), minus: fc.boolean() });
const ask = (text: string): Question => read(text, ALL);
const words = (text: string): string[] => ask(text).words.map(({ word }) => word);

const MOST_WORDS = 64;
const PIECES = [
  'ủy',
  'uy ban',
  'GDĐT',
  'tan',
  '"',
  '-',
  ' ',
  '\n',
  '57-NQ/TW',
  '16.000',
  '%',
  '\u0301',
  '\0',
  '🙂',
  '(',
  '+',
  '*',
  '~',
  ':',
];
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((all) => all.join('')),
);

test('any string is read, and a part of it only', () => {
  fc.assert(
    fc.property(anything, options, (text, choice) => {
      const question = read(text, choice);
      expect(question.words.length).toBeLessThanOrEqual(MOST_WORDS);
      expect(question.phrase).toEqual(question.words.map(({ folded }) => folded));
      for (const { word, folded, weight } of question.words) {
        expect(word).toMatch(/[\p{L}\p{N}%]/u);
        expect(folded).not.toBe('');
        expect(weight).toBeGreaterThan(0);
      }
      if (!choice.mend) expect(question.spelling).toBeNull();
    }),
    { seed: 40, numRuns: 600 },
  );
});

test('a question is the same composed or decomposed, also where it is cut', () => {
  fc.assert(
    fc.property(fc.oneof(anything, fc.constantFrom(...texts.flatMap(sentencesOf), ...texts)), (text) => {
      expect(ask(text.slice(0, 900).normalize('NFD'))).toEqual(ask(text.slice(0, 900).normalize('NFC')));
    }),
    { seed: 41, numRuns: 150 },
  );
});

test('marks that stand apart take no room from what is read', () => {
  const long = `${'ộ '.repeat(240)}57-NQ/TW`;
  expect(ask(long).keys).toEqual(['57-nq-tw']);
  expect(ask(long.normalize('NFD')).keys).toEqual(['57-nq-tw']);
});

test.each([
  ['', 0],
  ['?!… — "', 0],
  ['\u0301\u0309\u0323', 0],
  ['🙂🙂', 0],
  ['\0\0', 0],
  ['a'.repeat(10_000), 1],
  ['tân tấn tần tán '.repeat(2_500), MOST_WORDS],
  ['xqz tahn '.repeat(1_000), MOST_WORDS],
  ['tan '.repeat(2_500), MOST_WORDS],
  ['GDNN-GDTX '.repeat(1_000), MOST_WORDS],
  ['"'.repeat(10_000), 0],
  ['-a '.repeat(3_000), 0],
])('a hostile question (%#) has %i words', (text, count) => {
  expect(ask(text).words).toHaveLength(count);
});

test('capitals stand as typed, unless all of it is in capitals', () => {
  expect(words('Sở KHCN')).toEqual(['sở', 'khoa', 'học', 'và', 'công', 'nghệ']);
  expect(words('CHUYEN DOI SO')).toEqual(['chuyển', 'đổi', 'số']);
  expect(words('học bổng XYZT')).toContain('xyzt');
});

test('what asks weighs little, and what an abbreviation stands for is looked up beside it', () => {
  const question = ask('Sở GDĐT được quy định như thế nào');
  const weights = new Map(question.words.map(({ word, weight }) => [word, weight]));
  expect(weights.get('nào')).toBeLessThan(weights.get('sở') as number);
  expect(question.others.map(({ word }) => word)).toContain('gdđt');
  expect(ask('sở giáo dục và đào tạo').others.map(({ word }) => word)).toContain('gdđt');
});

test('phrases, exclusions, numbers and parts are told apart', () => {
  const question = ask('"chuyển đổi số" Điều 5 nghị quyết 57-NQ/TW -"mầm non" -phí');
  expect(question.phrases).toEqual([['chuyen', 'doi', 'so']]);
  expect(question.excluded).toEqual([['mam', 'non'], ['phi']]);
  expect(question.keys).toEqual(['57-nq-tw']);
  expect(question.parts).toEqual(['dieu-5']);
  expect(words('học -phí')).toEqual(['học']);
});
