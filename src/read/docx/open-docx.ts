import { type UnzipFileInfo, unzipSync } from 'fflate';
import { UnreadableFile } from '../unreadable-file.js';
import { parseXml, type XmlElement } from './xml.js';

const MEBIBYTE = 1024 * 1024;
/** What the parts may unpack to. A directive of 200 pages has 5 MiB; a zip bomb says, or hides, much more. */
const MAX_UNPACKED = 32 * MEBIBYTE;

const PARTS = ['document', 'numbering', 'styles', 'footnotes', 'endnotes'] as const;
type Part = (typeof PARTS)[number];

/** The parts of a DOCX that make its text; null for what it does not have. */
export type DocxParts = Readonly<Record<Part, XmlElement | null>>;

const OTHERS: readonly { readonly format: string; readonly entry: RegExp }[] = [
  { format: 'a spreadsheet (XLSX)', entry: /^xl\/workbook/ },
  { format: 'a presentation (PPTX)', entry: /^ppt\/presentation/ },
  { format: 'an OpenDocument file (ODT, ODS)', entry: /^META-INF\/manifest\.xml$/ },
];

const tooLarge = (name: string) =>
  new UnreadableFile(
    'file-too-large',
    `${name}: its text unpacks to more than ${MAX_UNPACKED / MEBIBYTE} MiB. Split the file and read its parts.`,
  );

function unpack(bytes: Uint8Array, name: string): { files: Record<string, Uint8Array>; names: string[] } {
  const names: string[] = [];
  let unpacked = 0;
  const wanted = (file: UnzipFileInfo): boolean => {
    names.push(file.name);
    if (!PARTS.some((part) => file.name === `word/${part}.xml`)) return false;
    unpacked += file.originalSize;
    if (unpacked > MAX_UNPACKED) throw tooLarge(name);
    return true;
  };
  // Unpacking stops at the size that was declared, so that a false one costs no more memory.
  return { files: unzipSync(bytes, { filter: wanted }), names };
}

function refuse(names: readonly string[], name: string): UnreadableFile {
  const other = OTHERS.find(({ entry }) => names.some((one) => entry.test(one)));
  const format = other?.format ?? 'a zip archive';
  const advice = 'Save it as DOCX, PDF, HTML or plain text (UTF-8).';
  return new UnreadableFile('file-binary', `${name}: this is ${format}, not a text document. ${advice}`);
}

/** Unpacks a DOCX. Throws UnreadableFile where it is another kind of archive or too large, any error where broken. */
export function openDocx(bytes: Uint8Array, name: string): DocxParts {
  const { files, names } = unpack(bytes, name);
  if (files['word/document.xml'] === undefined) throw refuse(names, name);
  const read = (part: Part) => {
    const file = files[`word/${part}.xml`];
    return file === undefined ? null : parseXml(file);
  };
  return {
    document: read('document'),
    numbering: read('numbering'),
    styles: read('styles'),
    footnotes: read('footnotes'),
    endnotes: read('endnotes'),
  };
}
