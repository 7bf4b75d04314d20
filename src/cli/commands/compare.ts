import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { compareFiles } from '../../compose.js';
import { DirectiveError } from '../../model/errors.js';
import { composeLoaded } from '../loaded.js';
import { namedDocument } from '../named-document.js';
import { printJson } from '../output.js';
import { readInput } from '../read-input.js';

const isFile = async (path: string): Promise<boolean> => (await stat(path).catch(() => null))?.isFile() ?? false;

export function addCompare(program: Command): void {
  program
    .command('compare')
    .description('print what became of a document in another one, item by item, as JSON')
    .argument('<parent>', 'the document above: its id, its number, or a file')
    .argument('<child>', 'the document that carries it out; a file where the parent is one')
    .action(async (parent: string, child: string) => {
      const files = [await isFile(parent), await isFile(child)];
      if (files.every(Boolean)) return printJson(await compareFiles(await readInput(parent), await readInput(child)));
      if (files.some(Boolean))
        throw new DirectiveError('bad-parameter', 'Give two files, or two documents of the library: not one of each.');
      const composition = await composeLoaded();
      const ids = [await namedDocument(composition, parent), await namedDocument(composition, child)] as const;
      printJson(await composition.questions.compare(...ids));
    });
}
