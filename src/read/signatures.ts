interface Signature {
  readonly format: string;
  readonly bytes: readonly number[];
}

const ascii = (text: string) => Array.from(text, (unit) => unit.charCodeAt(0));

const OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

const SIGNATURES: readonly Signature[] = [
  { format: 'an old Office file (DOC, XLS)', bytes: OFFICE },
  { format: 'an RTF file', bytes: ascii('{\\rtf') },
  { format: 'a PNG image', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { format: 'a JPEG image', bytes: [0xff, 0xd8, 0xff] },
  { format: 'a GIF image', bytes: ascii('GIF8') },
  { format: 'a TIFF image', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { format: 'a TIFF image', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { format: 'a gzip archive', bytes: [0x1f, 0x8b, 0x08] },
  { format: 'a 7z archive', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { format: 'a RAR archive', bytes: ascii('Rar!') },
  { format: 'a program', bytes: [0x7f, 0x45, 0x4c, 0x46] },
];

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const PDF = ascii('%PDF-');
/** Programs and mail gateways put some bytes before a PDF; PDF readers look this far. */
const PDF_WITHIN = 1024;

const startsWith = (bytes: Uint8Array, start: readonly number[], at = 0): boolean =>
  start.every((byte, index) => bytes[at + index] === byte);

/** Names the format whose first bytes these are and that cannot be read, with its article; null for any other. */
export function binaryFormat(bytes: Uint8Array): string | null {
  return SIGNATURES.find((signature) => startsWith(bytes, signature.bytes))?.format ?? null;
}

/** Whether the bytes are a zip archive, as a DOCX is. */
export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, ZIP);

/** Whether the bytes are a PDF. */
export function isPdf(bytes: Uint8Array): boolean {
  for (let at = 0; at < Math.min(bytes.length, PDF_WITHIN); at += 1) if (startsWith(bytes, PDF, at)) return true;
  return false;
}

const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** Whether the bytes are a DOCX (or another new Office file) behind a password: it hides in the old kind of file. */
export const isProtectedOffice = (bytes: Uint8Array): boolean =>
  startsWith(bytes, OFFICE) && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED);
