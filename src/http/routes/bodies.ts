import { z } from 'zod';
import { Problem } from '../../model/answers.js';
import { BodyNode } from '../../model/graph.js';
import { Role } from '../../model/terms.js';
import type { Questions } from '../../query/questions.js';
import { BodyList, BodyTaskList } from '../answers.js';
import { paged, toPage } from '../links.js';
import { type App, choice, pageParameters } from '../schema.js';
import { addCollection, IdParameter } from './collection.js';

const BodyTasksQuery = z.strictObject({
  ...pageParameters,
  role: choice(Role).optional().describe('Only tasks in which the body has this role.'),
});

/** The bodies, and the tasks of one with its role in each. */
export function addBodies(app: App, questions: Questions): void {
  addCollection(app, questions, { type: 'body', one: BodyNode, list: BodyList });
  const schema = {
    operationId: 'list-body-tasks',
    summary: 'The tasks of a body, with its role in each and the place that gives it',
    tags: ['questions'],
    params: IdParameter,
    querystring: BodyTasksQuery,
    response: { 200: BodyTaskList, '4xx': Problem },
  };
  app.get('/v1/bodies/:id/tasks', { schema }, async ({ url, params, query }) =>
    paged(url, query, await questions.tasksOfBody(params.id, toPage(query), query.role ?? null)),
  );
}
