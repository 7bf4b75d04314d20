import { isUtf8 } from 'node:buffer';
import { decodeLegacyBytes, type Recovered, recoverLegacyText } from './encodings/legacy.js';
import type { ReadNote } from './read-text.js';
import { UnreadableFile } from './unreadable-file.js';
import { holdsVietnamese } from './vietnamese.js';

/** Share of control characters from which a file is no text. Line and page breaks and tabs do not count. */
const CONTROL_SHARE = 0.02;
/** Share of broken characters among all that are not ASCII up to which a file is damaged UTF-8, not another encoding. */
const BROKEN_SHARE = 0.2;
/** Share of broken characters up to which bare ASCII is a text with damage. */
const STRAY_SHARE = 0.02;
/** Share of zero bytes on one side of the pairs that shows UTF-16, and how many times those on the other side. */
const UTF16_SHARE = 0.2;
const UTF16_LEAD = 4;
const SAMPLE = 8192;
const BROKEN = /\ufffd/g;
const BEYOND_ASCII = /[\u0080-\uffff]/g;

export interface Decoded {
  readonly text: string;
  readonly notes: readonly ReadNote[];
}

const isControl = (code: number) => (code < 0x20 && !(code >= 0x09 && code <= 0x0d)) || code === 0x7f;

function isBinary(text: string): boolean {
  let controls = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0) return true;
    if (isControl(code)) controls += 1;
  }
  return controls > text.length * CONTROL_SHARE;
}

/** UTF-16 by its byte order mark, or by the zero bytes of its blanks and plain letters. */
function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const pairs = Math.min(bytes.length, SAMPLE) >> 1;
  let first = 0;
  let second = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    if (bytes[2 * pair] === 0) first += 1;
    if (bytes[2 * pair + 1] === 0) second += 1;
  }
  // Some letters have a zero on the other side: the combining grave accent is U+0300.
  if (second > pairs * UTF16_SHARE && second > first * UTF16_LEAD) return 'utf-16le';
  if (first > pairs * UTF16_SHARE && first > second * UTF16_LEAD) return 'utf-16be';
  return null;
}

const recoveredNote = ({ encoding }: Recovered): ReadNote => ({
  code: 'encoding-recovered',
  severity: 'info',
  message: `The text was written in ${encoding}; it was converted to Unicode.`,
});

const damagedNote = (count: number): ReadNote => ({
  code: 'bytes-damaged',
  severity: 'warning',
  message: `${count} ${count === 1 ? 'place' : 'places'} could not be decoded and stand as U+FFFD.`,
});

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

function decodeBrokenUtf8(bytes: Uint8Array, name: string): Decoded {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = countOf(text, BROKEN);
  const asDamaged = { text, notes: [damagedNote(broken)] };
  if (broken <= countOf(text, BEYOND_ASCII) * BROKEN_SHARE) return asDamaged;
  const recovered = decodeLegacyBytes(bytes);
  if (recovered !== null) return { text: recovered.text, notes: [recoveredNote(recovered)] };
  if (broken <= text.length * STRAY_SHARE && holdsVietnamese(text)) return asDamaged;
  throw new UnreadableFile(
    'file-encoding',
    `${name}: the text is neither UTF-8, UTF-16, TCVN3 (ABC), VNI nor Windows-1258. Save it as UTF-8 and try again.`,
  );
}

function decodeUtf8(bytes: Uint8Array, name: string): Decoded {
  return isUtf8(bytes) ? recoverText(new TextDecoder('utf-8').decode(bytes)) : decodeBrokenUtf8(bytes, name);
}

/** Text that shows the letters of an old Vietnamese encoding, converted; any other text as it is. */
export function recoverText(text: string): Decoded {
  const recovered = recoverLegacyText(text);
  return recovered === null ? { text, notes: [] } : { text: recovered.text, notes: [recoveredNote(recovered)] };
}

/**
 * Bytes to text. Reads UTF-8 and UTF-16, with or without byte order mark (left out), and the old encodings TCVN3, VNI
 * and Windows-1258, by what makes Vietnamese of them. Nothing is normalised. Damage is kept, and noted.
 *
 * @param name shown in messages
 * @throws UnreadableFile when the bytes are binary or in an encoding that is not known
 */
export function decodeBytes(bytes: Uint8Array, name: string): Decoded {
  const label = utf16Label(bytes);
  // Zero bytes and control characters are the same in all encodings of one byte a letter.
  if (label === null && isBinary(new TextDecoder('latin1').decode(bytes))) throw binary(name);
  if (label === null) return decodeUtf8(bytes, name);
  const text = new TextDecoder(label).decode(bytes);
  if (isBinary(text)) throw binary(name);
  const broken = countOf(text, BROKEN);
  return { text, notes: broken === 0 ? [] : [damagedNote(broken)] };
}

const binary = (name: string) =>
  new UnreadableFile(
    'file-binary',
    `${name}: this is binary data, not text. Save it as DOCX, PDF, HTML or plain text (UTF-8).`,
  );
