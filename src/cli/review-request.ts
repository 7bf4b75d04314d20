import { DirectiveError } from '../model/errors.js';
import { ReviewRequest } from '../model/review-request.js';

export interface ReviewArguments {
  readonly verdict: string;
  readonly type: string;
  readonly node: string;
  /** What is judged: a parent, a body and a role, a date, a cited document; nothing where it is missing. */
  readonly fact: readonly string[];
  /** What holds instead, in the same words; `none` for a link: no parent. */
  readonly to: readonly string[] | undefined;
  /** The corrected date is the first day that is too late. */
  readonly before: boolean;
  readonly by: string;
  readonly note: string | undefined;
}

const NONE = 'none';

const dateOf = ([text]: readonly string[]) =>
  text === undefined ? undefined : text.startsWith('FREQ=') ? { recurrence: text } : { edtf: text };

const ownerOf = (words: readonly string[]) =>
  words.length === 0 ? undefined : { body: words.slice(0, -1).join(' '), role: words.at(-1) };

/** "Sở Y tế lead" as well as "body:so-y-te lead": the role comes last. */
const givenOwner = (words: readonly string[]) => {
  const owner = ownerOf(words);
  if (owner === undefined || owner.body.startsWith('body:')) return owner;
  return { name: owner.body, role: owner.role };
};

const givenLink = ([id]: readonly string[]) => (id === NONE ? null : id);

function subjectOf({ type, node, fact, to, before }: ReviewArguments): Record<string, unknown> {
  const given = <T>(read: (words: readonly string[]) => T) => (to === undefined ? undefined : read(to));
  if (type === 'link') return { child: node, parent: fact[0], corrected: given(givenLink) };
  if (type === 'owner') return { item: node, owner: ownerOf(fact), corrected: given(givenOwner) };
  if (type === 'merge') return { held: node, cited: fact[0], corrected: given(([id]) => id) };
  const corrected = given((words) => ({ ...dateOf(words), inclusive: !before }));
  return { item: node, deadline: dateOf(fact), corrected };
}

const withoutGaps = (request: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined));

/** The words of a command line as a request. @throws DirectiveError 'bad-parameter' that names what is wrong */
export function reviewRequest(given: ReviewArguments): ReviewRequest {
  const { type, verdict, by, note } = given;
  const parsed = ReviewRequest.safeParse(withoutGaps({ type, verdict, by, note, ...subjectOf(given) }));
  if (parsed.success) return parsed.data;
  const parameters = parsed.error.issues.map(({ path, message }) => ({ name: path.join('.'), reason: message }));
  const detail = parameters.map(({ name, reason }) => `${name} ${reason}`).join('; ');
  throw new DirectiveError('bad-parameter', detail, parameters);
}
