import { type Command, InvalidArgumentError } from 'commander';
import { composeLoaded } from '../loaded.js';
import { printJson } from '../output.js';

const depthOf = (text: string): number => {
  if (/^(\d|10)$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number from 0 to 10.');
};

interface Options {
  readonly up: number;
  readonly down: number;
}

export function addLineage(program: Command): void {
  program
    .command('lineage')
    .description('print what a node descends from and what descends from it, as JSON')
    .argument('<node>', 'the id of a node')
    .option('--up <hops>', 'hops towards the top', depthOf, 1)
    .option('--down <hops>', 'hops downward', depthOf, 1)
    .action(async (nodeId: string, { up, down }: Options) => {
      const { questions } = await composeLoaded();
      const request = { nodeId, upstreamDepth: up, downstreamDepth: down, relations: [], minConfidence: 0 };
      printJson(await questions.lineage(request));
    });
}
