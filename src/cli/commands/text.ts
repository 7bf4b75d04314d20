import type { Command } from 'commander';
import { composeReader } from '../../compose.js';
import { readInput } from '../read-input.js';

export function addText(program: Command): void {
  program
    .command('text')
    .description('print the text of a file, line by line')
    .argument('<file>', 'a directive')
    .option('--repaired', 'with damaged words repaired; a line that is not damaged stays as it is')
    .action(async (file: string, options: { repaired?: boolean }) => {
      const { bytes, name } = await readInput(file);
      const reader = composeReader();
      const { text, notes } = await reader.read(bytes, name);
      for (const { severity, code, message } of notes) process.stderr.write(`${severity}: ${code}: ${message}\n`);
      process.stdout.write(options.repaired ? reader.repairText(text) : text);
    });
}
