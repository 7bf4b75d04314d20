import type { PDFDocumentProxy } from 'pdfjs-dist';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { recoverText } from '../decode.js';
import type { ReadNote, ReadText } from '../read-text.js';
import { UnreadableFile } from '../unreadable-file.js';
import { layOut } from './layout.js';
import { type PageContent, readPageContent } from './page-content.js';
import { readScannedPages, type ScanReader, type ScanResult } from './scan.js';

/** A directive of the whole country with its annexes has some hundreds. */
const MAX_PAGES = 2000;
const MAX_LINES = 500_000;
/** A page with an image and fewer letters is a scan: what text it has is a stamp or a signature put over it. */
const BARE = 100;
const INK = /[\p{L}\p{N}]/gu;
/** Of the pages; from here on the file as a whole is a scan. */
const SCANNED_SHARE = 0.5;

interface Page {
  readonly number: number;
  readonly text: string;
  readonly scanned: boolean;
}

async function openPdf(bytes: Uint8Array, name: string): Promise<PDFDocumentProxy> {
  try {
    // The library takes over the memory it is given. Fonts are not drawn.
    return await getDocument({
      data: Uint8Array.from(bytes),
      verbosity: 0,

      disableFontFace: true,
    }).promise;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'PasswordException') throw error;
    const advice = 'Remove the password, or print it to a new PDF, and try again.';
    throw new UnreadableFile('file-protected', `${name}: the PDF is protected by a password. ${advice}`);
  }
}

async function readContents(pdf: PDFDocumentProxy, name: string): Promise<PageContent[]> {
  if (pdf.numPages > MAX_PAGES) throw tooLarge(name, `${pdf.numPages} pages; at most ${MAX_PAGES}`);
  const contents: PageContent[] = [];
  let parts = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const content = await readPageContent(page);
    page.cleanup();
    parts += content.parts.length;
    if (parts > MAX_LINES) throw tooLarge(name, `more than ${MAX_LINES} lines, which is the most that`);
    contents.push(content);
  }
  return contents;
}

async function readPages(pdf: PDFDocumentProxy, name: string): Promise<Page[]> {
  const contents = await readContents(pdf, name);
  return layOut(contents.map(({ parts }) => parts)).map((text, index) => ({
    number: index + 1,
    text,
    scanned: contents[index]?.hasImage === true && (text.match(INK)?.length ?? 0) < BARE,
  }));
}

const tooLarge = (name: string, size: string) =>
  new UnreadableFile('file-too-large', `${name}: ${size} can be read. Split the file and read its parts.`);

/** The pages with the text of scans put in where this machine can read them. */
async function withScans(
  pages: readonly Page[],
  readScans: (numbers: readonly number[]) => Promise<ScanResult>,
  name: string,
) {
  const scans = pages.filter(({ scanned }) => scanned).map(({ number }) => number);
  if (scans.length === 0) return { pages, notes: [], format: 'pdf' as const };
  const mostly = scans.length >= pages.length * SCANNED_SHARE;
  const read = await readScans(scans);
  const which = `${scans.length === 1 ? 'Page' : 'Pages'} ${scans.join(', ')} ${scans.length === 1 ? 'is a scan' : 'are scans'}`;
  if ('missing' in read) {
    const problem = mostly ? 'The PDF is a scan: it holds pictures of pages and no text' : which;
    const message = `${problem}. To read it, install ${read.missing}.`;
    if (mostly) throw new UnreadableFile('file-scanned', `${name}: ${message}`);
    return {
      pages,
      notes: [{ code: 'pages-without-text', severity: 'warning', message } satisfies ReadNote],
      format: 'pdf' as const,
    };
  }
  const note: ReadNote = { code: 'read-by-ocr', severity: 'warning', message: `${which}, read by tesseract.` };
  const whole = pages.map((page) => ({ ...page, text: read.texts.get(page.number) ?? page.text }));
  return { pages: whole, notes: [note], format: mostly ? ('scan' as const) : ('pdf' as const) };
}

/**
 * The text layer of a PDF, line by line in the order of its pages; pages that are only pictures are read by tesseract
 * where it is installed. Throws UnreadableFile, and any error where the file is broken.
 *
 * @param readScans what reads pictures of pages
 */
export async function readPdf(
  bytes: Uint8Array,
  name: string,
  readScans: ScanReader = readScannedPages,
): Promise<ReadText> {
  const pdf = await openPdf(bytes, name);
  try {
    const { pages, notes, format } = await withScans(
      await readPages(pdf, name),
      (numbers) => readScans(bytes, numbers, name),
      name,
    );
    const layer = recoverText(
      pages
        .map(({ text }) => text.trimEnd())
        .filter((text) => text !== '')
        .join('\n'),
    );
    return { text: layer.text === '' ? '' : `${layer.text}\n`, format, notes: [...notes, ...layer.notes] };
  } finally {
    await pdf.destroy();
  }
}
