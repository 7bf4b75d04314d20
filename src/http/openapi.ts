import { readFileSync } from 'node:fs';
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import type { FastifySchema } from 'fastify';
import { z } from 'zod';
import { Problem } from '../model/answers.js';
import { NAMED_ANSWERS } from './answers.js';

type JsonSchema = Record<string, unknown>;

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')));

const refTo = (id: string) => `#/components/schemas/${id}`;

const NAMES = new Map(Object.entries(NAMED_ANSWERS).map(([id, schema]) => [schema, id]));

// zod writes the bounds of a safe integer out; they tell a reader nothing.
const override = ({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void => {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
};

const componentSchemas = (): Record<string, JsonSchema> => {
  const registry = z.registry<{ id: string }>();
  for (const [schema, id] of NAMES) registry.add(schema, { id });
  // `input`: in an answer a field may be added, so no schema forbids further ones.
  const { schemas } = z.toJSONSchema(registry, { uri: refTo, io: 'input', override });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema, $id, ...schema }]) => [id, schema as JsonSchema]),
  );
};

const parametersSchema = (schema: unknown): JsonSchema | undefined => {
  if (!(schema instanceof z.ZodObject)) return undefined;
  const shape: Readonly<Record<string, z.ZodType>> = schema.shape;
  const properties = Object.entries(shape).map(([name, type]) => {
    const { $schema, ...property } = z.toJSONSchema(type, { io: 'output', override });
    return [name, property] as const;
  });
  // Asking zod itself: for JSON Schema a parameter with a default would be a required one.
  const required = Object.keys(shape).filter((name) => !shape[name]?.safeParse(undefined).success);
  return { type: 'object', properties: Object.fromEntries(properties), required };
};

const PROBLEM = 'Problem details (RFC 9457).';

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  '200': 'The answer.',
  '201': 'Made; the Location header says where it is.',
  '204': 'Done.',
  '4xx': PROBLEM,
  '5xx': PROBLEM,
};

const responseSchema = (status: string, schema: unknown): JsonSchema => {
  const description = DESCRIPTIONS[status] ?? 'See the Location header.';
  const name = schema instanceof z.ZodType ? NAMES.get(schema) : undefined;
  if (name === undefined) return { description, type: 'null' };
  const media = schema === Problem ? 'application/problem+json' : 'application/json';
  return { description, content: { [media]: { schema: { $ref: refTo(name) } } } };
};

const bodySchema = (schema: unknown): JsonSchema => {
  const name = schema instanceof z.ZodType ? NAMES.get(schema) : undefined;
  return name === undefined ? {} : { content: { 'application/json': { schema: { $ref: refTo(name) } } } };
};

/** An answer that a route also gives in other formats. */
const withFormats = ({ content, ...answer }: JsonSchema, formats: readonly string[]): JsonSchema => ({
  ...answer,
  content: {
    ...(content as JsonSchema),
    ...Object.fromEntries(formats.map((type) => [type, { schema: { type: 'string' } }])),
  },
});

const describeRoute = (schema: FastifySchema): FastifySchema => {
  const { params, querystring, body, response, produces = [], ...rest } = schema;
  const formats = produces.filter((type) => type !== 'application/json');
  const answers = Object.entries(response ?? {}).map(([status, type]) => {
    const answer = responseSchema(status, type);
    return [status, status === '200' && formats.length > 0 ? withFormats(answer, formats) : answer];
  });
  return {
    ...rest,
    ...(params === undefined ? {} : { params: parametersSchema(params) }),
    ...(querystring === undefined ? {} : { querystring: parametersSchema(querystring) }),
    ...(body === undefined ? {} : { body: bodySchema(body) }),
    response: Object.fromEntries(answers),
  };
};

/** Options that make @fastify/swagger describe the routes from their zod schemas, as OpenAPI 3.1. */
export const openapiOptions: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'directive-lineage',
      version,
      description: 'Where a Vietnamese policy task comes from, who owns it, and what changed on the way down.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'lists', description: 'Every list and every single thing.' },
      { name: 'questions', description: 'Search, lineage, trace, resolve, compare, coverage.' },
      { name: 'reviews', description: 'What people decided about links, owners, deadlines and merges.' },
      { name: 'reports', description: 'What is missing, unclear, contradictory or weaker than it should be.' },
      { name: 'service', description: 'Entry and health.' },
    ],
  },
  // A route hidden from the description, or one of another plugin, has nothing to describe.
  transform: ({ schema, url }) => ({ schema: schema === undefined ? { hide: true } : describeRoute(schema), url }),
  transformObject: (description) =>
    'openapiObject' in description
      ? { ...description.openapiObject, components: { schemas: componentSchemas() } }
      : description.swaggerObject,
};
