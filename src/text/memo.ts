/** Words repeat: a text of a million has a few thousand different ones. */
const LIMIT = 20_000;

/** Remembers what a pure function of a word gave. It forgets everything once full, so that no text can fill memory. */
export function remembered<T>(ofWord: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const value = ofWord(word);
    if (known.size >= LIMIT) known.clear();
    known.set(word, value);
    return value;
  };
}
