import { z } from 'zod';
import { Problem } from '../../model/answers.js';
import { DirectiveError } from '../../model/errors.js';
import { NodeType } from '../../model/terms.js';
import type { Questions } from '../../query/questions.js';
import { Entry } from '../answers.js';
import { COLLECTIONS, dataUrl } from '../links.js';
import type { App } from '../schema.js';

const LINKS = {
  ...Object.fromEntries(Object.values(COLLECTIONS).map((name) => [name, `/v1/${name}`])),
  search: '/v1/search?q=',
  lineage: '/v1/lineage?nodeId=',
  trace: '/v1/trace/',
  path: '/v1/lineage/path?from=&to=',
  resolve: '/v1/resolve?text=',
  compare: '/v1/compare?parent=&child=',
  coverage: '/v1/coverage?parent=',
  missingDocuments: '/v1/reports/missing-documents',
  unassigned: '/v1/reports/unassigned',
  conflicts: '/v1/reports/conflicts',
  weakerMeasures: '/v1/reports/weaker-measures',
  reviews: '/v1/reviews',
  openapi: '/openapi.json',
  api: '/api',
};

const NodeParameter = z.strictObject({ nodeId: z.string().describe('The id of any node.') });

/** The entry of the service, and the address that stands for a node whatever it is. */
export function addEntry(app: App, questions: Questions): void {
  const entry = {
    operationId: 'entry',
    summary: 'What is served here',
    tags: ['service'],
    response: { 200: Entry, '4xx': Problem },
  };
  app.get('/', { schema: entry }, async () => ({ name: 'directive-lineage', links: LINKS }));
  const redirect = {
    operationId: 'redirect',
    summary: 'Sends on to the data of a node',
    tags: ['service'],
    params: NodeParameter,
    querystring: z.strictObject({}),
    response: { 303: z.null(), '4xx': Problem },
  };
  app.get('/id/:nodeId', { schema: redirect }, async ({ params: { nodeId } }, reply) => {
    const type = NodeType.safeParse(nodeId.split(':', 1)[0]);
    const url = dataUrl(nodeId);
    if (!type.success || url === null) throw new DirectiveError('not-found', `No node has the id ${nodeId}.`);
    await questions.get(type.data, nodeId);
    return reply.redirect(url, 303);
  });
}
