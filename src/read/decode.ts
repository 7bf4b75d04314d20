import { binaryFormat } from './signatures.js';
import { UnreadableFile } from './unreadable-file.js';
import { holdsVietnamese } from './vietnamese.js';

const MAX_BYTES = 20 * 1024 * 1024;
/** Share of control characters from which a file is no text. Line and page breaks and tabs do not count. */
const CONTROL_SHARE = 0.02;
const INK = /[\p{L}\p{N}\p{P}\p{S}]/u;

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const mebibytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

const isControl = (code: number) => (code < 0x20 && !(code >= 0x09 && code <= 0x0d)) || code === 0x7f;

function isBinary(units: ArrayLike<number>, nulAllowed: boolean): boolean {
  let controls = 0;
  for (let index = 0; index < units.length; index += 1) {
    const unit = units[index] ?? 0;
    if (unit === 0 && !nulAllowed) return true;
    if (isControl(unit)) controls += 1;
  }
  return controls > units.length * CONTROL_SHARE;
}

/** TCVN3 and VNI write ASCII with lone high bytes inside words; other binary or damaged data does not. */
function looksLegacy(bytes: Uint8Array): boolean {
  let letters = 0;
  let high = 0;
  for (const byte of bytes) {
    if (byte >= 0xa0) high += 1;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) letters += 1;
  }
  return letters > 0 && high > letters * 0.02 && high < letters;
}

function undecodable(bytes: Uint8Array, name: string, encoding: Encoding): UnreadableFile {
  const guess =
    encoding === 'utf-8' && looksLegacy(bytes)
      ? 'It looks like a legacy Vietnamese encoding (TCVN3/ABC, VNI or Windows-1258).'
      : `It is not valid ${encoding.toUpperCase()}.`;
  return new UnreadableFile('file-encoding', `${name}: ${guess} Save it as UTF-8 and try again.`);
}

function decode(bytes: Uint8Array, name: string, encoding: Encoding): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw undecodable(bytes, name, encoding);
  }
}

function refuseBytes(bytes: Uint8Array, name: string, encoding: Encoding): void {
  if (bytes.length > MAX_BYTES) {
    const size = `${mebibytes(bytes.length)} MiB; at most ${mebibytes(MAX_BYTES)} MiB can be read`;
    throw new UnreadableFile('file-too-large', `${name}: ${size}. Split the file and read its parts.`);
  }
  if (bytes.length === 0) throw empty(name);
  const format = binaryFormat(bytes) ?? (encoding === 'utf-8' && isBinary(bytes, false) ? 'binary data' : null);
  if (format !== null) {
    throw new UnreadableFile('file-binary', `${name}: this is ${format}, not text. Save it as plain text (UTF-8).`);
  }
}

const empty = (name: string) =>
  new UnreadableFile('file-empty', `${name}: the file holds no text. Check that it was saved completely.`);

/**
 * The text of a file, exactly as decoded: offsets of the project refer to it, so nothing is normalised.
 * Reads UTF-8, and UTF-16 that says so by its byte order mark; the mark itself is left out.
 *
 * @param name shown in messages
 * @throws UnreadableFile when the file is empty, too large, binary, in another encoding, or holds no Vietnamese
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  const encoding = encodingOf(bytes);
  refuseBytes(bytes, name, encoding);
  const text = decode(bytes, name, encoding);
  if (!INK.test(text)) throw empty(name);
  if (
    encoding !== 'utf-8' &&
    isBinary(
      Uint16Array.from(text, (unit) => unit.charCodeAt(0)),
      true,
    )
  ) {
    throw new UnreadableFile('file-binary', `${name}: this is binary data, not text. Save it as plain text (UTF-8).`);
  }
  if (!holdsVietnamese(text)) {
    const advice = 'Give a directive in Vietnamese; missing diacritics or scanning errors do no harm.';
    throw new UnreadableFile('file-not-vietnamese', `${name}: no Vietnamese was found in the text. ${advice}`);
  }
  return text;
}
