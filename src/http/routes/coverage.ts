import { z } from 'zod';
import { Problem } from '../../model/answers.js';
import { Coverage } from '../../model/coverage.js';
import type { Questions } from '../../query/questions.js';
import { coverageSheets } from '../../represent/coverage-sheets.js';
import { type App, words } from '../schema.js';
import { formatParameter, sendTables, TABLE_MEDIA } from '../table-answer.js';

const MOST = 50;

const CoverageQuery = z.strictObject({
  parent: words(2000).describe('The id of the document whose items are looked for.'),
  child: z
    .preprocess((value) => [value].flat(), z.array(words(2000)).max(MOST, `may be given at most ${MOST} times`))
    .default([])
    .describe('The ids of documents that carry it out: repeated; without, all that implement it.'),
  format: formatParameter,
});

/** What became of every item of a document. */
export function addCoverage(app: App, questions: Questions): void {
  const schema = {
    operationId: 'coverage',
    summary: 'What became of every item of a document in those that carry it out: covered, partly, not at all',
    tags: ['questions'],
    produces: TABLE_MEDIA,
    querystring: CoverageQuery,
    response: { 200: Coverage, '4xx': Problem },
  };
  app.get('/v1/coverage', { schema }, async ({ query: { parent, child, format } }, reply) => {
    const coverage = await questions.coverage(parent, child);
    return format === 'json' ? coverage : sendTables(reply, format, coverageSheets(coverage), 'doi-chieu');
  });
}
