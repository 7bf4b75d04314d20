import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const Metadata = z.object({ name: z.string(), sha256: z.string() });

/** A document as it was added: its file name, its bytes, and their SHA-256 in hex. */
export interface LibraryDocument extends z.infer<typeof Metadata> {
  readonly bytes: Uint8Array;
}

export interface Library {
  /** Keeps the bytes; the same bytes again keep the first name. `added` tells whether they are new. */
  add(name: string, bytes: Uint8Array): Promise<{ sha256: string; added: boolean }>;
  /** Everything kept, by name and then content, whatever order it was added in. */
  all(): Promise<LibraryDocument[]>;
}

const CONTENT = 'content';
const METADATA = 'document.json';
const DRAFT = '.draft-';

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

async function readDocument(folder: string): Promise<LibraryDocument> {
  const metadata = Metadata.parse(JSON.parse(await readFile(join(folder, METADATA), 'utf8')));
  return { ...metadata, bytes: await readFile(join(folder, CONTENT)) };
}

/** Writes beside the place and renames: a reader, or a start after a power cut, sees the whole document or none. */
async function writeWhole(folder: string, sha256: string, name: string, bytes: Uint8Array): Promise<boolean> {
  const draft = join(folder, `${DRAFT}${randomUUID()}`);
  try {
    await mkdir(draft, { recursive: true });
    await writeFile(join(draft, CONTENT), bytes, { flush: true });
    await writeFile(join(draft, METADATA), `${JSON.stringify({ name, sha256 })}\n`, { flush: true });
    await rename(draft, join(folder, sha256));
    return true;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Renaming onto a folder that holds something is refused: the document is already there.
    if (codeOf(error) === 'ENOTEMPTY' || codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** The documents on disk, one folder per content hash under `folder` (made when the first one comes). */
export function createLibrary(folder: string): Library {
  return {
    async add(name, bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const present = await readFile(join(folder, sha256, METADATA)).then(
        () => true,
        () => false,
      );
      return { sha256, added: !present && (await writeWhole(folder, sha256, name, bytes)) };
    },
    async all() {
      const entries = await readdir(folder).catch((error: unknown) => {
        if (codeOf(error) === 'ENOENT') return [];
        throw error;
      });
      const hashes = entries.filter((entry) => /^[0-9a-f]{64}$/.test(entry)).sort();
      const documents = await Promise.all(hashes.map((hash) => readDocument(join(folder, hash))));
      return documents.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    },
  };
}
