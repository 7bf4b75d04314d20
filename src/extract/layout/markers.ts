import { romanValue } from '../../text/roman.js';

/** The number, letter or sign that opens a block. Rank 0 is outermost; bullets have no rank in the section tree. */
export interface Marker {
  readonly kind:
    | 'part'
    | 'chapter'
    | 'title'
    | 'annex'
    | 'article'
    | 'capital'
    | 'roman'
    | 'arabic'
    | 'letter'
    | 'bullet';
  /** As printed, without the closing sign: "I", "1.2", "đ", "Điều 3", "-". */
  readonly printed: string;
  /** Place in its sequence; for 1.2.3 the last number. */
  readonly order: number;
  /** How many numbers an Arabic marker has: 2 for "1.2". */
  readonly depth: number;
  /** Where the content begins in the block's text. */
  readonly contentAt: number;
}

/** Điểm letters follow the Vietnamese alphabet. */
export const LETTERS = 'abcdđeghiklmnopqrstuvxy';
const WORD_NUMBERS = ['nhất', 'hai', 'ba', 'tư', 'năm'];

const RANKS: Readonly<Record<Marker['kind'], number>> = {
  annex: 0,
  part: 1,
  chapter: 2,
  title: 3,
  capital: 5,
  roman: 6,
  article: 7,
  arabic: 10,
  letter: 20,
  bullet: 99,
};

/** How deep a marker of this kind stands; 1.1 stands below 1. */
export const rankOf = (marker: Marker): number =>
  RANKS[marker.kind] + (marker.kind === 'arabic' || marker.kind === 'title' ? marker.depth - 1 : 0);

const ROMANS = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ');

/** The step of a positional path: the marker as it should be printed at this place of its sequence. */
export function pathStep(marker: Marker, position: number): string {
  if (marker.kind === 'article') return marker.printed;
  if (marker.kind === 'letter') return LETTERS[position - 1] ?? `z${position}`;
  if (marker.kind === 'capital') return 'ABCDĐEGHK'[position - 1] ?? marker.printed;
  if (marker.kind === 'arabic') return String(position);
  const roman = ROMANS[position - 1] ?? `R${position}`;
  if (marker.kind === 'roman') return roman;
  const words = marker.printed.toLowerCase().split(' ');
  const named = words[0] === 'phụ' || words[0] === 'tiểu' ? 2 : 1;
  const word = words.slice(0, named).join(' ');
  const number = words.length > named ? ` ${/\d/.test(marker.printed) ? position : roman}` : '';
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}${number}`;
}

const PART =
  /^(Phần|PHẦN|Chương|CHƯƠNG|Tiểu mục|TIỂU MỤC|Mục|MỤC|Phụ lục|PHỤ LỤC)(?:\s+(?:số\s+|SỐ\s+|thứ\s+|THỨ\s+)?([IVXL]{1,6}|\d{1,2}|nhất|hai|ba|tư|năm|NHẤT|HAI|BA|TƯ|NĂM)(?=[.:\s]|$)[.:]?\s{0,2}|\s*$)/u;
const ARTICLE = /^(?:Điều|ĐIỀU)\s+(\d{1,3}[a-zđ]?)(?:\s{0,2}[.:]\s{0,2}|$)/u;
const ROMAN_MARK = /^([IVXL]{1,6})\s{0,1}(?:[.)/]|[-–])\s{0,2}(?=[\p{L}“"(])/u;
const CAPITAL = /^([A-EGHĐK])(?:[.)/]\s{0,2}|\s?[-–]\s{1,2})(?=[\p{Lu}“"])/u;
const ARABIC = /^(\d{1,2}(?:\.\d{1,2}){0,3})\s{0,1}(?:[.)/:](?!\d)|[-–](?=\s?\p{Lu}))\s{0,2}(?=[\p{L}“"([0-9]|$)/u;
const ARABIC_DEEP = /^(\d{1,2}(?:\.\d{1,2}){1,3})\s{1,2}(?=[\p{Lu}“"])/u;
const LETTER = /^([a-zđ])\s{0,1}(?:[).]|\/(?!\p{L}{1,6}[\s/]))\s{0,2}(?=[\p{L}“"(\d[])/u;
const BULLET = /^([-–—−+•*▪●○◦✓➢❖]|\((?:[ivx]{1,4}|\d{1,2}|[a-zđ])\))\s{0,2}(?=\S)/u;

const PART_KINDS: Readonly<Record<string, Marker['kind']>> = {
  phần: 'part',
  chương: 'chapter',
  mục: 'title',
  'tiểu mục': 'title',
  'phụ lục': 'annex',
};

const partNumber = (text: string): number => {
  if (/^\d/.test(text)) return Number(text);
  return /^[IVXL]+$/.test(text) ? romanValue(text) : WORD_NUMBERS.indexOf(text.toLowerCase()) + 1;
};

function partMarker(text: string): Marker | null {
  const part = PART.exec(text);
  if (!part) return null;
  const word = (part[1] as string).toLowerCase();
  if (part[2] === undefined && word !== 'phụ lục') return null;
  const kind = PART_KINDS[word] as Marker['kind'];
  const printed = part[0].trim().replace(/[.:]$/, '');
  return {
    kind,
    printed,
    order: partNumber(part[2] ?? '1'),
    depth: word === 'tiểu mục' ? 2 : 1,
    contentAt: part[0].length,
  };
}

function articleMarker(text: string): Marker | null {
  const found = ARTICLE.exec(text);
  if (!found) return null;
  const number = found[1] as string;
  const order = Number.parseInt(number, 10);
  return { kind: 'article', printed: `Điều ${number}`, order, depth: 1, contentAt: found[0].length };
}

function romanMarker(text: string): Marker | null {
  const found = ROMAN_MARK.exec(text);
  if (!found) return null;
  const printed = found[1] as string;
  return { kind: 'roman', printed, order: romanValue(printed), depth: 1, contentAt: found[0].length };
}

function capitalMarker(text: string): Marker | null {
  const found = CAPITAL.exec(text);
  if (!found) return null;
  const printed = found[1] as string;
  const order = 'ABCDĐEGHK'.indexOf(printed) + 1;
  return { kind: 'capital', printed, order, depth: 1, contentAt: found[0].length };
}

function arabicMarker(text: string): Marker | null {
  const found = ARABIC.exec(text) ?? ARABIC_DEEP.exec(text);
  if (!found) return null;
  const numbers = (found[1] as string).split('.').map(Number);
  const order = numbers[numbers.length - 1] as number;
  return { kind: 'arabic', printed: found[1] as string, order, depth: numbers.length, contentAt: found[0].length };
}

function letterMarker(text: string): Marker | null {
  const found = LETTER.exec(text);
  if (!found) return null;
  const printed = found[1] as string;
  return { kind: 'letter', printed, order: LETTERS.indexOf(printed) + 1, depth: 1, contentAt: found[0].length };
}

function bulletMarker(text: string): Marker | null {
  const found = BULLET.exec(text);
  return found && { kind: 'bullet', printed: found[1] as string, order: 0, depth: 1, contentAt: found[0].length };
}

/** Specks of a scan before a number: "„..... 3. Sở Y tế", "__ b) …". */
const SPECKS = /^[„“”"'`.,_~|:;°·‘’\s]{1,10}(?=(?:\d{1,2}|[a-zđ]|[IVX]{1,4})[.)]\s)/u;

function specked(text: string): Marker | null {
  const specks = SPECKS.exec(text);
  const marker = specks ? readMarker(text.slice(specks[0].length)) : null;
  return marker && specks ? { ...marker, contentAt: marker.contentAt + specks[0].length } : null;
}

/**
 * The marker a line begins with, or null. The first letter decides what is tried.
 * Examples: "I. MỤC TIÊU", "I- …", "A. …", "1.2. …", "đ) …", "Điều 3. …", "- …", "(i) …".
 * Counter-examples: "2.000 người", "3 đến 5 tuổi", "22/8/2025", "và/hoặc".
 */
export function readMarker(text: string): Marker | null {
  const first = text.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return arabicMarker(text);
  if (first >= 0x61 && first <= 0x7a) return letterMarker(text);
  if (first >= 0x41 && first <= 0x5a) {
    return romanMarker(text) ?? capitalMarker(text) ?? partMarker(text);
  }
  if (first === 0x110) return articleMarker(text) ?? capitalMarker(text);
  if (first === 0x111) return letterMarker(text);
  return Number.isNaN(first) ? null : (bulletMarker(text) ?? specked(text));
}
