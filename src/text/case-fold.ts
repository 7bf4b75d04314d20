import { canonicalTone } from './tone.js';

/** Lower case, no tone or vowel marks, đ→d; same length as the NFC input, so offsets carry over. */
export function foldSameLength(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += foldUnit(text[i] as string);
  return out;
}

/** Lower case with one tone placement (uỷ → ủy, hoá → hóa); same length as the NFC input. */
export const lowerCanonical = (text: string): string => {
  const canonical = canonicalTone(text).toLowerCase();
  return canonical.length === text.length ? canonical : text.toLowerCase();
};

const CACHE = new Map<string, string>();

function foldUnit(unit: string): string {
  const known = CACHE.get(unit);
  if (known !== undefined) return known;
  const bare = unit.toLowerCase().normalize('NFD')[0] ?? unit;
  const folded = bare === 'đ' ? 'd' : bare;
  const same = folded.length === 1 ? folded : unit;
  CACHE.set(unit, same);
  return same;
}

const LETTER = /\p{L}/u;

/** True when the text has letters and none of them is lower case. */
export function isCapitals(text: string): boolean {
  let letters = 0;
  for (const unit of text) {
    if (!LETTER.test(unit)) continue;
    if (unit !== unit.toUpperCase()) return false;
    letters++;
  }
  return letters >= 2;
}

export const startsLower = (text: string): boolean => /^[“"'(]?\p{Ll}/u.test(text);
export const startsUpper = (text: string): boolean => /^[“"'(]?\p{Lu}/u.test(text);
