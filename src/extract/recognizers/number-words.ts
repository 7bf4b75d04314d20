import type { WordRun } from '../words/word-run.js';

const DIGIT = /^\d/;

/** Whether the comma or dot before this word is inside a number: 0,82 and 1.000. */
export const isInNumber = (run: WordRun, word: number): boolean =>
  word > 0 &&
  run.starts[word] === (run.ends[word - 1] as number) + 1 &&
  DIGIT.test(run.words[word] as string) &&
  DIGIT.test(run.words[word - 1] as string);
