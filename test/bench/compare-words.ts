import { lowerCanonical } from '../../src/text/case-fold.js';

export interface Comparison {
  readonly words: number;
  readonly right: number;
  readonly rightWithCase: number;
  /** "seen → should be" of every word that is wrong. */
  readonly wrong: readonly string[];
}

const bare = (word: string | undefined): string => word?.replace(/[^\p{L}\p{N}]/gu, '') ?? '';

/** Compares two texts of the same lines word by word (blank to blank), punctuation and tone placement aside. */
export function compareWords(
  lines: readonly { readonly text: string }[],
  truth: readonly { readonly text: string }[],
): Comparison {
  const wrong: string[] = [];
  let words = 0;
  let right = 0;
  let rightWithCase = 0;
  truth.forEach((line, index) => {
    const seen = lines[index]?.text.split(' ') ?? [];
    line.text.split(' ').forEach((word, at) => {
      if (!/\p{L}/u.test(word)) return;
      words++;
      const ours = bare(seen[at]);
      const theirs = bare(word);
      if (lowerCanonical(ours) === lowerCanonical(theirs)) {
        right++;
        if (shape(ours) === shape(theirs)) rightWithCase++;
      } else wrong.push(`${index + 1}: ${seen[at]} → ${word}`);
    });
  });
  return { words, right, rightWithCase, wrong };
}

/** Whether the word begins with a capital, and whether it ends with one. */
const shape = (word: string): string =>
  [word.charAt(0), word.charAt(word.length - 1)].map((unit) => (unit === unit.toLowerCase() ? 'x' : 'X')).join('');
