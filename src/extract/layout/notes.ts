import type { Line } from '../../text/normalise.js';
import { readMarker } from './markers.js';

/** A mark glued to the end of a word: "đạt chuẩn quốc gia1 vào". */
const MARK = /[\p{Ll}”"](\d{1,2})(?=[\s.,;:)]|$)/gu;
/** A note at the foot of a page: its number, a blank, a capital, and no sign between. */
const NOTE = /^(\d{1,2})\s(?=[\p{Lu}“"])/u;
/** How far below its mark a note can stand: about one printed page, double-spaced. */
const PAGE = 110;

/**
 * Takes the footnotes out of the flow, so that the sentence they interrupt goes on. A line is a note only where its
 * number was seen as a glued mark above it on the page; "1 Tính đến …" without a mark stays where it is.
 */
export function withoutNotes(lines: readonly Line[]): Line[] {
  const marks = new Map<string, number>();
  const flow: Line[] = [];
  let inNote = false;
  for (const line of lines) {
    const opened = NOTE.exec(line.text);
    const markedAt = opened ? marks.get(opened[1] as string) : undefined;
    if (markedAt !== undefined && line.number - markedAt <= PAGE) inNote = true;
    else if (line.text === '' || line.indent === 1 || readMarker(line.text)) inNote = false;
    if (!inNote) flow.push(line);
    if (/\d/.test(line.text)) for (const mark of line.text.matchAll(MARK)) marks.set(mark[1] as string, line.number);
  }
  return flow;
}
