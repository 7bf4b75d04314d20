import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../model/answers.js';
import { DirectiveError, ERRORS, type ErrorCode } from '../model/errors.js';

const problemOf = ({ code, message, parameters }: DirectiveError): Problem => ({
  type: `urn:directive-lineage:error:${code}`,
  title: ERRORS[code].title,
  status: ERRORS[code].status,
  detail: message,
  code,
  errors: parameters.map(({ name, reason }) => ({ name, reason })),
});

const CODE_OF_STATUS: Readonly<Record<number, ErrorCode>> = {
  404: 'not-found',
  413: 'body-too-large',
  415: 'media-type',
  429: 'rate-limited',
};

const isAboutBody = (error: FastifyError): boolean =>
  error instanceof SyntaxError || String(error.code).startsWith('FST_ERR_CTP_');

/** What fastify refuses by itself (a malformed address, a body of an unknown type) keeps its status and message. */
const refusalOf = (error: FastifyError, status: number): Problem => {
  const code = CODE_OF_STATUS[status] ?? 'bad-parameter';
  const parameters = isAboutBody(error) ? [{ name: 'body', reason: error.message }] : [];
  return { ...problemOf(new DirectiveError(code, error.message, parameters)), status };
};

/** In seconds: about as long as a database takes to come back. */
const RETRY_AFTER = 5;

const send = (reply: FastifyReply, problem: Problem) =>
  (problem.status === 503 ? reply.header('retry-after', RETRY_AFTER) : reply)
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));

/** Answers every error as RFC 9457 problem details. What went wrong inside is logged and never shown. */
export function handleError(error: FastifyError | DirectiveError, request: FastifyRequest, reply: FastifyReply) {
  if (error instanceof DirectiveError) {
    if (ERRORS[error.code].status === 500) request.log.error({ err: error }, 'request failed');
    return send(reply, problemOf(error));
  }
  // Whoever asked has gone: nobody reads the answer, and nothing went wrong.
  if (error.name === 'AbortError') return reply.code(499).send();
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) return send(reply, refusalOf(error, status));
  request.log.error({ err: error }, 'request failed');
  return send(reply, problemOf(new DirectiveError('internal', 'The service met an error of its own; it is logged.')));
}

/** Answers an address that no route serves. */
export function handleUnknownRoute(request: FastifyRequest, reply: FastifyReply) {
  const path = request.url.split('?', 1)[0];
  const message = `Nothing is served for ${request.method} ${path}. GET /openapi.json lists what is.`;
  return send(reply, problemOf(new DirectiveError('not-found', message)));
}
