import fc from 'fast-check';
import type { ReadQuestion } from '../../../src/search/reading/question.js';
import { readerOver, sentencesOf, texts } from './library.js';

const MENDED = { mend: true, expand: true, quotes: true, minus: true };
const AS_TYPED = { ...MENDED, mend: false };

const bareOf = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
const wordsOf = (read: ReadQuestion, text: string, options = MENDED): string[] =>
  read(text, options).words.map(({ word }) => word);

/** Sentences that are one question: short enough to be read whole. */
const questionsOf = (text: string): string[] => sentencesOf(text).filter((one) => one.length <= 300);

/** Share of the words that come out as wanted. */
function shareRight(asked: readonly { read: ReadQuestion; typed: string; meant: string }[]): number {
  let [right, all] = [0, 0];
  for (const { read, typed, meant } of asked) {
    const wanted = wordsOf(read, meant, AS_TYPED);
    const found = wordsOf(read, typed);
    if (found.length !== wanted.length) continue;
    all += wanted.length;
    right += wanted.filter((word, at) => found[at] === word).length;
  }
  return right / all;
}

const whole = readerOver(texts);
const sentences = texts.flatMap(questionsOf);

/** Each text with a reader to a library without it. */
const heldOut = texts.map((text, at) => ({
  read: readerOver(texts.filter((_, other) => other !== at)),
  sentences: questionsOf(text),
}));

test('sentences of the library stand as they are', () => {
  const changed = sentences.filter((one) => whole(one, MENDED).spelling !== null);
  expect(changed).toEqual([]);
});

test('of sentences that the library does not hold, next to nothing is changed', () => {
  const asked = heldOut.flatMap(({ read, sentences: own }) => own.map((one) => ({ read, typed: one, meant: one })));
  expect(shareRight(asked)).toBeGreaterThan(0.998);
});

test('marks come back: all in sentences of the library, most in others', () => {
  const own = sentences.map((one) => ({ read: whole, typed: bareOf(one).toLowerCase(), meant: one.toLowerCase() }));
  expect(shareRight(own)).toBeGreaterThan(0.985);
  const others = heldOut.flatMap(({ read, sentences: all }) =>
    all.map((one) => ({ read, typed: bareOf(one).toLowerCase(), meant: one.toLowerCase() })),
  );
  expect(shareRight(others)).toBeGreaterThan(0.94);
});

/** One word of a sentence, slipped: a letter doubled, dropped, or changed for its neighbour. */
const slipped = fc
  .record({
    sentence: fc.constantFrom(...sentences.filter((one) => /^[\p{Ll}\p{Lu}\s,]+$/u.test(one))),
    place: fc.nat(),
    letter: fc.nat(),
    kind: fc.constantFrom('double', 'drop', 'swap'),
  })
  .map(({ sentence, place, letter, kind }) => {
    const words = sentence.toLowerCase().split(/\s+/);
    const long = words.flatMap((word, at) => (/^[\p{L}]{4,7}$/u.test(word) ? [at] : []));
    const at = long[place % long.length] ?? 0;
    const word = words[at] as string;
    const from = letter % (word.length - 1);
    const end = {
      double: word.slice(from),
      drop: word.slice(from + 1),
      swap: `${word[from + 1]}${word[from]}${word.slice(from + 2)}`,
    };
    const typed = word.slice(0, kind === 'double' ? from + 1 : from) + end[kind as keyof typeof end];
    return { meant: words, typed: words.with(at, typed), at };
  });

test('a slip in one word is mended nearly always, and nothing else is changed', () => {
  let [mended, all] = [0, 0];
  fc.assert(
    fc.property(slipped, ({ meant, typed, at }) => {
      const found = wordsOf(whole, typed.join(' '));
      const wanted = wordsOf(whole, meant.join(' '), AS_TYPED);
      fc.pre(found.length === wanted.length && meant.length === wanted.length);
      expect(found.toSpliced(at, 1)).toEqual(wanted.toSpliced(at, 1));
      all += 1;
      if (found[at] === wanted[at]) mended += 1;
    }),
    { seed: 37, numRuns: 250 },
  );
  expect(mended / all).toBeGreaterThan(0.85);
});

test.each([
  ['chuyen doi so trong giao duc', 'chuyển đổi số trong giáo dục'],
  ['chuyển đổi số trong giáo dcụ', 'chuyển đổi số trong giáo dục'],
  ['chuyển đổi số trongg giáo dục', 'chuyển đổi số trong giáo dục'],
  ['uy ban nhan dan thanh pho', 'ủy ban nhân dân thành phố'],
  ['giao duc dai hoc la gi', 'giáo dục đại học là gì'],
  ['duoc quy dinh nhu the nao', 'được quy định như thế nào'],
])('%s is read as %s', (typed, meant) => {
  expect(whole(typed, MENDED).spelling).toBe(meant);
});

test.each([
  'Ông Nguyễn Quang Vinh',
  'FPT Telecom',
  'VNPT',
  'THPT',
  'ông Đỗ Mạnh',
  '57-NQ/TW',
  '16.000',
  '85%',
  'biển Đông',
  'xã Tân Sơn',
])('%j is not changed', (typed) => {
  expect(whole(typed, MENDED).spelling).toBeNull();
});

test('an empty library changes nothing but the turns of questions', () => {
  const read = readerOver([]);
  fc.assert(
    fc.property(fc.constantFrom(...sentences), (one) => {
      expect(read(one, MENDED).spelling).toBeNull();
    }),
    { seed: 38, numRuns: 100 },
  );
  expect(read('nhu the nao', MENDED).spelling).toBe('như thế nào');
});
