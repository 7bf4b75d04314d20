import { createMappedBuilder, type MappedBuilder, type MappedText } from './mapped-text.js';

/** A line of the raw text (1-based number), cleaned. `indent` counts leading blanks of the raw line. */
export interface Line extends MappedText {
  readonly number: number;
  readonly indent: number;
  /** Marked bold over its whole length in the source, or as a heading. */
  readonly bold: boolean;
  /** The cells of a table row, as [start, end) in `text`; empty for any other line. */
  readonly cells: readonly (readonly [number, number])[];
  /** A bar alone on its line: the edge of a table cell whose words stand on lines of their own. */
  readonly fence: boolean;
}

const NO_CELLS: Line['cells'] = [];
/** Anything that cleaning would change: marks of markup, odd blanks, invisible or combining characters, look-alikes. */
const UNCLEAN =
  /[*_|#>\\\t\f\v\r\u00a0\u00ad\u00d0\u00f0\u2000-\u200f\u202f\u2060\u3000\uf0b7\ufeff]|[\u0300-\u036f]| {2}/;
const ODD = /[\t\f\v\r\u00a0\u00ad\u00d0\u00f0\u2000-\u200f\u202f\u2060\u3000\uf0b7\ufeff]/;
const NBSP = /[\u00a0\u2000-\u200a\u202f\u3000\t\f\v]/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff\r]/;
/** Look-alikes of đ/Đ that pasted text carries (Icelandic eth), and a bullet of a symbol font. */
const LOOKALIKE: Readonly<Record<string, string>> = { ð: 'đ', Ð: 'Đ', '\uf0b7': '-' };
const MARK = /\p{M}/u;

/** Appends raw[from, to): NFC, blanks folded to one space, invisible characters dropped. Clean stretches go in whole. */
function appendClean(out: MappedBuilder, raw: string, from: number, to: number): void {
  let i = from;
  let clean = from;
  while (i < to) {
    let next = i + 1;
    while (next < to && raw.charCodeAt(next) >= 0x300 && MARK.test(raw[next] as string)) next++;
    const code = raw.charCodeAt(i);
    const unit = raw[i] as string;
    const odd = next > i + 1 || code === 0x20 || ((code < 0x20 || code > 0x9f) && ODD.test(unit));
    if (odd) {
      out.push(raw.slice(clean, i), clean, i);
      if (!INVISIBLE.test(unit)) {
        const piece = raw.slice(i, next).normalize('NFC');
        const word = NBSP.test(piece) ? ' ' : (LOOKALIKE[piece] ?? piece);
        if (word !== ' ' || (out.length > 0 && !out.endsWithSpace())) out.push(word, i, next);
      }
      clean = next;
    }
    i = next;
  }
  out.push(raw.slice(clean, to), clean, to);
}

/** A single asterisk glued to a word on one side only is emphasis; one alone on its line is the Party's separator. */
function isEmphasis(line: string, at: number): boolean {
  const before = line[at - 1] ?? ' ';
  const after = line[at + 1] ?? ' ';
  return (before === ' ') !== (after === ' ') && line.trim() !== '*';
}

/** A pair of underscores that touches a word is emphasis; longer runs are rules and blanks to fill in. */
function isUnderline(line: string, at: number): boolean {
  const from = line[at - 1] === '_' ? at - 1 : at;
  if (line[from + 1] !== '_' || line[from - 1] === '_' || line[from + 2] === '_') return false;
  return /\p{L}/u.test(line[from - 1] ?? ' ') || /\p{L}/u.test(line[from + 2] ?? ' ');
}

const [BAR, UNDERSCORE, ASTERISK, BACKSLASH] = ['|', '_', '*', '\\'].map((mark) => mark.charCodeAt(0));

/** Markdown writes a sign that would mean markup with a backslash before it ("1\. Đến năm 2030", "57\-NQ/TW"). */
const isEscape = (line: string, at: number): boolean => /[!-/:-@[-`{-~]/.test(line[at + 1] ?? '');

/** Where markdown quote and heading marks, cell edges, escapes and emphasis stand in a raw line, in order: they are skipped. */
function markup(line: string): number[] {
  const skip: number[] = [];
  let at = 0;
  for (; line[at] === ' ' || line[at] === '>' || line[at] === '#'; at++) if (line[at] !== ' ') skip.push(at);
  for (; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === BACKSLASH && isEscape(line, at)) skip.push(at++);
    else if (code === BAR || (code === UNDERSCORE && isUnderline(line, at))) skip.push(at);
    else if (code === ASTERISK && (line[at + 1] === '*' || line[at - 1] === '*' || isEmphasis(line, at))) skip.push(at);
  }
  return skip;
}

function plainLine(start: number, line: string, number: number): Line {
  const text = line.trim();
  const indent = line.length - line.trimStart().length;
  const runs = text === '' ? [] : [{ at: 0, length: text.length, raw: start + indent, rawLength: text.length }];
  return { text, runs, number, indent, bold: false, cells: NO_CELLS, fence: false };
}

function markedLine(raw: string, start: number, line: string, number: number): Line {
  const out = createMappedBuilder();
  const cells: [number, number][] = [];
  let cellStart = 0;
  let run = 0;
  const closeCell = (at: number): void => {
    out.trimEnd();
    cells.push([cellStart, out.length]);
    if (out.length > 0) out.push(' ', start + at, start + at + 1);
    cellStart = out.length;
  };
  for (const at of markup(line)) {
    appendClean(out, raw, start + run, start + at);
    run = at + 1;
    if (line[at] === '|') closeCell(at);
  }
  appendClean(out, raw, start + run, start + line.length);
  out.trimEnd();
  const { text, runs } = out.done();
  if (cells.length > 0 && text.length > cellStart) cells.push([cellStart, text.length]);
  const inner = cells
    .slice(1)
    .map(([from, to]): [number, number] => [Math.min(from, to, text.length), Math.min(to, text.length)]);
  const trimmed = line.trim();
  return {
    text,
    runs,
    number,
    indent: line.length - line.trimStart().length,
    bold: /^(?:#|\*\*)|\*\*$/.test(trimmed),
    cells: inner.length > 1 && text !== '' ? inner : NO_CELLS,
    fence: trimmed === '|',
  };
}

/** Splits a raw text into cleaned lines, blank ones included (their text is ''). Linear in the length of the text. */
export function toLines(raw: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let number = 1; start <= raw.length; number++) {
    const found = raw.indexOf('\n', start);
    const end = found === -1 ? raw.length : found;
    const line = raw.slice(start, end);
    const marked = UNCLEAN.test(line.trimStart());
    lines.push(marked ? markedLine(raw, start, line, number) : plainLine(start, line, number));
    start = end + 1;
  }
  return lines;
}
