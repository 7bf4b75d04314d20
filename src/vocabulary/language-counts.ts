import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

const DEFAULT_FILE = new URL('../../seed/language/syllable-counts.bin', import.meta.url);

/** The bytes of `seed/language/syllable-counts.bin`, uncompressed; `repair` knows their form. */
export function loadLanguageCounts(file: URL = DEFAULT_FILE): Uint8Array {
  return brotliDecompressSync(readFileSync(file));
}
