import { z } from 'zod';
import { Problem } from '../../model/answers.js';
import { Comparison } from '../../model/comparison.js';
import type { Questions } from '../../query/questions.js';
import { coverageSheets } from '../../represent/coverage-sheets.js';
import { type App, words } from '../schema.js';
import { formatParameter, sendTables, TABLE_MEDIA } from '../table-answer.js';

const CompareQuery = z.strictObject({
  parent: words(2000).describe('The id of the document that is carried out.'),
  child: words(2000).describe('The id of the document that carries it out.'),
  format: formatParameter,
});

/** Two documents item by item. */
export function addCompare(app: App, questions: Questions): void {
  const schema = {
    operationId: 'compare',
    summary: 'What a document took over of another, how it changed, what it left out, what it added',
    tags: ['questions'],
    produces: TABLE_MEDIA,
    querystring: CompareQuery,
    response: { 200: Comparison, '4xx': Problem },
  };
  app.get('/v1/compare', { schema }, async ({ query: { parent, child, format } }, reply) => {
    if (format === 'json') return questions.compare(parent, child);
    return sendTables(reply, format, coverageSheets(await questions.coverage(parent, [child])), 'doi-chieu');
  });
}
