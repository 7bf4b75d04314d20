import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import type { Composition } from '../../compose.js';
import { reportFailure } from '../failure.js';
import { composeLoaded } from '../loaded.js';
import { printJson } from '../output.js';
import { type Input, readInput } from '../read-input.js';

/** In a folder only these are taken for directives; a file given by name is always read. */
const READABLE = /\.(txt|md|html?|docx|pdf)$/i;

const filesUnder = async (path: string): Promise<string[]> => {
  const found = await stat(path).catch(() => null);
  // What is not there is left to the reading, which says so.
  if (!found?.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && READABLE.test(entry.name));
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
};

/** Reads what can be read; the others are reported, and decide the exit code. */
const readAll = async (paths: readonly string[], { check }: Composition): Promise<Input[]> => {
  const inputs: Input[] = [];
  for (const path of paths) {
    try {
      const input = await readInput(path);
      await check(input);
      inputs.push(input);
    } catch (error) {
      process.exitCode = Math.max(Number(process.exitCode ?? 0), reportFailure(error));
    }
  }
  return inputs;
};

const addWithBar = async (composition: Composition, inputs: readonly Input[]): Promise<void> => {
  // On a pipe the bar writes nothing (noTTYOutput is off).
  const bar = new SingleBar({ format: '{bar} {value}/{total} files, {eta_formatted} left', stream: process.stderr });
  bar.start(inputs.length, 0);
  try {
    printJson(await composition.add(inputs, () => bar.increment()));
  } finally {
    bar.stop();
  }
};

export function addIngest(program: Command): void {
  program
    .command('ingest')
    .description('add files, or the .txt, .md, .html, .docx and .pdf files of folders, to the library')
    .argument('<path...>', 'files or folders')
    .action(async (paths: string[]) => {
      const composition = await composeLoaded();
      const files = (await Promise.all(paths.map(filesUnder))).flat();
      const inputs = await readAll(files, composition);
      if (inputs.length > 0) await addWithBar(composition, inputs);
    });
}
