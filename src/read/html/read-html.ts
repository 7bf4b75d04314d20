import { blocksToText } from '../blocks.js';
import { decodeBytes, recoverText } from '../decode.js';
import type { ReadText } from '../read-text.js';
import { htmlBlocks } from './html-blocks.js';
import { mainContent } from './main-content.js';
import { parsePage } from './page.js';

/** The words of a web page without what stands around them. Throws UnreadableFile. */
export function readHtml(bytes: Uint8Array, name: string): ReadText {
  const page = decodeBytes(bytes, name);
  // Letters of an old encoding can also be written as entities.
  const { text, notes } = recoverText(blocksToText(htmlBlocks(mainContent(parsePage(page.text)))));
  return { text, format: 'html', notes: [...page.notes, ...notes] };
}
