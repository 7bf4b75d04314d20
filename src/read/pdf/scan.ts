import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UnreadableFile } from '../unreadable-file.js';

const run = promisify(execFile);

/** What tesseract was trained on. */
const DOTS_PER_INCH = 300;
const PAGE_TIMEOUT_MS = 180_000;
const MAX_SCANNED_PAGES = 300;
const MAX_OUTPUT = 8 * 1024 * 1024;

/** The texts by page number, or the programs that are missing. */
export type ScanResult = { readonly texts: ReadonlyMap<number, string> } | { readonly missing: string };

/** Reads pages of a PDF that are pictures. */
export type ScanReader = (bytes: Uint8Array, pages: readonly number[], name: string) => Promise<ScanResult>;

async function answers(program: string, argument: string): Promise<string | null> {
  try {
    const { stdout, stderr } = await run(program, [argument], { timeout: PAGE_TIMEOUT_MS });
    return stdout + stderr;
  } catch {
    return null;
  }
}

/** What this machine lacks to read scans, in words; null where it has all. */
export async function missingPrograms(): Promise<string | null> {
  const [languages, rasteriser] = await Promise.all([answers('tesseract', '--list-langs'), answers('pdftoppm', '-v')]);
  const missing = [
    ...(languages === null ? ['`tesseract` (package tesseract-ocr)'] : []),
    ...(languages !== null && /^vie$/m.test(languages) ? [] : ['its Vietnamese data (tesseract-ocr-vie)']),
    ...(rasteriser === null ? ['`pdftoppm` (poppler-utils)'] : []),
  ];
  return missing.length === 0 ? null : missing.join(', ');
}

async function readScan(folder: string, page: number): Promise<string> {
  const number = String(page);
  const options = { timeout: PAGE_TIMEOUT_MS, maxBuffer: MAX_OUTPUT };
  const image = join(folder, `page-${number}`);
  const raster = ['-r', String(DOTS_PER_INCH), '-gray', '-png', '-singlefile', '-f', number, '-l', number];
  await run('pdftoppm', [...raster, join(folder, 'scan.pdf'), image], options);
  const { stdout } = await run('tesseract', [`${image}.png`, 'stdout', '-l', 'vie'], options);
  await rm(`${image}.png`);
  return stdout.replaceAll('\f', '').trimEnd();
}

/**
 * Reads pages of a PDF with tesseract and its Vietnamese data, if they and `pdftoppm` are on this machine. Pictures are
 * kept in a folder of their own, which is removed. Throws UnreadableFile when there are too many pages.
 */
export const readScannedPages: ScanReader = async (bytes, pages, name) => {
  const missing = await missingPrograms();
  if (missing !== null) return { missing };
  if (pages.length > MAX_SCANNED_PAGES) {
    const size = `${pages.length} scanned pages; at most ${MAX_SCANNED_PAGES} can be read`;
    throw new UnreadableFile('file-too-large', `${name}: ${size}. Split the file and read its parts.`);
  }
  const folder = await mkdtemp(join(tmpdir(), 'directive-scan-'));
  try {
    await writeFile(join(folder, 'scan.pdf'), bytes);
    const texts = new Map<number, string>();
    for (const page of pages) texts.set(page, await readScan(folder, page));
    return { texts };
  } catch {
    const advice = 'Get another copy of the file.';
    throw new UnreadableFile('file-scanned', `${name}: a page of the scan could not be drawn or read. ${advice}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
