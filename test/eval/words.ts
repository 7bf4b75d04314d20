import { fold } from '../../src/text/fold.js';
import { canonicalTone } from '../../src/text/tone.js';

const MARKER =
  /^(?:[-–—+•*]|(?:Điều|Chương|Mục|Phần)\s+[\dIVXLC]+[.:]?|\(?(?:[IVXLC]+|\d+(?:\.\d+)*|\p{L})\s*[.)/]+)\s*/iu;

/** One line, single blanks, no markdown asterisks or table bars. */
export const foldSpace = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[*|\u200b\ufeff]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

/** Without the bullet, number or letter it opens with; "1. - Xây dựng" loses both. */
export function withoutMarker(text: string): string {
  const once = foldSpace(text).replace(MARKER, '');
  return once.replace(/^[-–—+•]\s*/u, '');
}

/** Words in lower case and one tone placement (ủy, not uỷ), without punctuation. */
export const wordsOf = (text: string): string[] =>
  canonicalTone(foldSpace(text).toLowerCase()).match(/[\p{L}\p{N}%]+/gu) ?? [];

export const sameWords = (one: string, other: string): boolean => wordsOf(one).join(' ') === wordsOf(other).join(' ');

function shared<T>(one: readonly T[], other: readonly T[]): number {
  const left = new Map<T, number>();
  for (const part of one) left.set(part, (left.get(part) ?? 0) + 1);
  let count = 0;
  for (const part of other) {
    const available = left.get(part) ?? 0;
    if (available === 0) continue;
    left.set(part, available - 1);
    count++;
  }
  return count;
}

const dice = <T>(one: readonly T[], other: readonly T[]): number =>
  one.length + other.length === 0 ? 0 : (2 * shared(one, other)) / (one.length + other.length);

/** Share of common words, 0 to 1. */
export const wordOverlap = (one: string, other: string): number => dice(wordsOf(one), wordsOf(other));

function letterPairs(text: string): string[] {
  const letters = fold(wordsOf(text).join(' '));
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2));
}

/** Share of common letter pairs without marks, 0 to 1: survives the errors of an OCR reading. */
export const letterOverlap = (one: string, other: string): number => dice(letterPairs(one), letterPairs(other));

export const firstWords = (text: string, count = 10): string => foldSpace(text).split(' ').slice(0, count).join(' ');
