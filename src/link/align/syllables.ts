import { lowerCanonical } from '../../text/case-fold.js';
import { remembered } from '../../text/memo.js';

/** A syllable, number or code of a text in one spelling, and where it stands: UTF-16 offsets, `end` exclusive. */
export interface Syllable {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Decimal commas, thousands points, per cent signs belong to a number; a document number ("71-nq/tw") is one word. */
const SYLLABLE = /\p{N}+(?:[.,/-]\p{N}+)*(?:%|(?:[-/]\s?\p{L}+)+)?|[\p{L}\p{N}]+/gu;

/** Open syllables that are written with i or y alike: kĩ/kỹ, quí/quý (DOMAIN: i after h, k, l, m, s, t, qu). */
const VARIABLE = /^(?:[hklmst]|qu)[yýỳỷỹỵ]$/u;
const Y_AS_I: Readonly<Record<string, string>> = { y: 'i', ý: 'í', ỳ: 'ì', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' };

const oneSpelling = (lower: string): string =>
  VARIABLE.test(lower) ? lower.slice(0, -1) + Y_AS_I[lower.slice(-1)] : lower;

const spelled = remembered(oneSpelling);

/** The syllables of a text in order. Lower case, one tone placement, one of i and y; diacritics are kept. */
export function syllablesOf(text: string): Syllable[] {
  const lower = lowerCanonical(text);
  const syllables: Syllable[] = [];
  SYLLABLE.lastIndex = 0;
  for (let match = SYLLABLE.exec(lower); match !== null; match = SYLLABLE.exec(lower))
    syllables.push({ key: spelled(match[0]), start: match.index, end: SYLLABLE.lastIndex });
  return syllables;
}
