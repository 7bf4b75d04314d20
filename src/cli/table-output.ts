import { writeFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { DirectiveError } from '../model/errors.js';
import type { Table } from '../represent/table.js';
import { writeTables } from '../represent/write-tables.js';
import { printJson, tell } from './output.js';

export interface TableOptions {
  readonly format: 'json' | 'csv' | 'xlsx';
  readonly output?: string;
}

const fileName = (name: string): string => {
  if (name.trim() !== '') return name;
  throw new InvalidArgumentError('It must be the name of a file.');
};

/** The options of a command whose answer is data, and a table for people as well. */
export const withTableOptions = (command: Command): Command =>
  command
    .addOption(new Option('--format <format>', 'what to write').choices(['json', 'csv', 'xlsx']).default('json'))
    .option('--output <file>', 'write it to a file', fileName);

/**
 * Writes data as JSON, or its tables as CSV or XLSX, to stdout or a file.
 * @throws DirectiveError 'bad-parameter' where a workbook would be written onto a terminal
 */
export async function writeAnswer<T>(
  answer: T,
  { format, output }: TableOptions,
  tables: (answer: T) => readonly Table[],
): Promise<void> {
  if (format === 'json' && output === undefined) return printJson(answer);
  if (format === 'xlsx' && output === undefined && process.stdout.isTTY)
    throw new DirectiveError('bad-parameter', 'A workbook is no text: name a file with --output, or a pipe.');
  const bytes = format === 'json' ? `${JSON.stringify(answer, null, 2)}\n` : await writeTables(format, tables(answer));
  if (output === undefined) return void process.stdout.write(bytes);
  await writeFile(output, bytes);
  tell(`Written: ${output}`);
}
