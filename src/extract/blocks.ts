import { isCapitals, startsLower, startsUpper } from '../text/case-fold.js';
import { joinMapped, type Line, type MappedText } from '../text/normalise.js';
import { type Marker, readMarker } from './markers.js';

/** A paragraph: one or more printed lines joined, with the marker it begins with. */
export interface Block extends MappedText {
  readonly lines: readonly Line[];
  readonly marker: Marker | null;
  readonly bold: boolean;
  readonly capitals: boolean;
}

const SENTENCE_END = /[.;:!?…]["”’)]?$/;
const PAGE_NUMBER = /^(?:(?:trang|page)\s)?[-–]?\s?\d{1,3}\s?[-–]?(?:\/\d{1,3})?$/i;
const SEPARATOR = /^(?:[-–—_=*.~\s]{3,}|\*)$/;
/** Fixed beginnings of a paragraph that carry no marker. */
const OPENERS =
  /^(?:Căn cứ |CĂN CỨ |Theo đề nghị|Xét |Nơi nhận|NƠI NHẬN|Kính gửi|QUYẾT ĐỊNH:|QUYẾT NGHỊ:|TM\.|T\/M|KT\.|K\/T|TL\.|T\/L|TUQ\.|\(Kèm theo|\(Ban hành kèm theo)/u;

export const isSeparator = (line: Line): boolean => SEPARATOR.test(line.text);

/** Layout habits of a text, measured once. */
export interface Shape {
  /** Every printed line is followed by an empty one, so that an empty line says nothing. */
  readonly doubleSpaced: boolean;
  /** Usual length of a full printed line, in characters. */
  readonly width: number;
}

export function measureShape(lines: readonly Line[]): Shape {
  const filled = lines.filter((line) => line.text !== '');
  let gaps = 0;
  let broken = 0;
  let previous: Line | null = null;
  for (const line of filled) {
    if (previous && line.number - previous.number === 2) {
      gaps++;
      if (!SENTENCE_END.test(previous.text) && !readMarker(line.text) && !isCapitals(line.text)) broken++;
    }
    previous = line;
  }
  const lengths = filled.map((line) => line.text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.85)] ?? 80;
  return { doubleSpaced: gaps > filled.length * 0.5 && broken > gaps * 0.4, width };
}

interface Open {
  readonly lines: Line[];
  readonly marker: Marker | null;
}

const lastOf = (open: Open): Line => open.lines[open.lines.length - 1] as Line;

/** A line that opens with a marker although the sentence before it is still running is a wrapped line, not an item. */
function opensItem(line: Line, previous: Line, blank: boolean): boolean {
  const marker = readMarker(line.text);
  if (!marker) return false;
  const running = !SENTENCE_END.test(previous.text) && !isCapitals(previous.text);
  const content = line.text.slice(marker.contentAt);
  if (marker.kind === 'bullet') return !(running && startsLower(content) && !blank) && !/-$/.test(previous.text);
  if (marker.kind === 'article') return startsUpper(content) || content === '';
  if (!running || blank) return true;
  if (marker.kind === 'letter') return !/(?:khoản|điểm)$/i.test(previous.text);
  return startsUpper(content) && !/(?:Điều|khoản|mục|số|tháng|ngày|năm|quý|Điểm|điểm|,)$/iu.test(previous.text);
}

function continues(open: Open, line: Line, gap: number, shape: Shape): boolean {
  const previous = lastOf(open);
  const blank = gap > (shape.doubleSpaced ? 1 : 0);
  if (OPENERS.test(line.text) || line.cells.length > 0 || previous.cells.length > 0) return false;
  if (opensItem(line, previous, blank)) return false;
  if (/\d[-/]$|[-/]$/.test(previous.text) && gap <= 2) return true;
  const ended = SENTENCE_END.test(previous.text);
  if (isCapitals(previous.text) !== isCapitals(line.text) && /\p{L}{2}/u.test(line.text)) {
    if (!/^\P{L}*\p{Lu}{1,8}\P{L}*$/u.test(line.text) && !startsLower(line.text)) return false;
    if (isCapitals(previous.text) && startsLower(line.text) && blank) return false;
  }
  if (startsLower(line.text) && !ended) return gap <= 2;
  if (blank) return false;
  if (previous.bold && !line.bold && previous.text.length < shape.width * 0.8) return false;
  if (shape.width > 160) return false;
  if (ended)
    return previous.text.length > shape.width * 0.82 && line.indent <= previous.indent + 1 && !/:$/.test(previous.text);
  return previous.text.length > shape.width * 0.55 || (isCapitals(previous.text) && isCapitals(line.text));
}

const close = (open: Open): Block => {
  const joined = joinMapped(open.lines);
  return {
    ...joined,
    lines: open.lines,
    marker: readMarker(joined.text),
    bold: open.lines.every((line) => line.bold),
    capitals: isCapitals(joined.text),
  };
};

/** Groups lines into paragraphs. Page numbers and rules between lines are passed over; nothing else is dropped. */
export function toBlocks(lines: readonly Line[], shape: Shape): Block[] {
  const blocks: Block[] = [];
  let open: Open | null = null;
  let gap = 0;
  for (const line of lines) {
    if (line.text === '') {
      gap++;
      continue;
    }
    if (PAGE_NUMBER.test(line.text) || isSeparator(line)) {
      if (isSeparator(line)) gap += 3;
      continue;
    }
    if (open && continues(open, line, gap, shape)) {
      open.lines.push(line);
    } else {
      if (open) blocks.push(close(open));
      open = { lines: [line], marker: readMarker(line.text) };
    }
    gap = 0;
  }
  if (open) blocks.push(close(open));
  return blocks;
}
