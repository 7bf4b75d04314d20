import { z } from 'zod';
import { isEdtf } from './edtf.js';
import { Role, Verdict } from './terms.js';

const MAX_ID = 2000;
const MAX_NAME = 200;
const MAX_BY = 100;
const MAX_NOTE = 2000;

const line = (max: number, empty: string) =>
  z
    .string('is needed, as a string')
    .max(max, `must hold at most ${max} characters`)
    .refine((text) => text.trim() !== '', empty)
    .refine((text) => !/\p{Cc}/u.test(text), 'must be one line')
    .transform((text) => text.trim());

const id = z.string('must be the id of a node').min(1, 'must be the id of a node').max(MAX_ID, 'is longer than any id');

const role = z.enum(Role.enum, `must be one of ${Role.options.join(', ')}`);

const common = {
  verdict: z
    .enum(Verdict.enum, `must be one of ${Verdict.options.join(', ')}`)
    .describe(
      '`confirm` and `reject` judge a fact that is there; `correct` says what holds instead, or what is missing.',
    ),
  by: line(MAX_BY, 'must say who decides: a name').describe('Who decides: a name.'),
  note: z
    .string('must be a string')
    .max(MAX_NOTE, `must hold at most ${MAX_NOTE} characters`)
    .refine((text) => text.trim() !== '', 'must not be empty; leave it out')
    .nullish()
    .describe('Why, for others to read.'),
};

/** RFC 5545, as deadlines have it: a frequency and what narrows it. */
const RECURRENCE = /^FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;[A-Z]{2,12}=[A-Z0-9,+-]{1,40}){0,6}$/;

const GivenDeadline = z
  .strictObject({
    edtf: z
      .string()
      .max(MAX_BY)
      .refine(isEdtf, 'must be an EDTF date of the calendar: 2030, 2026-06, 2026-36, 2026-06-30, 2026/2030 or ../2030')
      .nullish(),
    inclusive: z.boolean().default(true).describe('False for "before that day".'),
    recurrence: z.string().regex(RECURRENCE, 'must be a recurrence as "FREQ=YEARLY"').nullish(),
  })
  .refine(({ edtf, recurrence }) => Boolean(edtf ?? recurrence), 'must give edtf or recurrence');

interface Judged {
  readonly verdict: Verdict;
  readonly corrected?: unknown;
}

/** What a verdict needs: something to judge, or something that holds instead. */
const judges =
  <T extends Judged>(fact: keyof T & string, mayBeNone: boolean) =>
  (request: T, context: z.RefinementCtx<T>): void => {
    const { verdict, corrected } = request;
    const say = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message });
    if (verdict !== 'correct') {
      if (request[fact] === undefined || request[fact] === null) say(fact, `is needed to ${verdict} it`);
      if (corrected !== undefined && corrected !== null) say('corrected', 'goes with the verdict correct only');
    } else if (corrected === undefined) say('corrected', 'is needed: what holds instead');
    else if (corrected === null && !mayBeNone)
      say('corrected', 'must not be null; the verdict reject says that it is wrong');
  };

const LinkReview = z
  .strictObject({
    type: z.literal('link'),
    child: id.describe('The id of a task, target or section.'),
    parent: id.nullish().describe('The id of the item that the link goes to.'),
    corrected: id.nullish().describe('With `correct`: the id of the right parent; null: there is none.'),
    ...common,
  })
  .superRefine(judges('parent', true));

const OwnerReview = z
  .strictObject({
    type: z.literal('owner'),
    item: id.describe('The id of a task.'),
    owner: z.strictObject({ body: id, role }).nullish().describe('The owner that is judged.'),
    corrected: z
      .strictObject({
        body: id.optional().describe('The id of a body of the library.'),
        name: line(MAX_NAME, 'must not be empty').optional().describe('The full name of any other body.'),
        role,
      })
      .refine(({ body, name }) => (body === undefined) !== (name === undefined), 'must give either body or name')
      .nullish()
      .describe('With `correct`: the right owner.'),
    ...common,
  })
  .superRefine(judges('owner', false));

const DeadlineReview = z
  .strictObject({
    type: z.literal('deadline'),
    item: id.describe('The id of a task or target.'),
    deadline: z
      .strictObject({ edtf: z.string().max(MAX_BY).nullish(), recurrence: z.string().max(MAX_NAME).nullish() })
      .nullish()
      .describe('The deadline that is judged.'),
    corrected: GivenDeadline.nullish().describe('With `correct`: the right deadline.'),
    ...common,
  })
  .superRefine(judges('deadline', false));

const MergeReview = z
  .strictObject({
    type: z.literal('merge'),
    held: id.describe('The id of a held document.'),
    cited: id
      .nullish()
      .describe('The id of a cited document that is, or is not, the same; without it: its own number.'),
    corrected: id.nullish().describe('With `correct`: the id of the held document that is meant instead.'),
    ...common,
  })
  .superRefine(judges('held', false));

const isObject = (input: unknown): boolean => typeof input === 'object' && input !== null && !Array.isArray(input);

/** What a person sends to decide about a fact: ids only. Anchors and the instant are filled in. */
export const ReviewRequest = z.discriminatedUnion('type', [LinkReview, OwnerReview, DeadlineReview, MergeReview], {
  error: ({ input }) => (isObject(input) ? 'must be one of link, owner, deadline, merge' : 'must be a JSON object'),
});
export type ReviewRequest = z.infer<typeof ReviewRequest>;
