import { scanWords } from '../text/analyse.js';
import { canonicalSpelling } from '../text/spelling.js';
import { passageText } from './entry.js';
import { type Collection, createCollection } from './passages/collection.js';
import type { Kept } from './passages/kept.js';
import { type Passage, readPassage } from './passages/passage.js';
import type { SearchChange, SearchDocument } from './search-index.js';

/** What is kept with the words of a thing, beside what an engine adds. */
export interface Worded extends Kept {
  /** The words of its title; '' where it has none. */
  readonly titleKey: string;
}

/** The words of everything that can be found: how frequent they are, what stands together, which titles are shared. */
export interface LibraryWords<T extends Worded> {
  readonly collection: Collection<T>;
  /** How many things bear this title; 0 for none. */
  titled(titleKey: string): number;
  passageOf(document: SearchDocument): Passage;
  replaceAll(documents: Iterable<SearchDocument>): void;
  apply(change: SearchChange): void;
}

export function titleKeyOf(title: string): string {
  const words: string[] = [];
  if (title !== '') scanWords(title, (word) => words.push(canonicalSpelling(word)));
  return words.join(' ');
}

/** `keep`: what an engine keeps of a thing. */
export function createLibraryWords<T extends Worded>(
  keep: (document: SearchDocument, titleKey: string) => T,
): LibraryWords<T> {
  const collection = createCollection<T>();
  const titles = new Map<string, number>();
  const count = (key: string, by: number): void => {
    if (key === '') return;
    const now = (titles.get(key) ?? 0) + by;
    if (now > 0) titles.set(key, now);
    else titles.delete(key);
  };
  const passageOf = (document: SearchDocument): Passage => readPassage(collection.lexicon, passageText(document));

  const apply = ({ put, remove }: SearchChange): void => {
    const documents = [...new Map(put.map((one) => [one.item.id, one])).values()];
    for (const id of new Set([...remove, ...documents.map(({ item }) => item.id)])) {
      const kept = collection.get(id);
      if (kept !== undefined) count(kept.titleKey, -1);
    }
    const entries = documents.map((document): readonly [T, Passage] => {
      const kept = keep(document, titleKeyOf(document.fields.title));
      count(kept.titleKey, 1);
      return [kept, passageOf(document)];
    });
    collection.change(entries, remove);
  };

  return {
    collection,
    titled: (titleKey) => titles.get(titleKey) ?? 0,
    passageOf,
    replaceAll(documents) {
      collection.clear();
      titles.clear();
      apply({ put: [...documents], remove: [] });
    },
    apply,
  };
}
