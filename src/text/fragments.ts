import { lowerCanonical } from './case-fold.js';
import { fold, foldWithMap } from './fold.js';
import { findSymbols, symbolKey } from './symbol-key.js';

/** Not the tail of a longer number, as 57 in 157 or 1.57. */
const CONNECTED = /(?<![a-z0-9]|\d[.,])\d{1,5}[a-z]?(?:[ \t]?[-/–][ \t]?[a-z0-9]{1,14}){1,6}/g;
/** Before a month or a quarter of a year, which looks like a number of that year. */
const PERIOD = /(?:thang|quy)\s{0,3}$/;
const LONGEST_PERIOD = 8;
const PART = /(?<![\p{L}\p{N}])(dieu|muc|chuong|phan|phu luc|khoan)\s{1,3}(\d{1,4}[a-z]?|[ivx]{1,6})(?![\p{L}\p{N}])/gu;
/** What the words of a part look like with their marks: "mức 5" is no "mục 5". */
const PART_NAMES: Readonly<Record<string, string>> = {
  dieu: 'điều',
  muc: 'mục',
  chuong: 'chương',
  phan: 'phần',
  'phu luc': 'phụ lục',
  khoan: 'khoản',
};
/** Small letters that are a word and a number: "vi phạm", "xi măng". */
const WORD_NUMBERS = new Set(['vi', 'xi']);
const MAX_UNITS = 2000;

/** A piece says something where a year or a code follows the number: "65/2006", "19/2017/tt", not "30/11". */
const isTelling = (parts: readonly string[]): boolean =>
  parts.length >= 2 && (/^(?:19|20)\d\d$/.test(parts[1] as string) || /^[a-z]{2}/.test(parts[1] as string));

/** Every beginning of a document number by which it may be asked for: `65-2006`, `65-2006-qh11`. */
export function symbolBeginnings(symbol: string): string[] {
  const parts = symbolKey(symbol).split('-');
  const beginnings: string[] = [];
  for (let length = 2; length <= parts.length; length += 1)
    if (isTelling(parts.slice(0, length))) beginnings.push(parts.slice(0, length).join('-'));
  return beginnings;
}

/**
 * The document numbers and pieces of numbers in a question, as keys: "26-2019-tt-bkhcn", "65/2006", "71 nq tw", also one
 * cut off ("14/2019/qd-"). A date is none.
 */
export function findFragments(question: string): string[] {
  const text = question.slice(0, MAX_UNITS);
  const keys = new Set<string>();
  const folded = fold(text);
  for (const { 0: found, index } of folded.matchAll(CONNECTED)) {
    const key = symbolKey(found);
    const period = PERIOD.test(folded.slice(Math.max(0, index - LONGEST_PERIOD), index)) && /^\d+-\d+$/.test(key);
    if (!period && isTelling(key.split('-'))) keys.add(key);
  }
  for (const { key } of findSymbols(text)) keys.add(key);
  return [...keys];
}

/** Parts of a document that a text names, "Điều 5" as `dieu-5`, in order. */
export function findParts(text: string): string[] {
  const source = text.normalize('NFC').slice(0, MAX_UNITS);
  const { folded, map } = foldWithMap(source);
  const parts: string[] = [];
  for (const { 0: found, 1: name = '', 2: number = '', index } of folded.matchAll(PART)) {
    const printed = source.slice(map[index], map[index + found.length]);
    const shown = lowerCanonical(printed.slice(0, name.length));
    const isName = shown === name || shown === PART_NAMES[name];
    if (isName && !WORD_NUMBERS.has(printed.slice(-number.length))) parts.push(`${name.replace(' ', '-')}-${number}`);
  }
  return parts;
}
