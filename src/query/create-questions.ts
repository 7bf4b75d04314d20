import type { SearchIndex } from '../search/search-index.js';
import type { GraphStore } from '../store/graph-store.js';
import { compare } from './compare.js';
import { type Comparing, STORED_LINKS_ONLY } from './comparing.js';
import { coverage } from './coverage.js';
import { lineage } from './lineage.js';
import { lineagePath } from './lineage-path.js';
import { listNodes } from './list-nodes.js';
import { oneNode } from './one-node.js';
import type { Questions } from './questions.js';
import { arithmeticSlips } from './reports/arithmetic-slips.js';
import { conflicts } from './reports/conflicts.js';
import { missingDocuments } from './reports/missing-documents.js';
import { unassigned } from './reports/unassigned.js';
import { weakerMeasures } from './reports/weaker-measures.js';
import { createResolver } from './resolve.js';
import { type CitationWords, NO_CITATION_WORDS, type TypeWords } from './resolve-words.js';
import { search } from './search.js';
import { tasksOfBody } from './tasks-of-body.js';
import { trace } from './trace.js';
import { type UnderstandQuestion, WORDS_ONLY } from './understand.js';
import { MAX_NODES } from './upward-closure.js';

/**
 * The questions over one store and index. `types`: the vocabulary's document types, for "NQ 71" in `resolve`.
 * `comparing`: what reads the words of two texts. `citation`: the words around the name of a document.
 * `understand`: what a search asks for beside its words.
 */
export function createQuestions(
  store: GraphStore,
  searchIndex: SearchIndex,
  types: readonly TypeWords[] = [],
  comparing: Comparing = STORED_LINKS_ONLY,
  citation: CitationWords = NO_CITATION_WORDS,
  understand: UnderstandQuestion = WORDS_ONLY,
): Questions {
  const resolve = createResolver(types, citation);
  return {
    list: (type, page, filter) => listNodes(store, type, page, filter),
    get: (type, id) => oneNode(store, type, id),
    tasksOfBody: (bodyId, page, role) => tasksOfBody(store, bodyId, page, role),
    search: (request) => search(store, searchIndex, understand, request),
    suggest: (typed, size) => searchIndex.suggest(typed, size),
    lineage: (request) => lineage(store, request),
    trace: async (nodeId) => trace(await store.near({ kind: 'above', nodes: [nodeId], most: MAX_NODES }), nodeId),
    lineagePath: (from, to) => lineagePath(store, from, to),
    resolve: (text, inside = null) => resolve(store, text, inside),
    compare: (parent, child) => compare(store, parent, child, comparing),
    coverage: (parent, children) => coverage(store, parent, children, comparing),
    missingDocuments: (page, filter) => missingDocuments(store, page, filter),
    unassigned: (page, filter) => unassigned(store, page, filter),
    conflicts: (page, filter) => conflicts(store, page, filter),
    arithmeticSlips: (page, filter) => arithmeticSlips(store, page, filter, comparing),
    weakerMeasures: (page, filter) => weakerMeasures(store, page, filter, comparing),
  };
}
