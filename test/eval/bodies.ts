import { wordsOf } from './words.js';

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  ubnd: 'ủy ban nhân dân',
  hđnd: 'hội đồng nhân dân',
  ubmttq: 'ủy ban mặt trận tổ quốc',
  mttq: 'mặt trận tổ quốc',
  btv: 'ban thường vụ',
  bch: 'ban chấp hành',
  tp: 'thành phố',
};
/** Words that honest spellings of one name have or leave out. */
const IDLE = new Set(['các', 'có', 'của', 'thuộc', 'và', 'cho']);
const LEVELS = ['thành phố', 'tỉnh', 'đặc khu', 'thị xã', 'huyện', 'quận', 'phường', 'xã'];
const COMMITTEES: Readonly<Record<string, string>> = { 'thành ủy': 'thành phố', 'tỉnh ủy': 'tỉnh' };

/** The words of a body's name in the form in which two names are compared. */
export const bodyKey = (name: string): string =>
  wordsOf(name)
    .flatMap((word) => (ABBREVIATIONS[word] ?? word).split(' '))
    .filter((word) => !IDLE.has(word))
    .join(' ');

/** A place a document speaks for: "thành phố" + "hải phòng". */
export interface Place {
  readonly level: string;
  readonly name: string;
}

/** The place an issuer's name ends with, or null ("Bộ Chính trị"). */
export function placeOf(issuer: string): Place | null {
  const key = ` ${bodyKey(issuer)}`;
  for (const [committee, level] of Object.entries(COMMITTEES)) {
    const at = key.lastIndexOf(` ${committee} `);
    if (at !== -1) return { level, name: key.slice(at + committee.length + 2) };
  }
  const found = LEVELS.map((level) => ({ level, at: key.lastIndexOf(` ${level} `) })).filter(({ at }) => at !== -1);
  const last = found.sort((one, other) => other.at - one.at)[0];
  return last ? { level: last.level, name: key.slice(last.at + last.level.length + 2) } : null;
}

const withoutTail = (key: string, tail: string): string =>
  key.endsWith(` ${tail}`) ? key.slice(0, -tail.length - 1) : key;

/** The key without the places of the document at its end: "sở y tế thành phố cần thơ" and "sở y tế" are one. */
function placeless(key: string, places: readonly Place[]): string {
  let rest = key;
  for (const { level, name } of places) {
    const bare = withoutTail(rest, name);
    rest = bare === rest ? withoutTail(rest, level) : withoutTail(bare, level);
  }
  return rest;
}

/** Decides whether two names mean one body within a document. */
export type SameBody = (expected: readonly string[], found: string) => boolean;

/** `places`: those the document speaks for, the nearest first. */
export function createSameBody(places: readonly Place[]): SameBody {
  return (expected, found) => {
    const key = bodyKey(found);
    const bare = placeless(key, places);
    return expected.some((name) => {
      const wanted = bodyKey(name);
      return wanted === key || placeless(wanted, places) === bare || bodyKey(name.replace(/\([^)]*\)/gu, '')) === key;
    });
  };
}
