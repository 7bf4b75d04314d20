import type { Command } from 'commander';
import { composeLoaded } from '../loaded.js';
import { printJson } from '../output.js';

export function addResolve(program: Command): void {
  program
    .command('resolve')
    .description('print the documents that a piece of text names, as JSON')
    .argument('<text...>', 'a text that names documents')
    .option('--in <document>', 'the id of the document the text stands in')
    .action(async (text: string[], { in: inside }: { in?: string }) => {
      const { questions } = await composeLoaded();
      printJson(await questions.resolve(text.join(' '), inside ?? null));
    });
}
