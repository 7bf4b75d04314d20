import type { Command } from 'commander';
import { composeLoaded } from '../loaded.js';
import { printJson } from '../output.js';

export function addExport(program: Command): void {
  program
    .command('export')
    .description('print the whole graph, as JSON')
    .action(async () => printJson((await composeLoaded()).graph()));
}
