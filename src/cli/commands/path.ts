import type { Command } from 'commander';
import { lineagePathPlainText } from '../../represent/plain-text-trace.js';
import { composeLoaded } from '../loaded.js';
import { printJson, printText } from '../output.js';

export function addPath(program: Command): void {
  program
    .command('path')
    .description('the ways between two nodes, the shortest first, as text ready to paste')
    .argument('<from>', 'the id of a document, section, task or target')
    .argument('<to>', 'the id of another one, above or below')
    .option('--json', 'print JSON')
    .action(async (from: string, to: string, { json }: { json?: true }) => {
      const { questions } = await composeLoaded();
      const path = await questions.lineagePath(from, to);
      if (json) return printJson(path);
      printText(lineagePathPlainText(path));
    });
}
