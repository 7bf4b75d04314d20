import { canonicalTone } from './tone.js';

/** Latin, its extensions and combining marks end here; units beyond it are left as they are. */
const TABLE_SIZE = 0x1f00;
const CHUNK = 4096;
const BUFFER = new Uint16Array(CHUNK);

function foldUnit(code: number): number {
  const unit = String.fromCharCode(code);
  const bare = unit.toLowerCase().normalize('NFD')[0] ?? unit;
  return (bare === 'đ' ? 'd' : bare).charCodeAt(0);
}

const TABLE = Uint16Array.from({ length: TABLE_SIZE }, (_, code) => foldUnit(code));

function foldWhole(text: string): string {
  let out = '';
  let filled = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    BUFFER[filled++] = code < TABLE_SIZE ? (TABLE[code] as number) : code;
    if (filled < CHUNK) continue;
    out += String.fromCharCode(...BUFFER);
    filled = 0;
  }
  return out + String.fromCharCode(...BUFFER.subarray(0, filled));
}

/** One paragraph goes through many recognisers in a row: the last one folded is kept. */
let lastText = '';
let lastFolded = '';

/** Lower case, no tone or vowel marks, đ→d; same length as the NFC input, so offsets carry over. */
export function foldSameLength(text: string): string {
  if (text === lastText) return lastFolded;
  const folded = foldWhole(text);
  if (text.length > 80) {
    lastText = text;
    lastFolded = folded;
  }
  return folded;
}

/** Lower case with one tone placement (uỷ → ủy, hoá → hóa); same length as the NFC input. */
export const lowerCanonical = (text: string): string => {
  const canonical = canonicalTone(text).toLowerCase();
  return canonical.length === text.length ? canonical : text.toLowerCase();
};

/** True when the text has at least two letters and none of them is lower case. */
export function isCapitals(text: string): boolean {
  if (/[a-z]/.test(text)) return false;
  const lower = text.toLowerCase();
  if (text !== text.toUpperCase() || text === lower) return false;
  let letters = 0;
  for (let i = 0; i < text.length && letters < 2; i++) if (text[i] !== lower[i]) letters++;
  return letters >= 2;
}

export const startsLower = (text: string): boolean => /^[“"'(]?\p{Ll}/u.test(text);
export const startsUpper = (text: string): boolean => /^[“"'(]?\p{Lu}/u.test(text);
