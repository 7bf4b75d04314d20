import { isCapitals, startsLower, startsUpper } from '../../text/case-fold.js';
import { joinMapped, type MappedText } from '../../text/mapped-text.js';
import type { Line } from '../../text/normalise.js';
import { type Marker, readMarker } from './markers.js';
import { endsSentence, type Shape } from './shape.js';
import { type Row, toStretches } from './tables.js';

/** A paragraph: one or more printed lines joined, with the marker it begins with. */
export interface Block extends MappedText {
  readonly lines: readonly Line[];
  readonly marker: Marker | null;
  readonly bold: boolean;
  readonly capitals: boolean;
  /** The rows of a table; null for a paragraph. */
  readonly rows: readonly Row[] | null;
}

const PAGE_NUMBER = /^(?:(?:trang|page)\s)?[-–]?\s?\d{1,3}\s?[-–]?(?:\/\d{1,3})?$/i;
const SEPARATOR = /^(?:[-–—_=*.~+\s]{3,}|\*)$/;
/** Wider than any printed page: such a text has one paragraph a line. */
const UNWRAPPED_WIDTH = 160;
/** A sentence that runs on from a line so long is broken by the page, not by its author, */
const FULL_LINE = 60;
/** over up to so many empty lines. */
const PAGE_BREAK = 6;
/** What may stand before a number that is no marker but goes on with the sentence: "khoản 1, Điều 2", "ngày 30". */
const EXPECTS_NUMBER = /(?:Điều|khoản|mục|số|tháng|ngày|năm|quý|điểm|và|đến|từ|hoặc|,)$/iu;

export const isSeparator = (line: Line): boolean => SEPARATOR.test(line.text);

/** What the words of a line tell of paragraphs. */
export interface ParagraphHabits {
  /** Fixed words that begin a paragraph without any marker ("Căn cứ", "Nơi nhận"). */
  readonly openers: RegExp;
  /** Whether words are a whole heading by themselves: they name a part of a directive, or bodies. */
  readonly namesPart: (words: string) => boolean;
}

interface Open {
  readonly lines: Line[];
  readonly marker: Marker | null;
}

const lastOf = (open: Open): Line => open.lines[open.lines.length - 1] as Line;

/** A line that opens with a marker although the sentence before it is still running is a wrapped line, not an item. */
function opensItem(line: Line, marker: Marker, previous: Line, blank: boolean, shape: Shape): boolean {
  const content = line.text.slice(marker.contentAt);
  const running = !endsSentence(previous.text) && !isCapitals(previous.text);
  if (marker.kind === 'article') return startsUpper(content) || content === '';
  if (!running || blank) return true;
  if (shape.indented && line.indent < 2 && previous.indent >= line.indent) return false;
  if (marker.kind === 'bullet') return !startsLower(content) && !/-$/.test(previous.text);
  if (EXPECTS_NUMBER.test(previous.text)) return false;
  return marker.kind === 'letter' || startsUpper(content);
}

/** "71-⏎NQ/TW": a number broken after its sign goes on in the next line, whatever stands between. */
const breaksNumber = (text: string): boolean => /\d[-/]$|[-/]$/.test(text);

/** "Căn cứ Nghị định số ⏎ 63/2010/NĐ-CP": what is numbered stands in the next line. */
const awaitsNumber = (text: string): boolean => /(?:^|\s)số\s?:?$/iu.test(text);

/** Whether capitals end here and prose begins, or the other way round: then a new paragraph begins too. */
function changesCase(previous: Line, line: Line, blank: boolean): boolean {
  const before = isCapitals(previous.text);
  if (before === isCapitals(line.text) || !/\p{L}{2}/u.test(line.text)) return false;
  if (/^\P{L}*\p{Lu}{1,8}\P{L}*$/u.test(line.text)) return false;
  if (before) return blank || !startsLower(line.text) || previous.text.length > 12;
  return blank || endsSentence(previous.text);
}

/** "Giám đốc các Sở: ⏎ Giáo dục và Đào tạo, …": the list goes on with the sentence. */
const DISTRIBUTES = /(?:^|\s)[Cc]ác\s\p{L}+(?:\s\p{L}+)?:$/u;

/** Words after which a line cannot be over. */
const UNFINISHED = /(?:^|\s)(?:và|của|các|những|với|cho|tại|về|trong|theo|từ|do|là|có|để|trên|bằng|đến|,)$|,$/u;

/** "2. Mục tiêu đến năm 2035 ⏎ Hệ thống giáo dục …": a short numbered line above a full one that begins anew. */
function closesHeading(open: Open, line: Line, shape: Shape, habits: ParagraphHabits): boolean {
  const { lines, marker } = open;
  const previous = lastOf(open);
  if (lines.length > 1 || !marker || marker.kind === 'bullet' || !startsUpper(line.text)) return false;
  const fits = previous.text.length < shape.width * 0.6 && line.text.length > shape.width * 0.75;
  if (!fits || endsSentence(previous.text) || UNFINISHED.test(previous.text)) return false;
  const words = previous.text.slice(marker.contentAt);
  return !words.includes(': ') && habits.namesPart(words);
}

function continues(
  open: Open,
  line: Line,
  marker: Marker | null,
  gap: number,
  shape: Shape,
  habits: ParagraphHabits,
): boolean {
  const previous = lastOf(open);
  const blank = gap > (shape.doubleSpaced ? 1 : 0);
  if (habits.openers.test(line.text) || line.cells.length > 0 || previous.cells.length > 0) return false;
  if (marker && opensItem(line, marker, previous, blank, shape)) return false;
  if (breaksNumber(previous.text) && gap <= 2) return true;
  if (awaitsNumber(previous.text) && /^\d/.test(line.text)) return gap <= 2;
  const ended = endsSentence(previous.text);
  if (startsLower(line.text) && !ended && !(isCapitals(previous.text) && blank))
    return gap <= (previous.text.length > FULL_LINE ? PAGE_BREAK : 2);
  if (changesCase(previous, line, blank) || blank) return false;
  if (ended && (startsLower(line.text) || DISTRIBUTES.test(previous.text))) return true;
  if (shape.spaced) return !closesHeading(open, line, shape, habits);
  if (shape.width > UNWRAPPED_WIDTH) return false;
  if (shape.indented && line.indent > 1 && !(isCapitals(previous.text) && isCapitals(line.text))) return false;
  if (shape.indented && line.indent <= 1 && !ended) return true;
  if (previous.bold && !line.bold && previous.text.length < shape.width * 0.8) return false;
  if (ended)
    return (
      /[.;]["”’)]?$/.test(previous.text) &&
      previous.text.length > shape.width * 0.82 &&
      line.indent <= previous.indent + 1
    );
  return previous.text.length > shape.width * 0.55 || (isCapitals(previous.text) && isCapitals(line.text));
}

function close(open: Open): Block {
  const joined = joinMapped(open.lines);
  return {
    text: joined.text,
    runs: joined.runs,
    lines: open.lines,
    marker: open.lines.length === 1 ? open.marker : readMarker(joined.text),
    bold: open.lines.every((line) => line.bold),
    capitals: isCapitals(joined.text),
    rows: null,
  };
}

/** Counts the empty lines between two paragraphs; those around a page number are the page's, not the text's. */
interface Gap {
  lines: number;
  pageBreak: boolean;
}

function widen(gap: Gap, line: Line): void {
  if (isSeparator(line)) gap.lines += 3;
  else if (line.text !== '') {
    gap.lines = 0;
    gap.pageBreak = true;
  } else if (!gap.pageBreak) gap.lines++;
}

function toParagraphs(lines: readonly Line[], shape: Shape, habits: ParagraphHabits): Block[] {
  const blocks: Block[] = [];
  let open: Open | null = null;
  let gap: Gap = { lines: 0, pageBreak: false };
  for (const line of lines) {
    if (line.text === '' || PAGE_NUMBER.test(line.text) || isSeparator(line)) {
      widen(gap, line);
      continue;
    }
    const marker = readMarker(line.text);
    const breaks = gap.pageBreak && open !== null && endsSentence(lastOf(open).text);
    if (open && !breaks && continues(open, line, marker, gap.lines, shape, habits)) {
      open.lines.push(line);
    } else {
      if (open) blocks.push(close(open));
      open = { lines: [line], marker };
    }
    gap = { lines: 0, pageBreak: false };
  }
  if (open) blocks.push(close(open));
  return blocks;
}

const toTable = (lines: readonly Line[], rows: readonly Row[]): Block => ({
  ...joinMapped(lines),
  lines,
  marker: null,
  bold: false,
  capitals: false,
  rows,
});

/**
 * Groups lines into paragraphs and tables. Page numbers and rules between lines are passed over; nothing else is
 * dropped.
 */
export function toBlocks(lines: readonly Line[], shape: Shape, habits: ParagraphHabits): Block[] {
  return toStretches(lines).flatMap((stretch) =>
    stretch.rows ? [toTable(stretch.lines, stretch.rows)] : toParagraphs(stretch.lines, shape, habits),
  );
}
