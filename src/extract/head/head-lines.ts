import { foldSameLength, isCapitals } from '../../text/case-fold.js';
import type { Line } from '../../text/normalise.js';
import { trimOf } from '../../text/trim.js';

/** A printed word and its place in its line. */
interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** A word without the signs around it: "(CỘNG" → "cong". */
const bareWord = (word: string): string => trimOf(word, '.,;:()[]"“”*_|-–—=!/');

const wordsOf = (text: string): Word[] =>
  [...foldSameLength(text).matchAll(/[^\s|]+/g)].map((match) => ({
    folded: bareWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));

/** A national motto, word by word, and how much of it was read: columns interleave, so it may break over lines. */
interface Motto {
  readonly words: readonly string[];
  read: number;
}

/** How many words of the line from `at` go on with the motto. */
function runLength(words: readonly Word[], at: number, motto: Motto): number {
  let length = 0;
  while (at + length < words.length && motto.words[motto.read + length] === words[at + length]?.folded) length++;
  return length;
}

/** A first word of a motto alone on its line: "CỘNG / HÒA XÃ HỘI …"; a body never has it as its whole line. */
const OPENING_WORDS = /^\W*(?:CỘNG|ĐỘC|ĐẢNG)\W*$/u;

/** Cuts what is left of the mottos out of a line; gives the stretches between. */
function cutMottos(text: string, mottos: readonly Motto[]): string[] {
  const words = wordsOf(text);
  for (const motto of mottos) {
    for (let at = 0; at < words.length; at++) {
      const length = runLength(words, at, motto);
      const atEdge = at + length === words.length;
      const opensAlone = motto.read === 0 && words.length === 1 && OPENING_WORDS.test(text);
      if (length < 2 && !(length === 1 && ((motto.read > 0 && atEdge) || opensAlone))) continue;
      motto.read = (motto.read + length) % motto.words.length;
      const before = text.slice(0, (words[at] as Word).start);
      const after = text.slice((words[at + length - 1] as Word).end);
      return [...cutMottos(before, mottos), ...cutMottos(after, mottos)];
    }
  }
  const rest = trimOf(text, ' |*_-–—=');
  return rest === '' ? [] : [rest];
}

/** What the head has besides the mottos, piece by piece in printed order. */
export function headPieces(lines: readonly Line[], mottos: readonly string[]): string[] {
  const open = mottos.map(
    (motto): Motto => ({
      words: wordsOf(motto)
        .map(({ folded }) => folded)
        .filter(Boolean),
      read: 0,
    }),
  );
  return lines.flatMap((line) => (line.text === '' ? [] : cutMottos(line.text, open)));
}

/** Names of bodies in a head stand in capitals; numbers, dates and marks of secrecy are none. */
export function issuerPieces(pieces: readonly string[], marks: readonly string[]): string[] {
  const found: string[] = [];
  for (const piece of pieces) {
    const cut = piece.split(/\s(?=(?:Số|SỐ)\s?[:\d])/u)[0] as string;
    if (/^(?:Số|SỐ)\s?[:\d/]/u.test(cut) || /\d\s?[-/]/.test(cut) || !isCapitals(cut)) continue;
    if (marks.some((mark) => foldSameLength(cut).startsWith(mark)) || cut.length < 2) continue;
    found.push(cut);
  }
  return found;
}
