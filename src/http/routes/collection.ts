import { z } from 'zod';
import { Problem } from '../../model/answers.js';
import type { NodeType } from '../../model/terms.js';
import type { Questions } from '../../query/questions.js';
import { COLLECTIONS, paged, toPage } from '../links.js';
import { type App, pageParameters, words } from '../schema.js';

export interface Collection {
  readonly type: NodeType;
  readonly one: z.ZodType;
  readonly list: z.ZodType;
}

export const IdParameter = z.strictObject({
  id: z.string().describe('The id of the thing, percent-encoded where it must be.'),
});

const PageQuery = z.strictObject(pageParameters);

const addOne = (app: App, questions: Questions, { type, one }: Collection): void => {
  const schema = {
    operationId: `get-${type}`,
    summary: `One ${type}`,
    tags: ['lists'],
    params: IdParameter,
    querystring: z.strictObject({}),
    response: { 200: one, '4xx': Problem },
  };
  app.get(`/v1/${COLLECTIONS[type]}/:id`, { schema }, ({ params }) => questions.get(type, params.id));
};

/** Serves the list and the single things of a type that stands by itself. */
export function addCollection(app: App, questions: Questions, collection: Collection): void {
  const name = COLLECTIONS[collection.type];
  const schema = {
    operationId: `list-${name}`,
    summary: `All ${name}, page by page`,
    tags: ['lists'],
    querystring: PageQuery,
    response: { 200: collection.list, '4xx': Problem },
  };
  app.get(`/v1/${name}`, { schema }, async ({ url, query }) =>
    paged(url, query, await questions.list(collection.type, toPage(query), {})),
  );
  addOne(app, questions, collection);
}

const ItemQuery = PageQuery.extend({
  document: words(2000).optional().describe('The id of a document: only what stands in it.'),
});

/** Serves the list and the single things of a type that stands in documents. */
export function addItemCollection(app: App, questions: Questions, collection: Collection): void {
  const name = COLLECTIONS[collection.type];
  const schema = {
    operationId: `list-${name}`,
    summary: `All ${name}, page by page`,
    tags: ['lists'],
    querystring: ItemQuery,
    response: { 200: collection.list, '4xx': Problem },
  };
  app.get(`/v1/${name}`, { schema }, async ({ url, query }) => {
    const filter = query.document === undefined ? {} : { document: query.document };
    return paged(url, query, await questions.list(collection.type, toPage(query), filter));
  });
  addOne(app, questions, collection);
}
