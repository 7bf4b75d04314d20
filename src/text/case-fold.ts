import { canonicalTone } from './tone.js';

/** Latin, its extensions and combining marks end here; units beyond it are left as they are. */
const TABLE_SIZE = 0x1f00;
const CHUNK = 4096;
const UNITS = new Uint16Array(CHUNK);
const UNIT_BYTES = Buffer.from(UNITS.buffer);
const LATIN = Buffer.alloc(CHUNK);

function foldUnit(code: number): number {
  const unit = String.fromCharCode(code);
  const bare = unit.toLowerCase().normalize('NFD')[0] ?? unit;
  return (bare === 'đ' ? 'd' : bare).charCodeAt(0);
}

const TABLE = Uint16Array.from({ length: TABLE_SIZE }, (_, code) => foldUnit(code));

/** Bytes become a string several times faster than units do. */
function foldChunk(text: string, from: number, to: number): string {
  let all = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    const unit = code < TABLE_SIZE ? (TABLE[code] as number) : code;
    UNITS[i - from] = unit;
    LATIN[i - from] = unit;
    all |= unit;
  }
  const length = to - from;
  return all < 0x100 ? LATIN.toString('latin1', 0, length) : UNIT_BYTES.toString('utf16le', 0, length * 2);
}

function foldWhole(text: string): string {
  let out = '';
  for (let from = 0; from < text.length; from += CHUNK)
    out += foldChunk(text, from, Math.min(text.length, from + CHUNK));
  return out;
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
