/**
 * A text whose every UTF-16 unit knows where it came from: unit i stands for raw units [starts[i], ends[i]).
 * Invariant: starts and ends never fall, and both have the length of `text`.
 */
export interface MappedText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A line of the raw text (1-based number), cleaned. `indent` counts leading blanks of the raw line. */
export interface Line extends MappedText {
  readonly number: number;
  readonly indent: number;
  /** Marked bold over its whole length in the source. */
  readonly bold: boolean;
  /** The cells of a table row, as [start, end) in `text`; empty for any other line. */
  readonly cells: readonly (readonly [number, number])[];
}

const NBSP = /[\u00a0\u2000-\u200a\u202f\u3000\t\f\v]/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff\r]/;
/** Look-alikes of đ/Đ that pasted text carries (Icelandic eth). */
const LOOKALIKE: Readonly<Record<string, string>> = { ð: 'đ', Ð: 'Đ', '\uf0b7': '-', '': '-' };
const MARK = /\p{M}/u;

interface Builder {
  text: string;
  starts: number[];
  ends: number[];
}

const push = (out: Builder, piece: string, start: number, end: number): void => {
  for (let i = 0; i < piece.length; i++) {
    out.starts.push(start);
    out.ends.push(end);
  }
  out.text += piece;
};

/** Appends raw[from, to): NFC, blanks folded to one space, invisible characters dropped. */
function appendClean(out: Builder, raw: string, from: number, to: number): void {
  let i = from;
  while (i < to) {
    const unit = raw[i] as string;
    let next = i + 1;
    if (unit >= '\ud800' && unit <= '\udbff' && next < to) next++;
    while (next < to && raw.charCodeAt(next) >= 0x300 && MARK.test(raw[next] as string)) next++;
    if (!INVISIBLE.test(unit)) {
      const piece = raw.slice(i, next).normalize('NFC');
      const clean = NBSP.test(piece) ? ' ' : (LOOKALIKE[piece] ?? piece);
      if (clean !== ' ' || (out.text !== '' && !out.text.endsWith(' '))) push(out, clean, i, next);
    }
    i = next;
  }
}

const trimEnd = (out: Builder): void => {
  while (out.text.endsWith(' ')) {
    out.text = out.text.slice(0, -1);
    out.starts.pop();
    out.ends.pop();
  }
};

/** Where markdown emphasis, heading marks, quote marks and cell edges stand in a raw line: those ranges are skipped. */
function markup(line: string): { skip: Set<number>; cellEdges: number[] } {
  const skip = new Set<number>();
  const cellEdges: number[] = [];
  for (let i = 0; i < line.length; i++) {
    const unit = line[i];
    if (unit === '|') {
      skip.add(i);
      cellEdges.push(i);
    } else if (unit === '*' && (line[i + 1] === '*' || line[i - 1] === '*' || isEmphasis(line, i))) {
      skip.add(i);
    }
  }
  let head = 0;
  while (head < line.length && (line[head] === ' ' || line[head] === '>' || line[head] === '#')) head++;
  for (let i = 0; i < head; i++) if (line[i] !== ' ') skip.add(i);
  return { skip, cellEdges };
}

/** A single asterisk glued to a word on one side only is emphasis; one alone on its line is the Party's separator. */
const isEmphasis = (line: string, at: number): boolean => {
  const before = line[at - 1] ?? ' ';
  const after = line[at + 1] ?? ' ';
  return (
    (before === ' ') !== (after === ' ') &&
    line.trim() !== '*' &&
    !(before === ' ' && at === line.search(/\S/) && after === ' ')
  );
};

function cleanLine(raw: string, start: number, end: number, number: number): Line {
  const line = raw.slice(start, end);
  const out: Builder = { text: '', starts: [], ends: [] };
  const { skip, cellEdges } = markup(line);
  const cells: [number, number][] = [];
  let cellStart = 0;
  let run = 0;
  for (let i = 0; i <= line.length; i++) {
    if (i < line.length && !skip.has(i)) continue;
    appendClean(out, raw, start + run, start + i);
    run = i + 1;
    if (cellEdges.includes(i)) {
      cells.push([cellStart, out.text.trimEnd().length]);
      if (out.text !== '' && !out.text.endsWith(' ')) push(out, ' ', start + i, start + i + 1);
      cellStart = out.text.length;
    }
  }
  trimEnd(out);
  const bold = line.trimStart().startsWith('**') || line.trimEnd().endsWith('**');
  const filled = cells.filter(([from, to]) => to > from);
  const indent = line.length - line.trimStart().length;
  return { ...out, number, indent, bold, cells: filled.length > 1 ? filled : [] };
}

/** Splits a raw text into cleaned lines, blank ones included (their text is ''). Linear in the length of the text. */
export function toLines(raw: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let number = 1; start <= raw.length; number++) {
    const found = raw.indexOf('\n', start);
    const end = found === -1 ? raw.length : found;
    lines.push(cleanLine(raw, start, end, number));
    start = end + 1;
  }
  return lines;
}

/** Joins pieces of a text with single spaces; no space after a hyphen that ends a piece inside a document number. */
export function joinMapped(pieces: readonly MappedText[]): MappedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const piece of pieces) {
    if (piece.text === '') continue;
    if (text !== '') {
      const last = ends[ends.length - 1] as number;
      text += ' ';
      starts.push(last);
      ends.push(piece.starts[0] as number);
    }
    text += piece.text;
    for (let i = 0; i < piece.text.length; i++) {
      starts.push(piece.starts[i] as number);
      ends.push(piece.ends[i] as number);
    }
  }
  return { text, starts, ends };
}

/** The part [from, to) of a mapped text. */
export const sliceMapped = (mapped: MappedText, from: number, to: number): MappedText => ({
  text: mapped.text.slice(from, to),
  starts: mapped.starts.slice(from, to),
  ends: mapped.ends.slice(from, to),
});
