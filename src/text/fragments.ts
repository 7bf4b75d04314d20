import { fold } from './fold.js';
import { findSymbols, symbolKey } from './symbol-key.js';

const CONNECTED = /\d{1,5}[a-z]?(?:[ \t]?[-/–][ \t]?[a-z0-9]{1,14}){1,6}/g;
const PART = /(?:^|[^a-z])(dieu|muc|chuong|phan|phu luc|khoan)\s{1,3}(\d{1,4}[a-z]?|[ivx]{1,6})(?![a-z0-9])/g;
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
  for (const [found] of fold(text).matchAll(CONNECTED)) {
    const key = symbolKey(found);
    if (isTelling(key.split('-'))) keys.add(key);
  }
  for (const { key } of findSymbols(text)) keys.add(key);
  return [...keys];
}

/** Parts of a document that a text names, "Điều 5" as `dieu-5`, in order. */
export function findParts(text: string): string[] {
  const folded = fold(text.slice(0, MAX_UNITS));
  return Array.from(folded.matchAll(PART), ([, name = '', number = '']) => `${name.replace(' ', '-')}-${number}`);
}
