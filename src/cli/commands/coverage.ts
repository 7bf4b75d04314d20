import type { Command } from 'commander';
import { composeLoaded } from '../loaded.js';
import { namedDocument } from '../named-document.js';
import { printJson } from '../output.js';

export function addCoverage(program: Command): void {
  program
    .command('coverage')
    .description('print which items of a document are carried out, by whom, and what was left out, as JSON')
    .argument('<parent>', 'the document above: its id or its number')
    .argument('[child...]', 'documents that carry it out; without them all that do')
    .action(async (parent: string, children: string[]) => {
      const composition = await composeLoaded();
      const above = await namedDocument(composition, parent);
      const below: string[] = [];
      for (const child of children) below.push(await namedDocument(composition, child));
      printJson(await composition.questions.coverage(above, below));
    });
}
