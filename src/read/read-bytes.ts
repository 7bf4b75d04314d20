import type { ReadText } from './read-text.js';
import { binaryFormat, isPdf, isProtectedOffice, isZip } from './signatures.js';
import { UnreadableFile } from './unreadable-file.js';
import { holdsVietnamese } from './vietnamese.js';

const MEBIBYTE = 1024 * 1024;
const MAX_TEXT = 20 * MEBIBYTE;
/** Scans and pictures make these large. */
const MAX_CONTAINER = 40 * MEBIBYTE;
const INK = /[\p{L}\p{N}\p{P}\p{S}]/u;
const HTML_NAME = /\.x?html?$/i;
const HTML_START =
  /^\ufeff?\s{0,100}(?:<\?xml[^>]{0,200}>\s{0,100})?(?:<!--[^>]{0,1000}>\s{0,100})?<(?:!doctype\s+html|html)[\s>]/i;
const START = 2048;

type Read = (bytes: Uint8Array, name: string) => Promise<ReadText> | ReadText;

/** Each format is loaded when a file of it comes, so that starting stays quick. */
const READERS: Readonly<Record<'plain' | 'html' | 'docx' | 'pdf', () => Promise<Read>>> = {
  plain: async () => (await import('./plain.js')).readPlain,
  html: async () => (await import('./html/read-html.js')).readHtml,
  docx: async () => (await import('./docx/read-docx.js')).readDocx,
  pdf: async () => (await import('./pdf/read-pdf.js')).readPdf,
};

function readerOf(bytes: Uint8Array, name: string): keyof typeof READERS {
  if (isZip(bytes)) return 'docx';
  if (isPdf(bytes)) return 'pdf';
  // The bytes of a start without zeros: also what UTF-16 says in ASCII.
  const start = new TextDecoder('latin1')
    .decode(bytes.subarray(0, START))
    .replaceAll('\0', '')
    .replace(/^[ïÿþ»¿]+/, '');
  return HTML_NAME.test(name) || HTML_START.test(start) ? 'html' : 'plain';
}

const empty = (name: string) =>
  new UnreadableFile('file-empty', `${name}: the file holds no text. Check that it was saved completely.`);

function refuseBytes(bytes: Uint8Array, name: string): void {
  if (bytes.length === 0) throw empty(name);
  const most = isZip(bytes) || isPdf(bytes) ? MAX_CONTAINER : MAX_TEXT;
  if (bytes.length > most) {
    const size = `${(bytes.length / MEBIBYTE).toFixed(1)} MiB; at most ${most / MEBIBYTE} MiB can be read`;
    throw new UnreadableFile('file-too-large', `${name}: ${size}. Split the file and read its parts.`);
  }
  if (isProtectedOffice(bytes)) {
    const advice = 'Remove the password and save it again.';
    throw new UnreadableFile('file-protected', `${name}: the document is protected by a password. ${advice}`);
  }
  const format = binaryFormat(bytes);
  if (format === null) return;
  const advice = 'Save it as DOCX, PDF, HTML or plain text (UTF-8).';
  throw new UnreadableFile('file-binary', `${name}: this is ${format}, not text. ${advice}`);
}

function refuseText(text: string, name: string): void {
  if (!INK.test(text)) throw empty(name);
  if (holdsVietnamese(text)) return;
  const advice = 'Give a directive in Vietnamese; missing diacritics or scanning errors do no harm.';
  throw new UnreadableFile('file-not-vietnamese', `${name}: no Vietnamese was found in the text. ${advice}`);
}

/** A format library can fail on broken input in any way; all of them mean that the file is broken. */
async function readGuarded(read: Read, bytes: Uint8Array, name: string): Promise<ReadText> {
  try {
    return await read(bytes, name);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new UnreadableFile(
      'file-damaged',
      `${name}: the file is damaged and cannot be opened (${reason}). Save it again or get another copy.`,
    );
  }
}

/**
 * The text of a file, whatever its format: plain text exactly as decoded, everything else as lines of text (a
 * paragraph a line, a table row a line between bars). All offsets of the project point into this text.
 *
 * @param name decides only what the bytes leave open (.html), and is shown in messages
 * @throws UnreadableFile when the file is empty, too large, binary, damaged, protected, a scan that cannot be read
 * here, in an unknown encoding, or holds no Vietnamese
 */
export async function readBytes(bytes: Uint8Array, name: string): Promise<ReadText> {
  refuseBytes(bytes, name);
  const read = await READERS[readerOf(bytes, name)]();
  const result = await readGuarded(read, bytes, name);
  refuseText(result.text, name);
  return result;
}
