import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { composeFiles } from '../../compose.js';
import { DirectiveError } from '../../model/errors.js';
import type { Questions } from '../../query/questions.js';
import { coverageSheets } from '../../represent/coverage-sheets.js';
import { composeLoaded } from '../loaded.js';
import { namedDocument } from '../named-document.js';
import { readInput } from '../read-input.js';
import { type TableOptions, withTableOptions, writeAnswer } from '../table-output.js';

const isFile = async (path: string): Promise<boolean> => (await stat(path).catch(() => null))?.isFile() ?? false;

/** Two documents to compare, and what answers for them. */
interface Compared {
  readonly questions: Questions;
  readonly parent: string;
  readonly child: string;
}

async function named(parent: string, child: string): Promise<Compared> {
  const files = [await isFile(parent), await isFile(child)];
  if (files.every(Boolean)) return composeFiles([await readInput(parent), await readInput(child)]);
  if (files.some(Boolean))
    throw new DirectiveError('bad-parameter', 'Give two files, or two documents of the library: not one of each.');
  const composition = await composeLoaded();
  return {
    questions: composition.questions,
    parent: await namedDocument(composition, parent),
    child: await namedDocument(composition, child),
  };
}

export function addCompare(program: Command): void {
  withTableOptions(program.command('compare'))
    .description('print what became of a document in another one, item by item')
    .argument('<parent>', 'the document above: its id, its number, or a file')
    .argument('<child>', 'the document that carries it out; a file where the parent is one')
    .option('--json', 'print JSON, which is what it does without --format as well')
    .action(async (above: string, below: string, options: TableOptions) => {
      const { questions, parent, child } = await named(above, below);
      if (options.format === 'json') return writeAnswer(await questions.compare(parent, child), options, () => []);
      await writeAnswer(await questions.coverage(parent, [child]), options, coverageSheets);
    });
}
