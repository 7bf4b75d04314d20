import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifySchemaCompiler,
  FastifyTypeProvider,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import { z } from 'zod';
import { isEdtf } from '../model/edtf.js';
import { type BadParameter, DirectiveError } from '../model/errors.js';

/** Lets a handler see its parameters as its zod schema leaves them. */
export interface ZodTypeProvider extends FastifyTypeProvider {
  validator: this['schema'] extends z.ZodType ? z.output<this['schema']> : unknown;
  serializer: unknown;
}

/** A fastify instance whose routes carry zod schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

const toBadParameters = (error: z.ZodError): BadParameter[] => {
  const reasons = new Map<string, string>();
  for (const issue of error.issues) {
    // The place in a list is no name: a parameter given many times is one parameter.
    const path = issue.path.filter((part) => typeof part === 'string');
    const names =
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [...path, key].join('.'))
        : [path.join('.') || 'body'];
    const reason = issue.code === 'unrecognized_keys' ? 'no such parameter here' : issue.message;
    for (const name of names) if (!reasons.has(name)) reasons.set(name, reason);
  }
  return [...reasons].map(([name, reason]) => ({ name, reason }));
};

/** Validates with zod itself, so that defaults and conversions are those of the schema. One entry per bad parameter. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  (value: unknown) => {
    const result = schema.safeParse(value);
    if (result.success) return { value: result.data };
    const parameters = toBadParameters(result.error);
    const detail = parameters.map(({ name, reason }) => `${name}: ${reason}`).join('; ');
    return { error: new DirectiveError('bad-parameter', detail, parameters) };
  };

const MAX_TEXT = 500;
const MAX_TEXTS = 100;
const DAY = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/;

const once = (value: unknown, context: z.RefinementCtx): unknown => {
  if (!Array.isArray(value)) return value;
  context.addIssue({ code: 'custom', message: 'is given more than once' });
  return z.NEVER;
};

const numberFrom = (pattern: RegExp) => (value: unknown, context: z.RefinementCtx) =>
  // Number() alone would also take "", " 5", "1e3" and "0x10".
  typeof value === 'string' && pattern.test(value) ? Number(value) : once(value, context);

/** A whole number in a query. */
export const integer = (min: number, max: number) => {
  const reason = `must be a whole number from ${min} to ${max}`;
  return z.preprocess(numberFrom(/^\d{1,15}$/), z.int(reason).min(min, reason).max(max, reason));
};

/** A number from 0 to 1 in a query. */
export const fraction = () => {
  const reason = 'must be a number from 0 to 1';
  return z.preprocess(numberFrom(/^\d+(\.\d+)?$/), z.number(reason).min(0, reason).max(1, reason));
};

/** One of a few words in a query. */
export const choice = <T extends z.core.util.EnumLike>(words: z.ZodEnum<T>) =>
  z.preprocess(once, z.enum(words.enum, `must be one of ${words.options.join(', ')}`));

const TextFormat = z.enum(['json', 'text']);

/** Whether an answer is wanted as data or as plain text; without it the Accept header decides. */
export const textFormat = () =>
  choice(TextFormat).optional().describe('`text`: as plain text, ready to paste; so does Accept: text/plain.');

/** Weight that an Accept header gives a media type: 0 to 1, undefined where it names it not. */
function weightOf(accept: string, type: string): number | undefined {
  const entry = accept.split(',').map((part) => part.trim().split(';'));
  const found = entry.find(([name]) => name?.trim().toLowerCase() === type);
  if (found === undefined) return undefined;
  const quality = found.map((part) => part.trim()).find((part) => part.startsWith('q='));
  return quality === undefined ? 1 : Number(quality.slice(2)) || 0;
}

/** Whether plain text is asked for by the parameter, or else preferred to JSON by the header. */
export function wantsText(format: z.infer<typeof TextFormat> | undefined, accept = ''): boolean {
  if (format !== undefined) return format === 'text';
  const json = weightOf(accept, 'application/json') ?? weightOf(accept, '*/*') ?? 0;
  return (weightOf(accept, 'text/plain') ?? 0) > json;
}

/** Some of a few words in a query: the parameter repeated, or a list with commas. */
export const choices = <T extends z.core.util.EnumLike>(words: z.ZodEnum<T>) =>
  z.preprocess(
    (value) => [value].flat().flatMap((part) => (typeof part === 'string' ? part.split(',') : part)),
    z.array(z.enum(words.enum, `must be some of ${words.options.join(', ')}`)),
  );

/** Some texts in a query: the parameter repeated, or a list with commas. */
export const texts = (pattern: RegExp, reason: string) =>
  z.preprocess(
    (value) => [value].flat().flatMap((part) => (typeof part === 'string' ? part.split(',') : part)),
    z
      .array(z.string().max(MAX_TEXT, reason).regex(pattern, reason))
      .max(MAX_TEXTS, `at most ${MAX_TEXTS} can be named`),
  );

/** A day in a query, or the month or year that is meant: ISO. */
export const day = () =>
  z.preprocess(
    once,
    z
      .string()
      .refine((text) => DAY.test(text) && isEdtf(text), 'must be a date of the calendar: 2024-11-30, 2024-11 or 2024'),
  );

/** Words in a query, of which something must be left when trimmed. Not changed: offsets refer to what was sent. */
export const words = (maxLength: number) =>
  z.preprocess(
    once,
    z
      .string('is needed')
      .max(maxLength, `must hold at most ${maxLength} characters`)
      .refine((text) => text.trim() !== '', 'must not be empty'),
  );

/** Words in a query that may be none. Not changed: offsets refer to what was sent. */
export const question = (maxLength: number) =>
  z.preprocess(once, z.string('is needed').max(maxLength, `must hold at most ${maxLength} characters`));

export const pageParameters = {
  size: integer(1, 100).default(20).describe('How many things a page holds.'),
  page: integer(1, 1_000_000).default(1).describe('Which page, from 1.'),
};
