import { decodeBytes } from './decode.js';
import type { ReadText } from './read-text.js';

/** .txt and .md: the text exactly as decoded. Throws UnreadableFile. */
export const readPlain = (bytes: Uint8Array, name: string): ReadText => ({
  ...decodeBytes(bytes, name),
  format: 'plain',
});
