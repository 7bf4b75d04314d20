import { fold } from '../text/fold.js';
import { symbolKey } from '../text/symbol-key.js';

/** Where a body stands, as far as its name says. Null is unknown, not "nowhere". */
export interface Place {
  readonly province: string | null;
  readonly commune: string | null;
}

export const NOWHERE: Place = { province: null, commune: null };

// Read with diacritics: folded, "cơ quan" would hold a "quận", "xã hội" a "xã", "tình hình" a "tỉnh".
const UNIT = 'thành phố|tỉnh ủy|thành ủy|tỉnh|phường|xã(?! hội)|đặc khu|quận|huyện';
const NAME = `((?:(?!(?:${UNIT}|lần thứ|khóa|nhiệm kỳ|và|hoặc|các|trực thuộc|về|của)(?!\\p{L}))[\\p{L}\\d]+ ?)+)`;
const PROVINCE = new RegExp(`(?<!\\p{L})(?:thành phố|tỉnh ủy|thành ủy|tỉnh(?! ủy)) ${NAME}`, 'gu');
const COMMUNE = new RegExp(`(?<!\\p{L})(?:phường|xã(?! hội)|đặc khu|quận|huyện) ${NAME}`, 'gu');
const LOCAL_WORDS = new RegExp(`(?<!\\p{L})(?:${UNIT}|địa phương|đảng bộ|chi bộ)(?!\\p{L})`, 'u');

const readable = (text: string): string =>
  text.normalize('NFC').toLowerCase().replace(/uỷ/g, 'ủy').replace(/khoá/g, 'khóa').replace(/\s+/g, ' ');

const lastName = (text: string, pattern: RegExp): string | null => {
  const name = [...text.matchAll(pattern)].at(-1)?.[1];
  return name === undefined ? null : fold(name).trim();
};

/** Reads the place out of a body's name: "Ủy ban nhân dân phường X, thành phố Hải Phòng". */
export function placeOf(body: string | null): Place {
  if (body === null) return NOWHERE;
  const text = readable(body);
  return { province: lastName(text, PROVINCE), commune: lastName(text, COMMUNE) };
}

/** The folded name without its place: "Ban Thường vụ Thành ủy" and "Ban Thường vụ Thành ủy Hải Phòng" are one. */
export function withoutPlace(body: string): string {
  const bare = [PROVINCE, COMMUNE].reduce(
    (text, pattern) => text.replace(pattern, (whole, name: string) => `${whole.slice(0, whole.length - name.length)} `),
    readable(body),
  );
  return fold(bare)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Codes that every province, commune or department uses alike: TU, ĐU, UBND, SGDĐT, BTGDVTU. */
const LOCAL_CODE = /^(?:[a-z]*[th]u|du|qu|cb|ubnd|hdnd|s[a-z]{1,8})$/;

/** Whether a symbol says nothing about the place, so that the same symbol exists many times over. */
export const isLocalSymbol = (symbol: string): boolean =>
  symbolKey(symbol)
    .split(/[^a-z0-9]+/)
    .slice(1)
    .some((part) => LOCAL_CODE.test(part));

/** Whether a title speaks of "the city" or "the province" and means the one of the document that cites it. */
export const isLocalTitle = (title: string): boolean => LOCAL_WORDS.test(readable(title));

/** What is unknown contradicts nothing. */
export const samePlace = (a: Place, b: Place): boolean =>
  (a.province === null || b.province === null || a.province === b.province) &&
  (a.commune === null || b.commune === null || a.commune === b.commune);

/** Fills what `a` leaves open from `b`. */
export const placeOr = (a: Place, b: Place): Place => ({
  province: a.province ?? b.province,
  commune: a.commune ?? b.commune,
});
