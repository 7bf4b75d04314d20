/** So many words in a row that the other side does not know are a new word: most words have two syllables. */
const NEW_WORD = 2;
/** A lone new syllable counts where it is so much of the whole. */
const NEW_SHARE = 0.25;

/** "mức độ 2" is another than "mức độ 1". */
const NUMBER = /^\d/;

function addsTo(words: readonly string[], others: readonly string[]): boolean {
  const known = new Set(others);
  let [run, longest, all] = [0, 0, 0];
  for (const word of words) {
    if (NUMBER.test(word) && !known.has(word)) return true;
    run = known.has(word) ? 0 : run + 1;
    if (run > 0) all++;
    longest = Math.max(longest, run);
  }
  return longest >= NEW_WORD || all > words.length * NEW_SHARE;
}

/** Whether two subjects, by their words of substance, differ by more than a word's form. */
export const isOtherSubject = (child: readonly string[], parent: readonly string[]): boolean =>
  addsTo(child, parent) || addsTo(parent, child);
