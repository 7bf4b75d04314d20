import { foldSameLength, isCapitals } from '../../text/case-fold.js';
import type { Line } from '../../text/normalise.js';
import { trimEndOf } from '../../text/trim.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import { isSeparator } from '../layout/blocks.js';
import { columnsOf } from '../layout/columns.js';
import { createSignatureReader, type SignatureLine, type SignatureReader } from './signature.js';

/** What stands below the text: recipients and signature. Indices are of lines. */
export interface Closing {
  readonly from: number;
  readonly recipients: readonly string[];
  readonly signer: { readonly name: string; readonly position: string | null } | null;
  /** The collective or office in whose name it is signed, as printed after "TM." or "T/M". */
  readonly onBehalfOf: string | null;
  /** The first line after the block. */
  readonly to: number;
}

export type ClosingReader = (lines: readonly Line[], from: number, to: number) => Closing | null;

/** The first letters of "Nơi nhận" and of every mark. */
const MAY_BE_EDGE = /^[^\p{L}]{0,3}[NnTKQ]/u;
const DEPTH = 100;
const NAME_DEPTH = 8;
/** A line of authority above the căn cứ names a position too. */
const UNSIGNED_HEAD = 8;
const RECIPIENT = /^[-–+•*~]\s?/;

const tidy = (text: string): string => trimEndOf(text.replace(RECIPIENT, ''), ';,.:/ ').trim();

interface Reading {
  readonly recipients: string[];
  readonly positions: string[];
  onBehalfOf: string | null;
  name: string | null;
  /** What the last signature line was: capitals below it may go on with it. */
  last: SignatureLine['kind'] | null;
  inRecipients: boolean;
  /** The beginning of a name that breaks over two lines. */
  pending: string;
}

function takeSignature(reading: Reading, line: SignatureLine): void {
  reading.last = line.kind;
  if (line.kind === 'behalf') reading.onBehalfOf = line.text;
  else if (line.kind === 'name') reading.name ??= line.text;
  else reading.positions.push(line.text);
}

/** Capitals below "TM. ỦY BAN" go on with its name, those below "KT. CHÁNH" with the office. */
function goOn(reading: Reading, text: string): boolean {
  if (!isCapitals(text) || reading.name !== null) return false;
  if (reading.last === 'behalf') reading.onBehalfOf = `${reading.onBehalfOf} ${text}`;
  else if (reading.last === 'position') reading.positions.push(`${reading.positions.pop()} ${text}`);
  else return false;
  return true;
}

function takeRecipient(reading: Reading, text: string): void {
  if (RECIPIENT.test(text) && text.length > 2) reading.recipients.push(tidy(text));
  else if (
    reading.recipients.length > 0 &&
    reading.name === null &&
    !/^(?:Lưu|LƯU)/u.test(reading.recipients.at(-1) ?? '')
  )
    reading.recipients.push(tidy(`${reading.recipients.pop()} ${text}`));
}

function readPiece(reading: Reading, text: string, signature: SignatureReader, heads: RegExp): void {
  if (heads.test(foldSameLength(text))) {
    reading.inRecipients = true;
    return;
  }
  const signed = reading.positions.length > 0 || reading.onBehalfOf !== null;
  if (signed && reading.name === null && /^\p{Lu}\p{Ll}{1,6}$/u.test(text)) {
    reading.pending = text;
    return;
  }
  const whole = reading.pending === '' ? text : `${reading.pending} ${text}`;
  const found = signature.at(whole, signed);
  if (found) takeSignature(reading, found);
  else if (!goOn(reading, text) && (reading.inRecipients || RECIPIENT.test(text))) takeRecipient(reading, text);
}

/** Builds the reader of the closing block of the lines [from, to). */
export function createClosingReader(vocabulary: Vocabulary): ClosingReader {
  const signature = createSignatureReader(vocabulary);
  const { recipientHeads, afterClosing } = vocabulary.layout;
  const heads = new RegExp(`^\\W{0,3}(?:${recipientHeads.join('|')})\\W{0,3}(?:$|-|:)`);
  const after = new RegExp(`^(?:${afterClosing.join('|')})(?![\\p{L}])`, 'u');

  const firstColumn = (line: Line): string => (columnsOf(line)[0]?.text ?? '').trim();

  /** "Nơi nhận" or a mark such as "TM." begins the block; both stand nowhere else at the edge of a line. */
  const isEdge = (line: Line): boolean => {
    if (!MAY_BE_EDGE.test(line.text)) return false;
    const text = firstColumn(line);
    return heads.test(foldSameLength(text)) || signature.at(text, false)?.marked === true;
  };

  const nameBelow = (lines: readonly Line[], index: number, to: number): boolean =>
    lines
      .slice(index + 1, Math.min(to, index + NAME_DEPTH))
      .some((line) => signature.at(line.text, true)?.kind === 'name');

  /** Where neither is printed, the last position with a name below it. */
  const findStart = (lines: readonly Line[], from: number, to: number): number => {
    for (let index = from; index < to; index++) {
      const { text, fence } = lines[index] as Line;
      if (text !== '' && !fence && isEdge(lines[index] as Line)) return index;
    }
    for (let index = to - 1; index >= Math.max(from + UNSIGNED_HEAD, to - DEPTH); index--) {
      const found = signature.at((lines[index] as Line).text, false);
      if (found?.kind === 'position' && nameBelow(lines, index, to)) return index;
    }
    return -1;
  };

  return (lines, from, to) => {
    const start = findStart(lines, from, to);
    if (start === -1) return null;
    const reading: Reading = {
      recipients: [],
      positions: [],
      onBehalfOf: null,
      name: null,
      last: null,
      inRecipients: false,
      pending: '',
    };
    const stop = Math.min(to, start + DEPTH);
    let end = start + 1;
    for (let index = start; index < stop; index++) {
      const line = lines[index] as Line;
      if (line.text === '' || isSeparator(line)) continue;
      if (after.test(line.text) && index > start + 2 && (reading.name !== null || reading.recipients.length > 0)) break;
      for (const piece of columnsOf(line)) readPiece(reading, piece.text.trim(), signature, heads);
      end = index + 1;
    }
    const position = reading.positions.at(-1) ?? null;
    const name = reading.name;
    const { recipients, onBehalfOf } = reading;
    return {
      from: start,
      recipients,
      signer: name ? { name, position: position && signature.sentenceCase(position) } : null,
      onBehalfOf,
      to: end,
    };
  };
}
