import { NUMBER_MARK, PART_MARK } from '../entry.js';
import type { Lexicon } from '../passages/lexicon.js';
import { SYMBOL_MARK } from '../passages/passage.js';
import type { Question } from './question.js';

/** Ids of the keys by which a question names documents and parts of documents. */
export interface NamedKeys {
  readonly documents: ReadonlySet<number>;
  readonly parts: ReadonlySet<number>;
  /** Of the numbers that texts mention. */
  readonly mentions: ReadonlySet<number>;
}

/** Of each piece of a number the longest that is known. */
export function namedKeys(lexicon: Lexicon, { keys, fragments, parts }: Question): NamedKeys {
  const documents = new Set<number>();
  for (const fragment of fragments) {
    const pieces = fragment.split('-');
    while (pieces.length > 1 && lexicon.find(NUMBER_MARK + pieces.join('-')) < 0) pieces.pop();
    const id = lexicon.find(NUMBER_MARK + pieces.join('-'));
    if (id >= 0) documents.add(id);
  }
  const known = (mark: string, names: readonly string[]): ReadonlySet<number> =>
    new Set(names.map((name) => lexicon.find(mark + name)).filter((id) => id >= 0));
  return { documents, parts: known(PART_MARK, parts), mentions: known(SYMBOL_MARK, keys) };
}
