import type { Line } from '../text/normalise.js';

/**
 * Share of letters that carry a mark. Over a hundred and twenty letters of clean text it is 0.29, and under 0.17 in one
 * stretch of a thousand; text that lost its marks, or has wrong ones, stays under 0.10.
 */
const SUSPECT_BELOW = 0.17;
const WINDOW = 120;
/** A shorter rest says too little by itself. */
const LEAST = 40;

/** Signs and figures that a scanner leaves inside words: "x4", "vi&n", "th6ng". */
const INSIDE_WORD = /\p{Ll}[\d&{}€£¢§]\p{Ll}/u;
const ODD_SHARE = 1 / 60;

const isLetter = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code >= 0xc0;

/** What a stretch of lines looks like so far. */
interface Stretch {
  letters: number;
  marked: number;
  odd: number;
}

/** A sign that is no letter, with a letter right before it and right after. */
const standsInside = (text: string, at: number, code: number): boolean =>
  code > 0x20 && isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at + 1));

function addLine(stretch: Stretch, text: string): void {
  let odd = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isLetter(code)) {
      stretch.letters++;
      if (code >= 0xc0) stretch.marked++;
    } else if (!odd && standsInside(text, i, code)) odd = INSIDE_WORD.test(text.slice(i - 1, i + 2));
  }
  if (odd) stretch.odd++;
}

const looksDamaged = ({ letters, marked, odd }: Stretch): boolean =>
  marked < letters * SUSPECT_BELOW || odd > letters * ODD_SHARE;

/** One odd stretch in a long text is a list of initials, an address or a foreign name; damage goes on, or is much of it. */
const MUCH = 0.05;

/**
 * Whether parts of the text look as if marks were lost, or as if signs stood in words: two stretches in a row, or one in
 * twenty. Only then is it worth reading word by word. Linear, and so cheap that clean text pays next to nothing for the
 * possibility of repair.
 */
export function mayBeDamaged(lines: readonly Line[]): boolean {
  let stretch: Stretch = { letters: 0, marked: 0, odd: 0 };
  let stretches = 0;
  let suspicious = 0;
  let before = false;
  for (const { text } of lines) {
    addLine(stretch, text);
    if (stretch.letters < WINDOW) continue;
    const now = looksDamaged(stretch);
    if (now && before) return true;
    stretches++;
    if (now) suspicious++;
    before = now;
    stretch = { letters: 0, marked: 0, odd: 0 };
  }
  const rest = stretch.letters >= LEAST && looksDamaged(stretch);
  return suspicious + Number(rest) > (stretches + 1) * MUCH;
}
