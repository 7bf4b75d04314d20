import type { Command } from 'commander';
import type { TraceHop } from '../../model/answers.js';
import { composeLoaded } from '../loaded.js';
import { oneLine, placeOf, printJson, printLines } from '../output.js';

const show = (hop: TraceHop): string[] => [
  `${hop.from} --${hop.relation}--> ${hop.to}  (${hop.evidence}, ${hop.confidence})`,
  `    “${oneLine(hop.quote)}”  ${placeOf(hop.source)}`,
];

export function addTrace(program: Command): void {
  program
    .command('trace')
    .description('follow a node to the top, with a quote for every hop')
    .argument('<node>', 'the id of a node')
    .option('--json', 'print JSON')
    .action(async (node: string, { json }: { json?: true }) => {
      const { questions } = await composeLoaded();
      const trace = await questions.trace(node);
      if (json) return printJson(trace);
      const paths = trace.paths.flatMap(({ hops }, index) => [`path ${index + 1}`, ...hops.flatMap(show)]);
      printLines([...paths, `roots: ${trace.roots.join(', ')}`, `unresolved: ${trace.unresolved.join(', ')}`]);
    });
}
