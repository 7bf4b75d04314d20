import { canonicalTone } from './tone.js';

/** Latin, its extensions and combining marks end here; units beyond it are left as they are. */
const TABLE_SIZE = 0x1f00;
const CHUNK = 4096;

function foldUnit(code: number): number {
  const unit = String.fromCharCode(code);
  const bare = unit.toLowerCase().normalize('NFD')[0] ?? unit;
  return (bare === 'đ' ? 'd' : bare).charCodeAt(0);
}

const TABLE = Uint16Array.from({ length: TABLE_SIZE }, (_, code) => foldUnit(code));

/** Lower case, no tone or vowel marks, đ→d; same length as the NFC input, so offsets carry over. */
export function foldSameLength(text: string): string {
  let out = '';
  const codes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    codes.push(code < TABLE_SIZE ? (TABLE[code] as number) : code);
    if (codes.length < CHUNK) continue;
    out += String.fromCharCode(...codes);
    codes.length = 0;
  }
  return out + String.fromCharCode(...codes);
}

/** Lower case with one tone placement (uỷ → ủy, hoá → hóa); same length as the NFC input. */
export const lowerCanonical = (text: string): string => {
  const canonical = canonicalTone(text).toLowerCase();
  return canonical.length === text.length ? canonical : text.toLowerCase();
};

/** True when the text has at least two letters and none of them is lower case. */
export function isCapitals(text: string): boolean {
  const lower = text.toLowerCase();
  if (text !== text.toUpperCase() || text === lower) return false;
  let letters = 0;
  for (let i = 0; i < text.length && letters < 2; i++) if (text[i] !== lower[i]) letters++;
  return letters >= 2;
}

export const startsLower = (text: string): boolean => /^[“"'(]?\p{Ll}/u.test(text);
export const startsUpper = (text: string): boolean => /^[“"'(]?\p{Lu}/u.test(text);
