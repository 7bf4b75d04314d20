import { readBytes } from '../../src/read/read-bytes.js';
import { UnreadableFile } from '../../src/read/unreadable-file.js';

/** How a file is refused; fails where it is read, or stopped by anything that is no clear answer. */
export async function refusal(bytes: Uint8Array, name: string): Promise<UnreadableFile> {
  const read = await readBytes(bytes, name).catch((error: unknown) => error);
  if (read instanceof UnreadableFile) return read;
  throw read instanceof Error ? read : new Error('was read');
}
