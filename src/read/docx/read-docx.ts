import { blocksToText } from '../blocks.js';
import { recoverText } from '../decode.js';
import type { ReadText } from '../read-text.js';
import { createBlockReader } from './docx-blocks.js';
import { readNotes } from './notes.js';
import { readNumbering } from './numbering.js';
import { openDocx } from './open-docx.js';
import { readStyles } from './styles.js';
import { childAt } from './xml.js';

/**
 * The words of a Word document as they are printed: with the numbers of its lists, tracked changes accepted, notes at
 * the end. Page headers and footers are left out. Throws UnreadableFile, and any error where the file is broken.
 */
export function readDocx(bytes: Uint8Array, name: string): ReadText {
  const parts = openDocx(bytes, name);
  const body = childAt(parts.document, 'w:body');
  if (body === undefined) throw new Error('it has no body');
  const notes = readNotes(parts.footnotes, parts.endnotes);
  const read = createBlockReader({
    styles: readStyles(parts.styles),
    numbering: readNumbering(parts.numbering),
    notes,
  });
  const content = read(body);
  return { ...recoverText(blocksToText([...content, ...notes.blocks(read)])), format: 'docx' };
}
