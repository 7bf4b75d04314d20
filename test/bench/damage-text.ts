import { fold } from '../../src/text/fold.js';

/** strip: no marks at all. scan: an engine without Vietnamese. half, light: an engine with Vietnamese that
 * misreads one marked letter in five, or one in fifty. */
export type DamageKind = 'strip' | 'scan' | 'half' | 'light';

/** A small generator of numbers from 0 to 1, the same for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const LETTER = /\p{L}/u;
const SHAPES: Readonly<Record<string, readonly string[]>> = {
  a: ['á', 'à', 'â', 'ä', '4', 'd', 'i', 'é', '@', 'aé'],
  e: ['é', 'è', 'ê', 'ë', '&', '€', 'c', 'é'],
  i: ['i', 'j', 'í', '1', 'l', 'ï'],
  o: ['ó', 'ô', 'ö', '6', 'd', 'b', 'g', '0', '&', 'é'],
  u: ['ú', 'ü', 'û', 'w', 'ii', 'ti', 'y', 'ir', 'tr', 't'],
  y: ['ý', 'ÿ', 'v', 'y'],
  d: ['d', 'd', 'd', 'dl', 'p'],
};
/** Slips between letters that look alike, marks or not. */
const SLIPS: Readonly<Record<string, readonly string[]>> = {
  l: ['1', 'I'],
  n: ['m', 'ri'],
  c: ['e', 'o'],
  h: ['b', 'li'],
  m: ['rn', 'nn'],
  i: ['l', '1'],
  t: ['l', 'f'],
  g: ['q', '9'],
};

const withCase = (seen: string, upper: boolean): string => (upper ? seen.toUpperCase() : seen);

/** How one imagined engine sees each marked letter: a few renderings, drawn anew for every engine. */
function createEngine(random: () => number): (letter: string) => string {
  const habits = new Map<string, readonly string[]>();
  const draw = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const habitOf = (letter: string): readonly string[] => {
    const known = habits.get(letter);
    if (known) return known;
    const plain = fold(letter);
    const made = [plain, plain, plain, ...Array.from({ length: 2 }, () => draw(SHAPES[plain] ?? [plain]))];
    habits.set(letter, made);
    return made;
  };
  return (unit) => {
    const letter = unit.toLowerCase();
    const upper = unit !== letter;
    if (fold(letter) === letter) return random() < 0.01 ? withCase(draw(SLIPS[letter] ?? [letter]), upper) : unit;
    if (random() < 0.015) return random() < 0.3 ? '' : withCase(draw(SHAPES[fold(letter)] ?? ['']), upper);
    return withCase(draw(habitOf(letter)), upper);
  };
}

const MARKS = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

function slipMark(unit: string, random: () => number): string {
  const [base = '', ...marks] = unit.normalize('NFD');
  const quality = marks.filter((mark) => !MARKS.includes(mark));
  const mark = MARKS[Math.floor(random() * MARKS.length)] as string;
  return (base + (random() < 0.3 ? '' : quality.join('')) + mark).normalize('NFC');
}

/** Whether a word stands outside what recognition misreads: it holds a digit, or is all capitals in a mixed line. */
const isSafe = (word: string): boolean => /\p{N}/u.test(word) || /^\P{L}*\p{Lu}{2,}\P{L}*$/u.test(word);

/**
 * Damages a clean text line by line and word by word; blanks and numbers stay, so that words can be compared one by
 * one. Independent of the confusions the project ships.
 */
export function damageText(text: string, kind: DamageKind, seed: number): string {
  const random = createRandom(seed);
  const engine = createEngine(random);
  const rate = kind === 'half' ? 0.2 : 0.02;
  const strip = (unit: string): string => withCase(fold(unit), unit !== unit.toLowerCase());
  const damageWord = (word: string): string => {
    if (kind === 'strip') return Array.from(word, strip).join('');
    if (isSafe(word)) return kind === 'light' || kind === 'half' ? word : Array.from(word, strip).join('');
    const seen = Array.from(word, (unit) => {
      if (!LETTER.test(unit)) return unit;
      if (kind === 'scan') return engine(unit);
      return random() < rate && fold(unit) !== unit.toLowerCase() && !/đ/i.test(unit) ? slipMark(unit, random) : unit;
    }).join('');
    return LETTER.test(seen) ? seen : word;
  };
  return text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.split(' ').map(damageWord).join(' '))
    .join('\n');
}
