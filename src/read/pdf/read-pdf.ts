import type { ReadText } from '../read-text.js';
import { UnreadableFile } from '../unreadable-file.js';

export function readPdf(_bytes: Uint8Array, name: string): ReadText {
  throw new UnreadableFile('file-binary', `${name}: not read yet.`);
}
