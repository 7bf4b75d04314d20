import type { SearchIndex } from '../search/search-index.js';
import type { GraphStore } from '../store/graph-store.js';
import { lineage } from './lineage.js';
import { lineagePath } from './lineage-path.js';
import { listNodes } from './list-nodes.js';
import { oneNode } from './one-node.js';
import type { Questions } from './questions.js';
import { resolve, type TypeWords } from './resolve.js';
import { search } from './search.js';
import { tasksOfBody } from './tasks-of-body.js';
import { trace } from './trace.js';

/** The questions over one store and index. `types`: the vocabulary's document types, for "NQ 71" in `resolve`. */
export function createQuestions(
  store: GraphStore,
  searchIndex: SearchIndex,
  types: readonly TypeWords[] = [],
): Questions {
  return {
    list: (type, page, filter) => listNodes(store, type, page, filter),
    get: (type, id) => oneNode(store, type, id),
    tasksOfBody: (bodyId, page, role) => tasksOfBody(store, bodyId, page, role),
    search: (request) => search(searchIndex, request),
    lineage: (request) => lineage(store, request),
    trace: (nodeId) => trace(store, nodeId),
    lineagePath: (from, to) => lineagePath(store, from, to),
    resolve: (text) => resolve(store, text, types),
  };
}
