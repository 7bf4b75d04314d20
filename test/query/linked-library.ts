import { buildLibraryGraph } from '../../src/link/library-graph.js';
import type { Directive } from '../../src/model/directive.js';
import type { ItemLink } from '../../src/model/links.js';
import { createQuestions } from '../../src/query/create-questions.js';
import type { Questions } from '../../src/query/questions.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { createMemoryStore } from '../../src/store/memory.js';
import { embeddedIndex } from '../search/embedded-index.js';

/** A link as alignment makes it; the documents are read off the ids that `test/build-directive.ts` gives. */
export function link(child: string, parent: string, given: Partial<ItemLink> = {}): ItemLink {
  const documentOf = (id: string) => `document:${/^\w+:([^.]+)/.exec(id)?.[1]}`;
  return {
    id: `link:${child}~${parent}`,
    child,
    parent,
    childDocument: documentOf(child),
    parentDocument: documentOf(parent),
    kind: 'adapted',
    score: 0.8,
    rank: 1,
    method: 'test',
    version: '1',
    state: 'current',
    review: null,
    ...given,
  };
}

/** A store over a library made by hand, with the links of its items. */
export async function linkedStore(directives: readonly Directive[], links: readonly ItemLink[]): Promise<GraphStore> {
  const store = createMemoryStore();
  await store.replaceAll({ ...buildLibraryGraph(directives), links: [...links] });
  return store;
}

export async function linkedLibrary(directives: readonly Directive[], links: readonly ItemLink[]): Promise<Questions> {
  return createQuestions(await linkedStore(directives, links), embeddedIndex());
}

/** The questions over a store, and how often the store has been asked. */
export function counted(store: GraphStore): { questions: Questions; calls: () => number } {
  let calls = 0;
  const counting = new Proxy(store, {
    get(target, name, receiver) {
      calls += 1;
      return Reflect.get(target, name, receiver);
    },
  });
  return { questions: createQuestions(counting, embeddedIndex()), calls: () => calls };
}
