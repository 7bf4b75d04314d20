import type { Command } from 'commander';
import { tracePlainText } from '../../represent/plain-text-trace.js';
import { composeLoaded } from '../loaded.js';
import { printJson, printText } from '../output.js';

export function addTrace(program: Command): void {
  program
    .command('trace')
    .description('follow a node to the top, with a quote for every hop, as text ready to paste')
    .argument('<node>', 'the id of a node')
    .option('--json', 'print JSON')
    .action(async (node: string, { json }: { json?: true }) => {
      const { questions } = await composeLoaded();
      const trace = await questions.trace(node);
      if (json) return printJson(trace);
      printText(tracePlainText(trace));
    });
}
