import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { DirectiveError } from '../model/errors.js';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
};

export interface Input {
  readonly bytes: Uint8Array;
  /** The name without its folders: what `source.file` shows. */
  readonly name: string;
}

/** Reads a file given on the command line. Throws DirectiveError 'file-missing' where that is not possible. */
export async function readInput(file: string): Promise<Input> {
  try {
    return { bytes: await readFile(file), name: basename(file) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new DirectiveError(
      'file-missing',
      `Cannot read ${file}: ${REASONS[code] ?? code}. Give the path of one file.`,
    );
  }
}
