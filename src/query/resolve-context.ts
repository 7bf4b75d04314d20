import { NOWHERE, type Place, placeOf } from '../link/place.js';
import { foldSameLength } from '../text/case-fold.js';
import { plainWords } from '../text/title-key.js';
import type { CitationWords } from './resolve-words.js';

/** What a text says of a document right behind its name. Null: nothing. */
export interface Context {
  /** ISO date, or its beginning: "2026-01-20", "2026-02", "2026". */
  readonly issuedOn: string | null;
  readonly issuer: string | null;
  /** Codes of that issuer; empty where the vocabulary does not know it. */
  readonly codes: readonly string[];
  readonly place: Place;
  /** The folded words up to the next name or the end of the sentence. */
  readonly ahead: string;
}

const REACH = 200;
const ISSUER_REACH = 110;
const LEAD = '^[\\s,(]{0,4}(?:(?:ky|ban hanh)\\s{1,3})?';
const DATES: readonly RegExp[] = [
  new RegExp(`${LEAD}ngay\\s{1,3}(\\d{1,2})\\s{1,3}thang\\s{1,3}(\\d{1,2})\\s{1,3}nam\\s{1,3}(\\d{4})(?!\\d)`),
  new RegExp(`${LEAD}(?:ngay\\s{0,3})?(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?(\\d{4})(?![\\d/])`),
  new RegExp(`${LEAD}(?:ngay[\\s.…]{0,6}/|thang)\\s{0,3}()(\\d{1,2})\\s{0,3}(?:/|nam)\\s{0,3}(\\d{4})(?!\\d)`),
  new RegExp(`${LEAD}nam\\s{1,3}()()((?:19|20)\\d\\d)(?!\\d|\\s{0,2}[-–—/]\\s{0,2}\\d)`),
  /^\s{0,2}\(()()((?:19|20)\d\d)\)/,
  /^\s{1,2}()()((?:19|20)\d\d)(?!\d|\s{0,2}[-–—/.,]\s{0,2}\d)(?=[\s.,;:)]|$)/,
];
const OF = /^[\s,]{0,4}(?:cua|do)\s{1,3}/;
const NAME_END = /[,;:()"“”.\n]|\s(?:ve|ngay|so|ban hanh|nam|khoa)\s/;
const SENTENCE_END = /[.;\n]/;
const pad = (text: string): string => text.padStart(2, '0');

/** A date that the calendar has, as far as it is given; null for 31/11. */
function isoOf(day: string, month: string, year: string): string | null {
  if (month === '') return year;
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === '') return `${year}-${pad(month)}`;
  const iso = `${year}-${pad(month)}-${pad(day)}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso;
}

interface Read<T> {
  readonly value: T;
  readonly length: number;
}

function readDate(ahead: string): Read<string> | null {
  for (const pattern of DATES) {
    const match = pattern.exec(ahead);
    if (match === null) continue;
    const [whole, day = '', month = '', year = ''] = match;
    const iso = isoOf(day, month, year);
    if (iso !== null) return { value: iso, length: whole.length };
  }
  return null;
}

/** Reads who is said to have issued a document, and knows the codes of issuers by name. */
export interface ContextReader {
  /** @param until where the next name begins, or the end of the text */
  read(text: string, end: number, until: number): Context;
}

/** What an issuer is called, folded, and its code. */
type IssuerName = readonly [name: string, code: string];

const namesOf = ({ issuers }: CitationWords): IssuerName[] =>
  issuers
    .flatMap(({ code, name }) =>
      [...name.split('/'), code].map((one): IssuerName => [plainWords(one), plainWords(code).replaceAll(' ', '')]),
    )
    .sort(([a], [b]) => b.length - a.length);

/** The codes whose name is the longest one in the words: "Thủ tướng Chính phủ" is not "Chính phủ". */
function codesIn(words: string, names: readonly IssuerName[]): string[] {
  const padded = ` ${words} `;
  const longest = names.find(([name]) => padded.includes(` ${name} `));
  return longest === undefined ? [] : names.filter(([name]) => name === longest[0]).map(([, code]) => code);
}

/** A place that stands right behind a name is its own: "02-CTr/TU Hải Phòng". */
const NEAR = 5;

/** The longest of the names in some folded words. */
const longestIn = (words: string, names: readonly string[]): string | null =>
  names.find((name) => ` ${words} `.includes(` ${name} `)) ?? null;

export function createContextReader(words: CitationWords): ContextReader {
  const names = namesOf(words);
  const provinces = words.provinces.map(plainWords).sort((a, b) => b.length - a.length);
  const starts = words.issuerStarts.map((start) => `${plainWords(start)} `);

  /** "của Bộ Chính trị", or the bare name where an issuer's name begins. */
  const readIssuer = (source: string): Read<string> | null => {
    const folded = foldSameLength(source);
    const of = OF.exec(folded)?.[0].length ?? 0;
    const blank = /^[\s,]{0,4}/.exec(folded)?.[0].length ?? 0;
    const begins = starts.some((start) => folded.startsWith(start, blank));
    if (of === 0 && !begins) return null;
    const from = of === 0 ? blank : of;
    const rest = folded.slice(from, from + ISSUER_REACH);
    const length = rest.search(NAME_END);
    const value = source.slice(from, from + (length < 0 ? rest.length : length)).trim();
    return value === '' ? null : { value, length: from + (length < 0 ? rest.length : length) };
  };

  const placeIn = (issuer: string | null, ahead: string): Place => {
    if (issuer === null)
      return { ...NOWHERE, province: longestIn(ahead.split(' ').slice(0, NEAR).join(' '), provinces) };
    const place = placeOf(issuer);
    return { ...place, province: longestIn(plainWords(issuer), provinces) ?? place.province };
  };

  return {
    read(text, end, until) {
      // Composed, so that a letter is one unit here and folded.
      const source = text.slice(end, Math.min(until, end + REACH)).normalize('NFC');
      let [at, issuedOn, issuer]: [number, string | null, string | null] = [0, null, null];
      for (let turn = 0; turn < 4; turn += 1) {
        const rest = source.slice(at);
        const date: Read<string> | null = issuedOn === null ? readDate(foldSameLength(rest)) : null;
        const name: Read<string> | null = date === null && issuer === null ? readIssuer(rest) : null;
        if (date === null && name === null) break;
        issuedOn = date?.value ?? issuedOn;
        issuer = name?.value ?? issuer;
        at += date?.length ?? name?.length ?? 0;
      }
      const sentence = source.search(SENTENCE_END);
      const ahead = plainWords(source.slice(0, sentence < 0 ? ISSUER_REACH : sentence));
      return {
        issuedOn,
        issuer,
        codes: issuer === null ? [] : codesIn(plainWords(issuer), names),
        place: placeIn(issuer, ahead),
        ahead: ` ${ahead} `,
      };
    },
  };
}
