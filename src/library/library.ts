import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const Metadata = z.object({
  name: z.string(),
  sha256: z.string(),
  /** Grows with every document that is added. Libraries of before it was kept have none: what they hold came first. */
  sequence: z.int().default(0),
});

/** A document as it was added: its file name, its bytes, their SHA-256 in hex, and the text that was read in them. */
export interface LibraryDocument extends z.infer<typeof Metadata> {
  readonly bytes: Uint8Array;
  /** What every source points into. It is kept, not read again: another version of a format library may read otherwise. */
  readonly text: string;
}

export interface Library {
  /** Keeps bytes and text; the same bytes again keep the first name and text. `added` tells whether they are new. */
  add(name: string, bytes: Uint8Array, text: string): Promise<{ sha256: string; added: boolean }>;
  /** Everything kept, in the order in which it arrived. */
  all(): Promise<LibraryDocument[]>;
}

const CONTENT = 'content';
const TEXT = 'text.txt';
const METADATA = 'document.json';
const DRAFT = '.draft-';
/** A process may hold about a thousand files open, three for each document. */
const AT_ONCE = 64;

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

async function readDocument(folder: string): Promise<LibraryDocument> {
  const metadata = Metadata.parse(JSON.parse(await readFile(join(folder, METADATA), 'utf8')));
  const [bytes, text] = await Promise.all([readFile(join(folder, CONTENT)), readFile(join(folder, TEXT), 'utf8')]);
  return { ...metadata, bytes, text };
}

/** Writes beside the place and renames: a reader, or a start after a power cut, sees the whole document or none. */
async function writeWhole(folder: string, document: LibraryDocument): Promise<boolean> {
  const { name, sha256, sequence, bytes, text } = document;
  const draft = join(folder, `${DRAFT}${randomUUID()}`);
  try {
    await mkdir(draft, { recursive: true });
    await writeFile(join(draft, CONTENT), bytes, { flush: true });
    await writeFile(join(draft, TEXT), text, { flush: true });
    await writeFile(join(draft, METADATA), `${JSON.stringify({ name, sha256, sequence })}\n`, { flush: true });
    await rename(draft, join(folder, sha256));
    return true;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Renaming onto a folder that holds something is refused: the document is already there.
    if (codeOf(error) === 'ENOTEMPTY' || codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byArrival = (a: LibraryDocument, b: LibraryDocument): number =>
  a.sequence - b.sequence || byText(a.name, b.name) || byText(a.sha256, b.sha256);

/**
 * Numbers that grow, over restarts and other processes that add to the same folder, too: milliseconds since 1970, or one
 * more than the last one.
 */
function createSequence() {
  let last = 0;
  return {
    next(): number {
      last = Math.max(last + 1, Date.now());
      return last;
    },
    passed(sequence: number): void {
      last = Math.max(last, sequence);
    },
  };
}

/** The documents on disk, one folder per content hash under `folder` (made when the first one comes). */
export function createLibrary(folder: string): Library {
  const sequence = createSequence();
  return {
    async add(name, bytes, text) {
      const arrived = sequence.next();
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const present = await readFile(join(folder, sha256, METADATA)).then(
        () => true,
        () => false,
      );
      return {
        sha256,
        added: !present && (await writeWhole(folder, { name, sha256, sequence: arrived, bytes, text })),
      };
    },
    async all() {
      const entries = await readdir(folder).catch((error: unknown) => {
        if (codeOf(error) === 'ENOENT') return [];
        throw error;
      });
      const hashes = entries.filter((entry) => /^[0-9a-f]{64}$/.test(entry));
      const documents: LibraryDocument[] = [];
      for (let at = 0; at < hashes.length; at += AT_ONCE) {
        const some = hashes.slice(at, at + AT_ONCE).map((hash) => readDocument(join(folder, hash)));
        documents.push(...(await Promise.all(some)));
      }
      for (const document of documents) sequence.passed(document.sequence);
      return documents.sort(byArrival);
    },
  };
}
