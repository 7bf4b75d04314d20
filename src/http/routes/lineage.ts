import { z } from 'zod';
import { Lineage, Problem, ResolveAnswer, Trace } from '../../model/answers.js';
import { Relation } from '../../model/terms.js';
import type { Questions } from '../../query/questions.js';
import { type App, choices, fraction, integer, words } from '../schema.js';

const LineageQuery = z.strictObject({
  nodeId: words(2000).describe('The node to start from.'),
  upstreamDepth: integer(0, 10).default(1).describe('Hops towards the top; 0 means none.'),
  downstreamDepth: integer(0, 10).default(1).describe('Hops downward; 0 means none.'),
  relations: choices(Relation).default([]).describe('Only these relations: repeated, or a list with commas.'),
  minConfidence: fraction().default(0).describe('Leaves out what was inferred with less; a stated edge has 1.'),
});

const NodeParameter = z.strictObject({ nodeId: z.string().describe('The node to start from.') });

const ResolveQuery = z.strictObject({
  text: words(10_000).describe('A text that names documents; offsets in the answer refer to it.'),
});

/** Where a node comes from and what comes of it; which documents a text names. */
export function addLineage(app: App, questions: Questions): void {
  const about = (operationId: string, summary: string) => ({ operationId, summary, tags: ['questions'] });
  const lineage = {
    ...about('get-lineage', 'What a node descends from and what descends from it'),
    querystring: LineageQuery,
    response: { 200: Lineage, '4xx': Problem },
  };
  app.get('/v1/lineage', { schema: lineage }, ({ query }) => questions.lineage(query));
  const trace = {
    ...about('trace', 'The way from a node to the top, with a quote for every hop'),
    params: NodeParameter,
    querystring: z.strictObject({}),
    response: { 200: Trace, '4xx': Problem },
  };
  app.get('/v1/trace/:nodeId', { schema: trace }, ({ params }) => questions.trace(params.nodeId));
  const resolve = {
    ...about('resolve', 'The documents that a piece of text names'),
    querystring: ResolveQuery,
    response: { 200: ResolveAnswer, '4xx': Problem },
  };
  app.get('/v1/resolve', { schema: resolve }, ({ query }) => questions.resolve(query.text));
}
