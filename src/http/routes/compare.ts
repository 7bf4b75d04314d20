import { z } from 'zod';
import { Problem } from '../../model/answers.js';
import { Comparison } from '../../model/comparison.js';
import { Coverage } from '../../model/coverage.js';
import type { Questions } from '../../query/questions.js';
import { type App, words } from '../schema.js';

const CompareQuery = z.strictObject({
  parent: words(2000).describe('The id of the document above.'),
  child: words(2000).describe('The id of the document that carries it out, or of any other.'),
});

const CoverageQuery = z.strictObject({
  parent: words(2000).describe('The id of the document above.'),
  child: z
    .preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.string().min(1, 'must not be empty')))
    .describe('The id of a document that carries it out; may be repeated. Without it: all that do.'),
});

/** What became of a document in another one, and of a document in all that carry it out. */
export function addCompare(app: App, questions: Questions): void {
  const about = (operationId: string, summary: string) => ({ operationId, summary, tags: ['questions'] });
  const compare = {
    ...about('compare', 'Two documents item by item: taken over, changed, left out, added; and what became of numbers'),
    querystring: CompareQuery,
    response: { 200: Comparison, '4xx': Problem },
  };
  app.get('/v1/compare', { schema: compare }, ({ query }) => questions.compare(query.parent, query.child));
  const coverage = {
    ...about('coverage', 'Every item of a document: carried out, partly or not at all, and by whom'),
    querystring: CoverageQuery,
    response: { 200: Coverage, '4xx': Problem },
  };
  app.get('/v1/coverage', { schema: coverage }, ({ query }) => questions.coverage(query.parent, query.child));
}
