import type { Command } from 'commander';
import { coverageSheets } from '../../represent/coverage-sheets.js';
import { composeLoaded } from '../loaded.js';
import { namedDocument } from '../named-document.js';
import { type TableOptions, withTableOptions, writeAnswer } from '../table-output.js';

export function addCoverage(program: Command): void {
  withTableOptions(program.command('coverage'))
    .description('print which items of a document are carried out, by whom, and what was left out')
    .argument('<parent>', 'the document above: its id or its number')
    .argument('[child...]', 'documents that carry it out; without them all that do')
    .action(async (parent: string, children: string[], options: TableOptions) => {
      const composition = await composeLoaded();
      const above = await namedDocument(composition, parent);
      const below: string[] = [];
      for (const child of children) below.push(await namedDocument(composition, child));
      await writeAnswer(await composition.questions.coverage(above, below), options, coverageSheets);
    });
}
