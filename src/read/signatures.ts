interface Signature {
  readonly format: string;
  readonly bytes: readonly number[];
}

const ascii = (text: string) => Array.from(text, (unit) => unit.charCodeAt(0));

const SIGNATURES: readonly Signature[] = [
  { format: 'a PDF', bytes: ascii('%PDF') },
  { format: 'a zip archive (as DOCX, XLSX and ODT are)', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { format: 'an old Office file (DOC, XLS)', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
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

/** Names the format whose first bytes these are, with its article; null for what may be text. */
export function binaryFormat(bytes: Uint8Array): string | null {
  const found = SIGNATURES.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte));
  return found?.format ?? null;
}
