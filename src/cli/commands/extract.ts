import type { Command } from 'commander';
import { composeReader } from '../../compose.js';
import { printJson } from '../output.js';
import { readInput } from '../read-input.js';

export function addExtract(program: Command): void {
  program
    .command('extract')
    .description('print what a file states, as JSON; nothing but the file is consulted')
    .argument('<file>', 'a directive')
    .action(async (file: string) => {
      const { bytes, name } = await readInput(file);
      const { read, extract } = composeReader();
      const { text } = await read(bytes, name);
      printJson(extract(text, name));
    });
}
