import { buildLibraryGraph } from '../../src/link/library-graph.js';
import type { SuccessionOf } from '../../src/link/succession.js';
import type { Directive } from '../../src/model/directive.js';
import { createQuestions } from '../../src/query/create-questions.js';
import type { Questions } from '../../src/query/questions.js';
import { createMemoryStore } from '../../src/store/memory.js';
import { embeddedIndex } from '../search/embedded-index.js';

const TYPES = [
  { name: 'Nghị quyết', aliases: [], codes: ['NQ'], kind: 'resolution' },
  { name: 'Quyết định', aliases: [], codes: ['QĐ'], kind: 'decision' },
] as const;

/** The questions over a library that is made by hand; searching it finds nothing. */
export async function questionsOver(directives: readonly Directive[], successionOf?: SuccessionOf): Promise<Questions> {
  const store = createMemoryStore();
  await store.replaceAll(buildLibraryGraph(directives, TYPES, successionOf));
  return createQuestions(store, embeddedIndex(), TYPES);
}
