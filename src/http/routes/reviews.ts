import { z } from 'zod';
import type { Reviewing } from '../../ingest/review.js';
import { Problem } from '../../model/answers.js';
import { Review, ReviewType } from '../../model/review.js';
import { ReviewRequest } from '../../model/review-request.js';
import type { ReviewQuestions } from '../../query/reviews.js';
import { ReviewList } from '../answers.js';
import { paged, toPage } from '../links.js';
import { type App, choice, pageParameters, words, type ZodTypeProvider } from '../schema.js';
import { IdParameter } from './collection.js';

export type Reviews = ReviewQuestions & Reviewing;

/** A decision holds a few ids, a name and a note. */
const BODY_LIMIT = 64 * 1024;

const ReviewsQuery = z.strictObject({
  node: words(2000).optional().describe('The id of an item, a document or a body: only decisions on it.'),
  type: choice(ReviewType).optional().describe('Only decisions on this kind of fact.'),
  ...pageParameters,
});

const about = (operationId: string, summary: string) => ({ operationId, summary, tags: ['reviews'] });

const addReading = (app: App, reviews: Reviews): void => {
  const list = {
    ...about('list-reviews', 'What people decided, in the order in which it takes effect, and how it stands'),
    querystring: ReviewsQuery,
    response: { 200: ReviewList, '4xx': Problem },
  };
  app.get('/v1/reviews', { schema: list }, async ({ url, query }) => {
    const request = { node: query.node ?? null, type: query.type ?? null, page: toPage(query) };
    return paged(url, query, await reviews.list(request));
  });
  const one = {
    ...about('get-review', 'One decision'),
    params: IdParameter,
    querystring: z.strictObject({}),
    response: { 200: Review, '4xx': Problem },
  };
  app.get('/v1/reviews/:id', { schema: one }, ({ params }) => reviews.get(params.id));
};

const addWriting = (app: App, reviews: Reviews): void => {
  // Whatever is not JSON is answered with 415; fastify would hand plain text on as a string.
  app.removeContentTypeParser('text/plain');
  const record = {
    ...about('record-review', 'Confirm, reject or correct a link, an owner, a deadline or a merge'),
    querystring: z.strictObject({}),
    body: ReviewRequest,
    response: { 201: Review, '4xx': Problem },
  };
  app.post('/v1/reviews', { schema: record, bodyLimit: BODY_LIMIT }, async ({ body }, reply) => {
    const { id } = await reviews.record(body);
    return reply
      .code(201)
      .header('location', `/v1/reviews/${id}`)
      .send(await reviews.get(id));
  });
  const undo = {
    ...about('undo-review', 'Take a decision back; what it changed is as before'),
    params: IdParameter,
    querystring: z.strictObject({}),
    response: { 204: z.null(), '4xx': Problem },
  };
  app.delete('/v1/reviews/:id', { schema: undo }, async ({ params }, reply) => {
    await reviews.undo(params.id);
    return reply.code(204).send();
  });
};

/** The decisions of people: to read, to make, to take back. */
export function addReviews(app: App, reviews: Reviews): void {
  addReading(app, reviews);
  app.register(async (scope) => addWriting(scope.withTypeProvider<ZodTypeProvider>(), reviews));
}
