const MARKS = /\p{M}/gu;
/** đ has no decomposition; ð and its capital are look-alikes that occur in pasted text. */
const BARRED = /[đð]/g;

const foldedCodePoints = new Map<string, string>();

/** A text without case and marks, and where each of its code units came from. */
export interface FoldedText {
  readonly folded: string;
  /** `map[i]` is the source index of folded unit `i`; one entry more than `folded` has units. */
  readonly map: Uint32Array;
}

function foldCodePoint(codePoint: string): string {
  const known = foldedCodePoints.get(codePoint);
  if (known !== undefined) return known;
  const folded = codePoint.toLowerCase().normalize('NFD').replace(MARKS, '').replace(BARRED, 'd').normalize('NFC');
  foldedCodePoints.set(codePoint, folded);
  return folded;
}

/**
 * Lower case, without tone and vowel marks, đ as d: the form in which words are compared.
 * Works one code point at a time, so that NFC and NFD spellings fold alike.
 */
export function fold(text: string): string {
  let folded = '';
  for (const codePoint of text) folded += foldCodePoint(codePoint);
  return folded;
}

/** As `fold`, with the UTF-16 offset in `text` of every folded unit, so that matches can be shown in the source. */
export function foldWithMap(text: string): FoldedText {
  const parts: string[] = [];
  const origins: number[] = [];
  let at = 0;
  for (const codePoint of text) {
    const folded = foldCodePoint(codePoint);
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit += 1) origins.push(at);
    at += codePoint.length;
  }
  origins.push(text.length);
  return { folded: parts.join(''), map: Uint32Array.from(origins) };
}
