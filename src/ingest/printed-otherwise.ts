const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const endsWith = (words: readonly string[], end: readonly string[]): boolean =>
  end.length <= words.length && end.every((word, index) => words[words.length - end.length + index] === word);

/**
 * The printed words that a repaired text no longer holds, in order; '' where nothing was repaired: then the print is the
 * text, at most with its mark ("1.", "Điều 3.") in front.
 */
export function printedOtherwise(text: string, printed: string): string {
  const [words, exact] = [wordsOf(text), wordsOf(printed)];
  if (endsWith(exact, words)) return '';
  const kept = new Set(words);
  return exact.filter((word) => !kept.has(word)).join(' ');
}
