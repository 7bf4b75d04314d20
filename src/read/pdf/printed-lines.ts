/** A piece of text on a page, seen upright: x to the right, y down, in points; `size` is the height of its font. */
export interface Glyphs {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** A printed line: its text with the blanks that its gaps stand for, and its baseline. */
export interface PrintedLine {
  readonly text: string;
  readonly y: number;
  readonly size: number;
}

/** All in heights of the font. Raised note marks and the two halves of a letterhead stand this near to one baseline. */
const SAME_LINE = 0.45;
/** Lines of two columns. */
const SAME_HEIGHT = 0.7;
/** Below it letters of one word were only placed apart. */
const WORD_GAP = 0.15;
/** Justified lines stretch blanks to about one height; columns stand farther apart. */
const COLUMN_GAP = 1.8;
/** Average width of a letter: an indent becomes as many blanks. */
const LETTER_WIDTH = 0.5;
const MOST_INDENT = 60;
const COLUMN_BLANKS = '      ';
/** What is followed by a wide gap only because it is a marker: "1.", "a)", "-". */
const MARKER = /^\s*(?:[-–+•*]|[\p{L}\d.]{1,7}[.)]?)$/u;
const BLANK = /^\s*$/u;

function groupByLine(pieces: readonly Glyphs[]): Glyphs[][] {
  const lines: Glyphs[][] = [];
  let tallest: Glyphs | null = null;
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)) {
    if (tallest !== null && piece.y - tallest.y < SAME_LINE * Math.max(tallest.size, piece.size)) {
      lines.at(-1)?.push(piece);
      if (piece.size > tallest.size) tallest = piece;
    } else {
      lines.push([piece]);
      tallest = piece;
    }
  }
  return lines;
}

/** Where the text of a line begins and ends. */
const reach = (line: readonly Glyphs[]) =>
  [Math.min(...line.map(({ x }) => x)), Math.max(...line.map(({ x, width }) => x + width))] as const;

const baseline = (line: readonly Glyphs[]): number => Math.max(...line.map(({ y }) => y));

/** Columns side by side whose lines do not stand at quite the same height read as one line each. */
function besideEachOther(above: readonly Glyphs[], below: readonly Glyphs[]): boolean {
  const size = Math.max(...above.map((piece) => piece.size), ...below.map((piece) => piece.size));
  const [left, right] = reach(above);
  const [otherLeft, otherRight] = reach(below);
  const apart = Math.max(otherLeft - right, left - otherRight);
  return apart > COLUMN_GAP * size && baseline(below) - baseline(above) < SAME_HEIGHT * size;
}

function joinColumns(lines: readonly Glyphs[][]): Glyphs[][] {
  const joined: Glyphs[][] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    if (above !== undefined && besideEachOther(above, line)) above.push(...line);
    else joined.push(line);
  }
  return joined;
}

function joinLine(pieces: readonly Glyphs[]): string {
  let text = '';
  let end: number | null = null;
  for (const piece of [...pieces].sort((a, b) => a.x - b.x)) {
    const gap = end === null ? 0 : (piece.x - end) / piece.size;
    if (gap > COLUMN_GAP && !MARKER.test(text)) text = text.trimEnd() + COLUMN_BLANKS;
    else if (gap > WORD_GAP && !text.endsWith(' ')) text += ' ';
    text += text.endsWith(' ') ? piece.text.trimStart() : piece.text;
    end = Math.max(end ?? 0, piece.x + piece.width);
  }
  return text.trimEnd();
}

/** The printed lines of a page from top to bottom, indented as they stand right of the left margin. */
export function toPrintedLines(pieces: readonly Glyphs[]): PrintedLine[] {
  const inked = pieces.filter((piece) => !BLANK.test(piece.text) && piece.size > 0);
  const margin = Math.min(...inked.map(({ x }) => x));
  return joinColumns(groupByLine(inked)).map((line) => {
    const size = Math.max(...line.map((piece) => piece.size));
    const indent = (Math.min(...line.map(({ x }) => x)) - margin) / (size * LETTER_WIDTH);
    const blanks = ' '.repeat(Math.min(MOST_INDENT, Math.round(indent)));
    return { text: blanks + joinLine(line), y: Math.max(...line.map(({ y }) => y)), size };
  });
}
