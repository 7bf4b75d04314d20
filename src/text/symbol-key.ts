import { fold, foldWithMap } from './fold.js';
import { isCentre, readSymbol } from './symbol-grammar.js';

/** A document number as it stands in a text. Offsets are UTF-16 units. */
export interface FoundSymbol {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

const isAlphanumeric = (unit: string) => /[\p{L}\p{N}]/u.test(unit);
const isDigit = (unit: string) => unit >= '0' && unit <= '9';

const PARTS = /\d+\.\d+|\d+(?=\p{Lu}\p{L})|[\p{L}\p{M}\p{N}]+/gu;

/** `71-nq-tw`: parts of a number joined by hyphens, without case, marks and leading zeros. */
export function symbolKey(symbol: string): string {
  // A dot belongs to a number such as 66.7 and to nothing else.
  const parts = symbol.match(PARTS) ?? [];
  return keyOf(parts.map((part) => (isCentre(part) ? 'tw' : fold(part))));
}

function keyOf(parts: readonly string[]): string {
  return parts.map((part, index) => (index === 0 ? part.replace(/^0+(?=\d)/, '') : part)).join('-');
}

/** A number begins here unless it is the tail of a longer one: 57-NQ/TW does not stand in 157-NQ/TW. */
function canBegin(folded: string, at: number): boolean {
  if (!isDigit(folded.charAt(at))) return false;
  const before = folded.charAt(at - 1);
  if (isAlphanumeric(before)) return false;
  return !('-/.,'.includes(before) && before !== '' && isDigit(folded.charAt(at - 2)));
}

/**
 * Every document number of a text, in order and without overlap: as printed (71-NQ/TW, 226/2025/QH15), broken over
 * lines, or as typed in a question (71 nq tw). Linear: each number is read once, over a bounded distance.
 */
export function findSymbols(text: string): FoundSymbol[] {
  const { folded, map } = foldWithMap(text);
  const found: FoundSymbol[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    if (!canBegin(folded, at)) continue;
    const read = readSymbol(folded, at, (start, end) => text.slice(map[start], map[end]));
    if (read === null) continue;
    found.push({ start: map[at] ?? 0, end: map[read.end] ?? text.length, key: keyOf(read.parts) });
    at = read.end - 1;
  }
  return found;
}
