import type { SearchItem, Suggestion } from '../model/search.js';
import type { Abbreviations } from './reading/abbreviations.js';
import type { SearchDocument } from './search-index.js';
import { byFit, type Fitting } from './suggesting/fitting.js';
import { typedIn } from './suggesting/marks.js';
import { createNameIndex, type NameIndex } from './suggesting/name-index.js';
import type { Named } from './suggesting/named.js';
import { foldedNames, shownTitle } from './suggesting/names.js';
import { type Typed, waysToRead } from './suggesting/typed.js';

/** Knows documents, bodies and headings by name and number; tasks and targets are passed over. */
export interface Suggester {
  /** Takes the place of what has the same id. */
  put(documents: Iterable<SearchDocument>): void;
  remove(ids: Iterable<string>): void;
  replaceAll(documents: Iterable<SearchDocument>): void;
  /** At most `size`: documents and bodies first, then headings, each of these once however many documents have it. */
  suggest(typed: string, size: number): Suggestion[];
}

interface Known {
  readonly item: SearchItem;
  readonly held: boolean;
}

/** What is suggested as one: a document, a body, or all sections with one heading. */
interface Group {
  readonly members: Map<string, Known>;
  /** The one that stands for them, and how the index knows it. */
  shown: SearchItem;
  named: Named;
}

type Find = (index: NameIndex) => (typed: Typed, size: number) => Fitting[];
const exactly: Find = (index) => index.find;
const nearly: Find = (index) => index.findNear;

const firstOf = (members: Map<string, Known>): Known | undefined =>
  [...members.values()].sort((a, b) => Number(b.held) - Number(a.held) || (a.item.id < b.item.id ? -1 : 1))[0];

/** One kind of suggestions. `keyOf`: what is suggested as one. */
function createShelf(abbreviations: Abbreviations, keyOf: (id: string, names: string) => string) {
  const index = createNameIndex();
  const groups = new Map<string, Group>();
  const keys = new Map<string, string>();

  /** Tells the index of a group whose members have changed. */
  const settle = (key: string, names: string, members: Map<string, Known>): void => {
    const before = groups.get(key);
    const first = firstOf(members);
    if (first === undefined) groups.delete(key);
    if (before !== undefined && before.shown === first?.item) return;
    if (before !== undefined) index.remove(before.named);
    if (first === undefined) return;
    const named = { key, names, held: first.held, length: first.item.title.length + first.item.text.length };
    index.put(named);
    groups.set(key, { members, shown: first.item, named });
  };

  const remove = (id: string): void => {
    const key = keys.get(id) ?? '';
    const group = groups.get(key);
    if (group === undefined) return;
    keys.delete(id);
    group.members.delete(id);
    settle(key, group.named.names, group.members);
  };

  return {
    put(document: SearchDocument): void {
      const { item, facets } = document;
      remove(item.id);
      const names = foldedNames(document, abbreviations);
      const key = keyOf(item.id, names);
      const members = groups.get(key)?.members ?? new Map<string, Known>();
      members.set(item.id, { item, held: item.held ?? facets.held ?? true });
      keys.set(item.id, key);
      settle(key, names, members);
    },
    remove,
    settle: index.settle,
    find(ways: readonly Typed[], size: number, find: Find): SearchItem[] {
      const all = ways.flatMap((way) => find(index)(way, size)).sort(byFit);
      const distinct = [...new Set(all.map(({ named }) => named.key))].slice(0, size);
      return distinct.flatMap((key) => groups.get(key)?.shown ?? []);
    },
  };
}

const createShelves = (abbreviations: Abbreviations) => ({
  named: createShelf(abbreviations, (id) => id),
  headings: createShelf(abbreviations, (_, names) => names),
});

/** Suggestions while typing. Empty to begin with. */
export function createSuggester(abbreviations: Abbreviations): Suggester {
  let shelves = createShelves(abbreviations);
  const putIn = ({ named, headings }: typeof shelves, document: SearchDocument): void => {
    const { type } = document.item;
    if (type === 'section') headings.put(document);
    else if (type === 'document' || type === 'body') named.put(document);
  };
  const look = (ways: readonly Typed[], size: number, find: Find): SearchItem[] => {
    const found = shelves.named.find(ways, size, find);
    return found.length >= size ? found : [...found, ...shelves.headings.find(ways, size - found.length, find)];
  };

  return {
    put(documents) {
      for (const document of documents) putIn(shelves, document);
    },
    remove(ids) {
      for (const id of ids) for (const shelf of [shelves.named, shelves.headings]) shelf.remove(id);
    },
    replaceAll(documents) {
      const next = createShelves(abbreviations);
      for (const document of documents) putIn(next, document);
      for (const shelf of [next.named, next.headings]) shelf.settle();
      shelves = next;
    },
    suggest(typed, size) {
      const ways = waysToRead(typed, abbreviations);
      const exact = look(ways, size, exactly);
      const found = exact.length > 0 ? exact : look(ways, size, nearly);
      return found.map((item) => {
        const title = shownTitle(item);
        const location = typedIn(title, ways, abbreviations);
        return { type: item.type, id: item.id, title, symbol: item.symbol ?? null, location };
      });
    },
  };
}

const SUGGESTED: ReadonlySet<string> = new Set(['document', 'body', 'section']);
const isSuggested = ({ item }: SearchDocument): boolean => SUGGESTED.has(item.type);

/** A suggester that takes its names in when it is first asked: most commands never ask. */
export function createLazySuggester(abbreviations: Abbreviations): Suggester {
  let waiting = new Map<string, SearchDocument>();
  let awake: Suggester | null = null;
  const wake = (): Suggester => {
    if (awake !== null) return awake;
    awake = createSuggester(abbreviations);
    awake.replaceAll(waiting.values());
    waiting.clear();
    return awake;
  };
  return {
    put(documents) {
      if (awake !== null) awake.put(documents);
      else for (const document of documents) if (isSuggested(document)) waiting.set(document.item.id, document);
    },
    remove(ids) {
      if (awake !== null) awake.remove(ids);
      else for (const id of ids) waiting.delete(id);
    },
    replaceAll(documents) {
      if (awake !== null) awake.replaceAll(documents);
      else {
        waiting = new Map();
        for (const document of documents) if (isSuggested(document)) waiting.set(document.item.id, document);
      }
    },
    suggest: (typed, size) => wake().suggest(typed, size),
  };
}
