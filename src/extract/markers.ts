/** The number, letter or sign that opens a block. Rank 0 is outermost; bullets have no rank in the section tree. */
export interface Marker {
  readonly kind: 'part' | 'chapter' | 'title' | 'annex' | 'article' | 'roman' | 'arabic' | 'letter' | 'bullet';
  /** As printed, without the closing sign: "I", "1.2", "đ", "Điều 3", "-". */
  readonly printed: string;
  /** Place in its sequence; for 1.2.3 the last number. */
  readonly order: number;
  /** How many numbers an Arabic marker has: 2 for "1.2". */
  readonly depth: number;
  /** Where the content begins in the block's text. */
  readonly contentAt: number;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
/** Điểm letters follow the Vietnamese alphabet. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

export function romanValue(text: string): number {
  let total = 0;
  for (let i = 0; i < text.length; i++) {
    const here = ROMAN[text[i] as string] ?? 0;
    total += here < (ROMAN[text[i + 1] as string] ?? 0) ? -here : here;
  }
  return total;
}

const PART =
  /^(Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Phụ lục|PHỤ LỤC)\s+(?:thứ\s+|THỨ\s+)?([IVXL]{1,6}|\d{1,2}|nhất|hai|ba|tư|năm|NHẤT|HAI|BA|TƯ|NĂM)(?=[.:\s]|$)[.:]?\s{0,2}/u;
const ARTICLE = /^(?:Điều|ĐIỀU)\s+(\d{1,3})\s{0,2}[.:]\s{0,2}/u;
const ROMAN_MARK = /^([IVXL]{1,6})\s{0,1}(?:[.\-)/–]|\s[-–])\s{0,2}(?=[\p{L}“"(])/u;
const ARABIC = /^(\d{1,2}(?:\.\d{1,2}){0,3})\s{0,1}(?:[.)/]|[-–](?=\s?\p{Lu}))\s{0,2}(?=[\p{L}“"([])/u;
const ARABIC_DEEP = /^(\d{1,2}(?:\.\d{1,2}){1,3})\s{1,2}(?=[\p{Lu}“"])/u;
const LETTER = /^([a-zđ])\s{0,1}(?:[).]|\/)\s{0,2}(?=[\p{L}“"(\d])/u;
const BULLET = /^([-–—−+•*▪●○◦✓]|\([ivx]{1,4}\))\s{0,2}(?=\S)/u;

const WORD_NUMBERS = ['nhất', 'hai', 'ba', 'tư', 'năm'];
const partNumber = (text: string): number =>
  /^\d/.test(text)
    ? Number(text)
    : /^[IVXL]+$/.test(text)
      ? romanValue(text)
      : WORD_NUMBERS.indexOf(text.toLowerCase()) + 1;

const PART_KINDS: Readonly<Record<string, Marker['kind']>> = {
  phần: 'part',
  chương: 'chapter',
  mục: 'title',
  'phụ lục': 'annex',
};

function arabic(text: string): Marker | null {
  const found = ARABIC.exec(text) ?? ARABIC_DEEP.exec(text);
  if (!found) return null;
  const numbers = (found[1] as string).split('.').map(Number);
  return {
    kind: 'arabic',
    printed: found[1] as string,
    order: numbers[numbers.length - 1] as number,
    depth: numbers.length,
    contentAt: found[0].length,
  };
}

/**
 * The marker a line begins with, or null.
 * Examples: "I. MỤC TIÊU", "I- …", "1.2. …", "đ) …", "Điều 3. …", "- …". Counter-examples: "2.000 người", "3 đến 5 tuổi", "22/8/2025".
 */
export function readMarker(text: string): Marker | null {
  const part = PART.exec(text);
  if (part) {
    const kind = PART_KINDS[(part[1] as string).toLowerCase()] as Marker['kind'];
    const printed = part[0].trim().replace(/[.:]$/, '');
    return { kind, printed, order: partNumber(part[2] as string), depth: 1, contentAt: part[0].length };
  }
  const article = ARTICLE.exec(text);
  if (article) {
    return {
      kind: 'article',
      printed: `Điều ${article[1]}`,
      order: Number(article[1]),
      depth: 1,
      contentAt: article[0].length,
    };
  }
  const roman = ROMAN_MARK.exec(text);
  if (roman) {
    return {
      kind: 'roman',
      printed: roman[1] as string,
      order: romanValue(roman[1] as string),
      depth: 1,
      contentAt: roman[0].length,
    };
  }
  const numbered = arabic(text);
  if (numbered) return numbered;
  const letter = LETTER.exec(text);
  if (letter) {
    const order = LETTERS.indexOf(letter[1] as string) + 1;
    return { kind: 'letter', printed: letter[1] as string, order, depth: 1, contentAt: letter[0].length };
  }
  const bullet = BULLET.exec(text);
  if (bullet) return { kind: 'bullet', printed: bullet[1] as string, order: 0, depth: 1, contentAt: bullet[0].length };
  return null;
}
