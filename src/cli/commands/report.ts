import { Argument, type Command } from 'commander';
import type { Slice } from '../../model/answers.js';
import type { ListFilter, Page, Questions } from '../../query/questions.js';
import {
  arithmeticTable,
  conflictTable,
  missingDocumentTable,
  unassignedTable,
  weakerMeasureTable,
} from '../../represent/report-tables.js';
import type { Table } from '../../represent/table.js';
import { composeLoaded } from '../loaded.js';
import { namedDocument } from '../named-document.js';
import { type TableOptions, withTableOptions, writeAnswer } from '../table-output.js';

const MOST_ROWS = 10_000;

type Run = (questions: Questions, filter: ListFilter, options: TableOptions) => Promise<void>;

const report =
  <T>(
    ask: (questions: Questions) => (page: Page, filter: ListFilter) => Promise<Slice<T>>,
    table: (rows: readonly T[]) => Table,
  ): Run =>
  async (questions, filter, options) => {
    const answer = await ask(questions)({ offset: 0, size: MOST_ROWS }, filter);
    await writeAnswer(answer, options, ({ member }) => [table(member)]);
  };

const REPORTS: Readonly<Record<string, Run>> = {
  'missing-documents': report((questions) => questions.missingDocuments, missingDocumentTable),
  unassigned: report((questions) => questions.unassigned, unassignedTable),
  conflicts: report((questions) => questions.conflicts, conflictTable),
  arithmetic: report((questions) => questions.arithmeticSlips, arithmeticTable),
  'weaker-measures': report((questions) => questions.weakerMeasures, weakerMeasureTable),
};

export function addReport(program: Command): void {
  withTableOptions(program.command('report'))
    .description(`print what is missing, unclear, contradictory or weaker (the first ${MOST_ROWS} rows)`)
    .addArgument(new Argument('<name>', 'which report').choices(Object.keys(REPORTS)))
    .option('--document <document>', 'only what concerns this document: its id or its number')
    .action(async (name: string, { document, ...options }: TableOptions & { document?: string }) => {
      const composition = await composeLoaded();
      const filter = document === undefined ? {} : { document: await namedDocument(composition, document) };
      await REPORTS[name]?.(composition.questions, filter, options);
    });
}
