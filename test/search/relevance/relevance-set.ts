import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** What a query tries; each stands for several queries. */
export const KINDS = [
  'topic',
  'no-marks',
  'tone-placement',
  'slip',
  'abbreviation',
  'document-number',
  'document-number-part',
  'body',
  'role',
  'deadline',
  'number',
  'phrase',
  'minus',
  'damaged',
  'document-topic',
  'long-question',
  'no-answer',
] as const;

/**
 * A query as staff type it, and the nodes of the five directives that it is about, graded by reading the library:
 *
 * - 3: the answer. A number means its document, also where it is only cited; a body's name means the body; "who" means
 *   the sentence that says so.
 * - 2: also answers. A body's tasks; an item that has the topic among others; a heading that is the topic; the body that
 *   the answering sentence names; the items that name a document, where they are all the library says of it.
 * - 1: helpful. A heading above the answer, documents that carry out the one asked for, the same matter elsewhere.
 *
 * Nothing else is graded. `relevant` is empty where the library has no answer.
 */
export const RelevanceQuery = z.strictObject({
  q: z.string().min(1),
  kind: z.enum(KINDS),
  relevant: z.record(z.string(), z.union([z.literal(1), z.literal(2), z.literal(3)])),
  /** Why it is graded so, or what is wrong with its spelling. */
  note: z.string().min(1).optional(),
});
export type RelevanceQuery = z.infer<typeof RelevanceQuery>;

/** The queries of the set, in the order of the file. Throws where the file breaks the form above. */
export const loadRelevanceSet = (): RelevanceQuery[] =>
  z.array(RelevanceQuery).parse(JSON.parse(readFileSync(new URL('queries.json', import.meta.url), 'utf8')));
