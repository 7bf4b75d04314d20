import type { Line } from '../../text/normalise.js';
import type { Closing } from '../head/closing.js';
import type { Letterhead } from '../head/letterhead.js';

/** One document of a file, as line indices. Its text proper runs to `bodyTo`; annexes follow from `annexFrom`. */
export interface Part {
  readonly letterhead: Letterhead;
  readonly closing: Closing | null;
  readonly from: number;
  readonly bodyTo: number;
  readonly annexFrom: number;
  readonly to: number;
}

export interface PartReaders {
  readonly letterhead: (lines: readonly Line[], from: number, to: number) => Letterhead;
  readonly closing: (lines: readonly Line[], from: number, to: number) => Closing | null;
}

/** The line that names an attached document, and the bracketed line that says to what it is attached. */
const TITLE =
  /^(?:KẾ HOẠCH|QUY CHẾ|QUY ĐỊNH|ĐỀ ÁN|CHƯƠNG TRÌNH|PHƯƠNG ÁN|CHIẾN LƯỢC|HƯỚNG DẪN|ĐIỀU LỆ|QUY TRÌNH|NỘI QUY)(?:\s|$)/u;
const ATTACHED = /\(?(?:Kèm theo|Ban hành kèm theo|Ban hành theo)/iu;
const TITLE_DEPTH = 24;

/** Where the attached document begins after the closing block of a decision, or -1. */
function attachmentAfter(lines: readonly Line[], from: number): number {
  for (let index = from; index < lines.length; index++) {
    if (!TITLE.test((lines[index] as Line).text)) continue;
    if (lines.slice(index, index + TITLE_DEPTH).some((line) => ATTACHED.test(line.text))) return index;
  }
  return -1;
}

/** Splits a file into its documents: one, or a decision and the plan it carries. */
export function toParts(lines: readonly Line[], readers: PartReaders): Part[] {
  const read = (from: number, to: number): Part => {
    const letterhead = readers.letterhead(lines, from, to);
    const closing = readers.closing(lines, letterhead.bodyFrom, to);
    return { letterhead, closing, from, bodyTo: closing?.from ?? to, annexFrom: closing?.to ?? to, to };
  };
  const first = read(0, lines.length);
  const attached = first.closing && first.letterhead.type ? attachmentAfter(lines, first.closing.from + 1) : -1;
  const second = attached === -1 ? null : read(attached, lines.length);
  return second?.letterhead.type ? [{ ...first, to: attached }, second] : [first];
}
