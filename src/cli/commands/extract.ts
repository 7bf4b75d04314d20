import type { Command } from 'commander';
import { composeReader } from '../../compose.js';
import type { Diagnostic } from '../../model/directive.js';
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
      const { text, notes } = await read(bytes, name);
      const { documents, diagnostics } = extract(text, name);
      const ofReading = notes.map((note): Diagnostic => ({ ...note, source: null }));
      printJson({ documents, diagnostics: [...ofReading, ...diagnostics] });
    });
}
