import { z } from 'zod';
import { Problem } from '../../model/answers.js';
import { NodeType } from '../../model/terms.js';
import type { Questions } from '../../query/questions.js';
import { SearchHitList } from '../answers.js';
import { paged, toPage } from '../links.js';
import { type App, choices, pageParameters, words } from '../schema.js';

const SearchQuery = z.strictObject({
  q: words(1000).describe('What to look for: words with or without diacritics, a symbol, the name of a body.'),
  ...pageParameters,
  type: choices(NodeType).default([]).describe('Only these types: repeated, or a list with commas.'),
});

export function addSearch(app: App, questions: Questions): void {
  const schema = {
    operationId: 'search',
    summary: 'Documents, sections, tasks, targets and bodies that answer words, best first',
    tags: ['questions'],
    querystring: SearchQuery,
    response: { 200: SearchHitList, '4xx': Problem },
  };
  app.get('/v1/search', { schema }, async ({ url, query }) =>
    paged(url, query, await questions.search({ q: query.q, page: toPage(query), types: query.type })),
  );
}
