import { foldSameLength, isCapitals, lowerCanonical } from '../../text/case-fold.js';
import type { Vocabulary } from '../../vocabulary/load.js';

/**
 * Writes a line of capitals as ordinary prose: places and bodies keep their capitals. `prose` is the text below it: a
 * phrase that stands there takes the capitals it has there.
 */
export type Decase = (text: string, prose?: string) => string;

interface Proper {
  readonly name: string;
  readonly folded: string;
}

const PROSE_DEPTH = 8_000;
const LONGEST_PHRASE = 8;
const UNIT = /(?<=(?:^|\s)(?:xã|phường|đặc khu|huyện|quận|thị trấn|tỉnh|thành phố)\s)(\p{Ll}+(?:\s\p{Ll}+){0,2})$/u;
/** After a letter or a comma: there a capital belongs to the name, not to the beginning of a sentence. */
const WITHIN_SENTENCE = /[\p{L},]\s$/u;
const isLetter = (unit: string | undefined): boolean => /[\p{L}\p{N}]/u.test(unit ?? ' ');

/** The phrase as the prose writes it inside a sentence; null where it never stands there in mixed case. */
function inProse(phrase: string, lower: string, prose: string): string | null {
  for (let at = lower.indexOf(phrase); at !== -1; at = lower.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    if (isLetter(lower[at - 1]) || isLetter(lower[end]) || !WITHIN_SENTENCE.test(lower.slice(Math.max(0, at - 2), at)))
      continue;
    const written = prose.slice(at, end);
    if (!isCapitals(written)) return written;
  }
  return null;
}

/** Takes the capitals of the longest phrases that the prose has, from the left. */
function casedByProse(text: string, prose: string): string {
  const head = prose.slice(0, PROSE_DEPTH);
  const lower = lowerCanonical(head);
  if (lower.length !== head.length) return text;
  const words = text.split(' ');
  const out: string[] = [];
  for (let at = 0; at < words.length; ) {
    let taken = 1;
    let written: string | null = null;
    for (let length = Math.min(LONGEST_PHRASE, words.length - at); length >= 2 && !written; length--) {
      written = inProse(lowerCanonical(words.slice(at, at + length).join(' ')), lower, head);
      if (written) taken = length;
    }
    out.push(written ?? (words[at] as string));
    at += taken;
  }
  return out.join(' ');
}

/** Builds the function from the names of the vocabulary. */
export function createDecase(vocabulary: Vocabulary): Decase {
  const names: Proper[] = [
    ...vocabulary.adminUnits.provinces.map((province) => province.short),
    ...vocabulary.bodyGrammar.heads,
    ...vocabulary.bodyGrammar.domains,
    ...vocabulary.layout.properNames,
  ]
    .filter((name) => name.includes(' '))
    .map((name) => ({ name, folded: foldSameLength(name) }))
    .sort((a, b) => a.folded.length - b.folded.length);
  const abbreviations = new Set(vocabulary.abbreviations.abbreviations.map(({ abbr }) => abbr));
  const keeps = (word: string): boolean =>
    abbreviations.has(word.replace(/[^\p{L}&]/gu, '')) || /\d/.test(word) || /^[IVX]{1,5}[.,:]?$/.test(word);

  const withNames = (lower: string, folded: string): string => {
    let out = lower;
    for (const { name, folded: wanted } of names) {
      for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + wanted.length)) {
        const end = at + wanted.length;
        if (isLetter(folded[at - 1]) || isLetter(folded[end])) continue;
        if (lowerCanonical(out.slice(at, end)) === lowerCanonical(name)) out = out.slice(0, at) + name + out.slice(end);
      }
    }
    return out;
  };

  return (text, prose) => {
    if (!isCapitals(text)) return text;
    const lower = text
      .split(' ')
      .map((word) => (keeps(word) ? word : word.toLowerCase()))
      .join(' ');
    const named = withNames(lower, foldSameLength(text));
    const cased = prose ? casedByProse(named, prose) : named;
    const placed = cased.replace(UNIT, (place) => place.replace(/(^|\s)\p{Ll}/gu, (first) => first.toUpperCase()));
    return placed.charAt(0).toUpperCase() + placed.slice(1);
  };
}
