import type { PDFPageProxy } from 'unpdf/pdfjs';
import { readGlyphs } from './page-glyphs.js';
import { linesToText, toPrintedLines } from './text-lines.js';

/** The text of a page; what is written in another direction than most of it comes after. */
export async function pageText(page: PDFPageProxy): Promise<string> {
  const directions = await readGlyphs(page);
  return directions
    .map((glyphs) => linesToText(toPrintedLines(glyphs)))
    .filter((text) => text.trim() !== '')
    .join('\n');
}
