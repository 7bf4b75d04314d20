import { syllablesOf } from '../align/syllables.js';

/** How many syllables the longest known phrase at a place takes; 0 where none stands. */
export type PhraseLookup = (keys: readonly string[], at: number) => number;

/** Builds the lookup of phrases by their syllables, in one spelling of tones and of i and y. */
export function createPhraseLookup(phrases: Iterable<string>): PhraseLookup {
  const known = new Set<string>();
  const longest = new Map<string, number>();
  for (const phrase of phrases) {
    const keys = syllablesOf(phrase).map(({ key }) => key);
    const first = keys[0];
    if (first === undefined) continue;
    known.add(keys.join(' '));
    longest.set(first, Math.max(longest.get(first) ?? 0, keys.length));
  }
  return (keys, at) => {
    for (let length = longest.get(keys[at] ?? '') ?? 0; length > 0; length--)
      if (at + length <= keys.length && known.has(keys.slice(at, at + length).join(' '))) return length;
    return 0;
  };
}
