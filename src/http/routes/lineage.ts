import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Lineage, LineagePath, Problem, ResolveAnswer, Trace } from '../../model/answers.js';
import { Relation } from '../../model/terms.js';
import type { Questions } from '../../query/questions.js';
import { lineagePathPlainText, tracePlainText } from '../../represent/plain-text-trace.js';
import { type App, choices, fraction, integer, textFormat, wantsText, words } from '../schema.js';

const LineageQuery = z.strictObject({
  nodeId: words(2000).describe('The node to start from.'),
  upstreamDepth: integer(0, 10).default(1).describe('Hops towards the top; 0 means none.'),
  downstreamDepth: integer(0, 10).default(1).describe('Hops downward; 0 means none.'),
  relations: choices(Relation).default([]).describe('Only these relations: repeated, or a list with commas.'),
  minConfidence: fraction().default(0).describe('Leaves out what was inferred with less; a stated edge has 1.'),
});

const NodeParameter = z.strictObject({ nodeId: z.string().describe('The node to start from.') });

const TraceQuery = z.strictObject({ format: textFormat() });

const PathQuery = z.strictObject({
  from: words(2000).describe('A document, section, task or target.'),
  to: words(2000).describe('Another one, above or below.'),
  format: textFormat(),
});

const ResolveQuery = z.strictObject({
  text: words(10_000).describe('A text that names documents; offsets in the answer refer to it.'),
  in: words(2000)
    .optional()
    .describe('The id of the document the text stands in: an unqualified "Thành ủy" is that of its province.'),
});

const about = (operationId: string, summary: string) => ({ operationId, summary, tags: ['questions'] });

const TEXT_OR_DATA = ['application/json', 'text/plain'];

/** Answers as plain text where that is asked for. */
function textOr<T>(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  format: 'json' | 'text' | undefined,
  answer: T,
  write: (answer: T) => string,
) {
  void reply.header('vary', 'accept');
  if (!wantsText(format, headers.accept)) return answer;
  return reply.type('text/plain; charset=utf-8').send(write(answer));
}

function addTrace(app: App, questions: Questions): void {
  const schema = {
    ...about('trace', 'The way from a node to the top, with a quote for every hop'),
    params: NodeParameter,
    querystring: TraceQuery,
    produces: TEXT_OR_DATA,
    response: { 200: Trace, '4xx': Problem },
  };
  app.get('/v1/trace/:nodeId', { schema }, async (request, reply) => {
    const trace = await questions.trace(request.params.nodeId);
    return textOr(request, reply, request.query.format, trace, tracePlainText);
  });
}

function addPath(app: App, questions: Questions): void {
  const schema = {
    ...about('lineage-path', 'The ways between two nodes, the shortest first'),
    querystring: PathQuery,
    produces: TEXT_OR_DATA,
    response: { 200: LineagePath, '4xx': Problem },
  };
  app.get('/v1/lineage/path', { schema }, async (request, reply) => {
    const { from, to, format } = request.query;
    return textOr(request, reply, format, await questions.lineagePath(from, to), lineagePathPlainText);
  });
}

/** Where a node comes from and what comes of it; which documents a text names. */
export function addLineage(app: App, questions: Questions): void {
  const lineage = {
    ...about('get-lineage', 'What a node descends from and what descends from it'),
    querystring: LineageQuery,
    response: { 200: Lineage, '4xx': Problem },
  };
  app.get('/v1/lineage', { schema: lineage }, ({ query }) => questions.lineage(query));
  addPath(app, questions);
  addTrace(app, questions);
  const resolve = {
    ...about('resolve', 'The documents that a piece of text names'),
    querystring: ResolveQuery,
    response: { 200: ResolveAnswer, '4xx': Problem },
  };
  app.get('/v1/resolve', { schema: resolve }, ({ query }) => questions.resolve(query.text, query.in ?? null));
}
