import { canonicalTone } from '../../text/tone.js';

/** What stands between two words, as bits; 0 is blanks only. */
export const GAP = {
  comma: 1,
  semicolon: 2,
  colon: 4,
  stop: 8,
  open: 16,
  close: 32,
  hyphen: 64,
  slash: 128,
  other: 256,
};
/** A gap that a name may hold: "Văn hóa, Thể thao", "Lao động - Thương binh", "xã/phường". */
export const SOFT = GAP.comma | GAP.hyphen | GAP.slash;

/** The words of a text: lower case with one tone placement, their places, and the gap before each. */
export interface WordRun {
  readonly text: string;
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** `gaps[i]` stands before word i; one more than there are words. */
  readonly gaps: readonly number[];
}

const GAP_OF: Readonly<Record<string, number>> = {
  ' ': 0,
  '\n': 0,
  ',': GAP.comma,
  ';': GAP.semicolon,
  ':': GAP.colon,
  '.': GAP.stop,
  '!': GAP.stop,
  '?': GAP.stop,
  '…': GAP.stop,
  '(': GAP.open,
  '[': GAP.open,
  '“': GAP.open,
  ')': GAP.close,
  ']': GAP.close,
  '”': GAP.close,
  '-': GAP.hyphen,
  '–': GAP.hyphen,
  '/': GAP.slash,
};

/** Letters, digits and combining marks of the scripts a directive is written in; "&" is part of GD&ĐT. */
const isWordUnit = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x30 && code <= 0x39) ||
  code === 0x26 ||
  (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7);

const CACHE_LIMIT = 60_000;
const canonical = new Map<string, string>();

/** After these onsets a final y is also written i: "quản lí", "kĩ thuật". */
const FINAL_I = /^(?:h|k|l|m|s|t)[iìíỉĩị]$/u;
const WITH_Y: Readonly<Record<string, string>> = { i: 'y', ì: 'ỳ', í: 'ý', ỉ: 'ỷ', ĩ: 'ỹ', ị: 'ỵ' };

function canonicalWord(word: string): string {
  const known = canonical.get(word);
  if (known !== undefined) return known;
  let lower = canonicalTone(word).toLowerCase();
  if (FINAL_I.test(lower)) lower = lower.slice(0, -1) + WITH_Y[lower.slice(-1)];
  if (canonical.size >= CACHE_LIMIT) canonical.clear();
  canonical.set(word, lower);
  return lower;
}

function split(text: string): WordRun {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const gaps: number[] = [];
  let gap = 0;
  for (let at = 0; at < text.length; ) {
    if (!isWordUnit(text.charCodeAt(at))) {
      gap |= GAP_OF[text[at] as string] ?? GAP.other;
      at++;
      continue;
    }
    let end = at + 1;
    while (end < text.length && isWordUnit(text.charCodeAt(end))) end++;
    words.push(canonicalWord(text.slice(at, end)));
    starts.push(at);
    ends.push(end);
    gaps.push(gap);
    gap = 0;
    at = end;
  }
  gaps.push(gap);
  return { text, words, starts, ends, gaps };
}

let last: WordRun | null = null;

/** Splits a text into words. The last text is remembered, as its readers come one after the other. */
export function toWordRun(text: string): WordRun {
  if (last?.text !== text) last = split(text);
  return last;
}

/** Index of the first word that begins at or after a place of the text. */
export function wordAt(run: WordRun, place: number): number {
  let low = 0;
  let high = run.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((run.starts[middle] as number) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** 1 for units that are capital letters, 2 for others, 0 while unknown; beyond it, no script of ours has capitals. */
const capitals = new Uint8Array(0x2000);

/** Whether the word begins with a capital letter. */
export function isCapital(run: WordRun, index: number): boolean {
  const code = run.text.charCodeAt(run.starts[index] as number);
  if (!(code < capitals.length)) return false;
  if (capitals[code] === 0) {
    const unit = String.fromCharCode(code);
    capitals[code] = unit === unit.toLowerCase() ? 2 : 1;
  }
  return capitals[code] === 1;
}
