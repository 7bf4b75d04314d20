import type { Command } from 'commander';
import { composeReader } from '../../compose.js';
import { readInput } from '../read-input.js';

export function addText(program: Command): void {
  program
    .command('text')
    .description('print the text of a file, line by line')
    .argument('<file>', 'a directive')
    .option('--repaired', 'repaired where it is damaged (until repair exists: as it is)')
    .action(async (file: string) => {
      const { bytes, name } = await readInput(file);
      const { text } = await composeReader().read(bytes, name);
      process.stdout.write(text);
    });
}
