import type { Composition } from '../compose.js';
import { DirectiveError } from '../model/errors.js';

/**
 * The id of the one held document that somebody names: by its id, or by a number as people type it.
 * @throws DirectiveError 'bad-parameter' where the words name no document or several; 'not-held' where it is only cited
 */
export async function namedDocument({ questions }: Composition, words: string): Promise<string> {
  if (words.startsWith('document:')) return words;
  const { member } = await questions.resolve(words);
  const candidates = member.flatMap((one) => one.candidates);
  const held = candidates.filter((one) => one.held);
  const [only] = held;
  if (only !== undefined && held.length === 1) return only.id;
  const ids = (held.length > 0 ? held : candidates).map(({ id }) => id);
  if (held.length === 0 && ids.length > 0)
    throw new DirectiveError('not-held', `"${words}" is cited (${ids.join(', ')}); its text is not in the library.`);
  const reason = ids.length === 0 ? 'names no document and no file' : `may be any of ${ids.join(', ')}: give the id`;
  throw new DirectiveError('bad-parameter', `"${words}" ${reason}.`);
}
