import { clauseBefore } from './clause-before.js';
import type { FoundSymbol } from './symbols.js';

/** "Quyết định số /QĐ-UBND": the codes stand, the number was never filled in. Dots to write on are those of a form. */
const BLANK =
  /(?:số|Số|SỐ)\s?:?\s{0,3}[-–/]\s?(?:\d{4}\/)?(\p{Lu}\p{L}{1,4})\s?[-–/]\s?(\p{Lu}[\p{L}&]{1,11})(?![\p{L}\d])/gu;
/** What is attached says so of the document that carries it: the one of the same file. */
const ATTACHED = /kèm\s/iu;
const ATTACHED_REACH = 60;

/** Every document number without its number; `symbol` holds the codes only and is never shown as a symbol. */
export function findBlankNumbers(text: string): FoundSymbol[] {
  const found: FoundSymbol[] = [];
  for (const match of text.matchAll(BLANK)) {
    if (ATTACHED.test(clauseBefore(text, match.index, ATTACHED_REACH))) continue;
    found.push({ symbol: `/${match[1]}-${match[2]}`, start: match.index, end: match.index + match[0].length });
  }
  return found;
}
