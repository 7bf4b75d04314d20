import { isFoldedSyllable } from '../../src/text/syllable.js';

test.each(['nghi', 'quyet', 'giao', 'gi', 'gieng', 'quy', 'uy', 'yeu', 'khuyu', 'truong', 'dac', 'khoa', 'thuong'])(
  '%s can be a syllable',
  (word) => expect(isFoldedSyllable(word)).toBe(true),
);

test.each(['shall', 'nq', 'ubnd', 'stem', 'qa', 'ka', 'ce', 'nghu', 'tw', 'world', '', 'ngang-'])('%j cannot', (word) =>
  expect(isFoldedSyllable(word)).toBe(false),
);
