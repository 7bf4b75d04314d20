import type { MappedText } from '../text/mapped-text.js';
import type { Block } from './blocks.js';
import { applyCase, type Casing, seenCase } from './casing.js';
import type { Reading } from './read-blocks.js';
import type { Rewrite } from './rewrite-line.js';
import { isCapitalLine, type KnownAbbreviations, type Token } from './tokens.js';

/** A word of the repaired text; `confidence` is null for what is no word (an abbreviation or code that got its Đ back). */
export type Written = Rewrite & { readonly confidence: number | null };

const ROMAN = /^(?=.*[IVX])[IVXl1]+$/;

/** What a protected token is restored to: Đ in codes and abbreviations, I in Roman numerals; null when it stays. */
function restored({ kind, text }: Token, known: KnownAbbreviations): string | null {
  if (kind === 'number' && ROMAN.test(text) && /[l1]/.test(text)) return text.replace(/[l1]/g, 'I');
  if (kind === 'abbreviation') return known.mended(text);
  if (kind !== 'code') return null;
  const mended = text
    .split(/([/-])/)
    .map((piece) => (/^\p{L}/u.test(piece) ? (known.mended(piece) ?? piece) : piece))
    .join('');
  return mended === text ? null : mended;
}

/** Which case the same word, after the same word, has where its first letter can be trusted. */
function rememberCases(readings: readonly Reading[], cases: readonly { casing: Casing; certain: boolean }[]) {
  const seen = new Map<string, number>();
  const keyAt = (index: number): string => `${readings[index - 1]?.syllable} ${readings[index]?.syllable}`;
  cases.forEach(({ casing, certain }, index) => {
    if (!certain || casing === 'upper') return;
    seen.set(keyAt(index), (seen.get(keyAt(index)) ?? 0) + (casing === 'title' ? 1 : -1));
  });
  return (index: number): Casing => {
    const { casing, certain } = cases[index] as { casing: Casing; certain: boolean };
    const balance = seen.get(keyAt(index)) ?? 0;
    if (certain || balance === 0) return casing;
    return balance > 0 ? 'title' : 'lower';
  };
}

/** Turns readings into words in their case, line by line. A second list marker d) in a row is đ). */
export function createWriter(known: KnownAbbreviations) {
  return (
    lines: readonly Pick<MappedText, 'text'>[],
    blocks: readonly Block[],
    readings: readonly Reading[],
  ): Map<number, Written[]> => {
    const capital = new Map<number, boolean>();
    for (const { from, to } of blocks)
      for (let line = from; line < to; line++) capital.set(line, isCapitalLine(lines[line]?.text ?? ''));
    const cases = readings.map(({ token, alignment }) =>
      seenCase(token.text, alignment, capital.get(token.line) ?? false),
    );
    const caseOf = rememberCases(readings, cases);
    const written = new Map<number, Written[]>();
    const add = (line: number, one: Written): void => {
      const before = written.get(line);
      if (before) before.push(one);
      else written.set(line, [one]);
    };
    readings.forEach(({ token, syllable, confidence }, index) => {
      const { start, end, line } = token;
      if (syllable === null) add(line, { start, end, text: token.text, confidence: 0 });
      else add(line, { start, end, text: applyCase(syllable, caseOf(index)), confidence });
    });
    let marker = '';
    for (const { tokens } of blocks)
      for (const token of tokens) {
        const isMarker = token.kind === 'other' && token.start === 0 && token.text.length === 1;
        const text = isMarker && token.text === 'd' && marker === 'd' ? 'đ' : restored(token, known);
        if (isMarker) marker = token.text;
        if (text !== null) add(token.line, { start: token.start, end: token.end, text, confidence: null });
      }
    for (const line of written.values()) line.sort((a, b) => a.start - b.start);
    return written;
  };
}
