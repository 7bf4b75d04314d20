import type { Command } from 'commander';
import { composeLoaded } from '../loaded.js';
import { printJson } from '../output.js';

export function addResolve(program: Command): void {
  program
    .command('resolve')
    .description('print the documents that a piece of text names, as JSON')
    .argument('<text...>', 'a text that names documents')
    .action(async (text: string[]) => {
      const { questions } = await composeLoaded();
      printJson(await questions.resolve(text.join(' ')));
    });
}
