import { z } from 'zod';
import { Problem, type Slice } from '../../model/answers.js';
import type { ListFilter, Page, Questions } from '../../query/questions.js';
import {
  arithmeticTable,
  conflictTable,
  missingDocumentTable,
  unassignedTable,
  weakerMeasureTable,
} from '../../represent/report-tables.js';
import type { Table } from '../../represent/table.js';
import {
  ArithmeticSlipList,
  ConflictList,
  MissingDocumentList,
  UnassignedItemList,
  WeakerMeasureList,
} from '../answers.js';
import { paged, toPage } from '../links.js';
import { type App, pageParameters, words } from '../schema.js';
import { formatParameter, sendTables, TABLE_MEDIA } from '../table-answer.js';

const MOST_ROWS = 10_000;

const ReportQuery = z.strictObject({
  ...pageParameters,
  document: words(2000).optional().describe('The id of a document: only what concerns it.'),
  format: formatParameter.describe(`json, page by page; csv or xlsx, the first ${MOST_ROWS} rows, whatever the page.`),
});

interface Report<T> {
  readonly name: string;
  readonly summary: string;
  readonly list: z.ZodType;
  readonly ask: (page: Page, filter: ListFilter) => Promise<Slice<T>>;
  readonly table: (rows: readonly T[]) => Table;
}

function addReport<T>(app: App, { name, summary, list, ask, table }: Report<T>): void {
  const schema = {
    operationId: `report-${name}`,
    summary,
    tags: ['reports'],
    produces: TABLE_MEDIA,
    querystring: ReportQuery,
    response: { 200: list, '4xx': Problem },
  };
  app.get(`/v1/reports/${name}`, { schema }, async ({ url, query }, reply) => {
    const filter = query.document === undefined ? {} : { document: query.document };
    if (query.format !== 'json') {
      const { member } = await ask({ offset: 0, size: MOST_ROWS }, filter);
      return sendTables(reply, query.format, [table(member)], name);
    }
    const answer = await ask(toPage(query), filter);
    return { ...answer, ...paged(url, query, answer) };
  });
}

/** What is missing, unclear, contradictory or weaker than it should be. */
export function addReports(app: App, questions: Questions): void {
  addReport(app, {
    name: 'missing-documents',
    summary: 'Documents that are cited and not held, those on which most items hang first',
    list: MissingDocumentList,
    ask: questions.missingDocuments,
    table: missingDocumentTable,
  });
  addReport(app, {
    name: 'unassigned',
    summary: 'Items that name nobody, nobody who answers for them, or no time',
    list: UnassignedItemList,
    ask: questions.unassigned,
    table: unassignedTable,
  });
  addReport(app, {
    name: 'conflicts',
    summary: 'Tasks that two documents give to different bodies in one role, or by different dates',
    list: ConflictList,
    ask: questions.conflicts,
    table: conflictTable,
  });
  addReport(app, {
    name: 'arithmetic',
    summary: 'Places where a text contradicts its own numbers',
    list: ArithmeticSlipList,
    ask: questions.arithmeticSlips,
    table: arithmeticTable,
  });
  addReport(app, {
    name: 'weaker-measures',
    summary: 'Numbers with which a document demands less than one it implements',
    list: WeakerMeasureList,
    ask: questions.weakerMeasures,
    table: weakerMeasureTable,
  });
}
