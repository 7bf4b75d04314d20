/** Vietnamese letters in the order of the alphabet; â comes after ă, đ after d, ơ after ô, as letters of their own. */
const LETTERS = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
/** Tones in the order of Vietnamese dictionaries: grave, hook, tilde, acute, dot below. */
const TONES = '\u0300\u0309\u0303\u0301\u0323';
/** Breve, circumflex and horn make letters; every other mark counts as a tone that comes last. */
const LETTER_MARKS = '\u0306\u0302\u031b';
/** As Unicode orders them; spaces come first of all. */
const PUNCTUATION = '_-–—,;:!?.\'"“”‘’()[]{}@*/\\&#%`^+<=>|~$';

const LEVEL_END = '\u0001';
const SPACE = '\u0002';
const PUNCTUATION_BASE = 0x10;
const DIGITS = '\u0060';
const LETTER_BASE = 0x70;
const OTHER = '\u00a0';
const PLAIN = '\u0002';
const UPPER = '\u0003';
const TONE_BASE = 0x03;

const GRAPHEME = /\p{Nd}+|\P{M}\p{M}*/gu;
const isDigits = (part: string): boolean => /^\p{Nd}/u.test(part);

/** Numbers compare by value: first by how many digits they have. */
function digitsKey(digits: string): string {
  const bare = digits.replace(/^0+(?=.)/, '');
  return DIGITS + String.fromCharCode(LETTER_BASE + Math.min(bare.length, 0xff)) + bare;
}

interface Weights {
  readonly primary: string;
  readonly tone: string;
  readonly letterCase: string;
}

function letterWeights(part: string): Weights {
  const [base = '', ...marks] = [...part.normalize('NFD')];
  const lower = base.toLowerCase();
  const letter = (lower + marks.filter((mark) => LETTER_MARKS.includes(mark)).join('')).normalize('NFC');
  const tone = marks.find((mark) => !LETTER_MARKS.includes(mark));
  const at = LETTERS.indexOf(letter);
  const toneAt = tone === undefined ? -1 : TONES.indexOf(tone);
  return {
    primary:
      at >= 0
        ? String.fromCharCode(LETTER_BASE + at)
        : `${OTHER}${letter.codePointAt(0)?.toString(16).padStart(6, '0')}`,
    tone: tone === undefined ? PLAIN : String.fromCharCode(TONE_BASE + (toneAt < 0 ? TONES.length : toneAt)),
    letterCase: base === lower ? PLAIN : UPPER,
  };
}

function weightsOf(part: string): Weights {
  if (isDigits(part)) return { primary: digitsKey(part), tone: PLAIN, letterCase: PLAIN };
  if (/^\s/u.test(part)) return { primary: SPACE, tone: PLAIN, letterCase: PLAIN };
  const at = PUNCTUATION.indexOf(part);
  if (at >= 0) return { primary: String.fromCharCode(PUNCTUATION_BASE + at), tone: PLAIN, letterCase: PLAIN };
  return letterWeights(part);
}

/**
 * A key that orders texts as Vietnamese sorts them when keys are compared unit by unit, so that any store gives the same
 * order: letters first, then tones, then small before capital; numbers by value. No key holds a unit below U+0001.
 */
export function vietnameseOrder(text: string): string {
  const weights = (text.normalize('NFC').match(GRAPHEME) ?? []).map(weightsOf);
  const level = (name: keyof Weights): string => weights.map((one) => one[name]).join('');
  return [level('primary'), level('tone'), level('letterCase')].join(LEVEL_END);
}
