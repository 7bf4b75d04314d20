import type { Questions } from '../../src/query/questions.js';
import { NO_FILTERS } from '../../src/search/search-index.js';
import { randomBy } from './made-up-directive.js';
import { BODIES, bodyId, documentId, HUB, hubTask, madeUpGraph, taskId } from './made-up-graph.js';

const PAGE = { offset: 0, size: 20 };
const PLAINLY = { filters: NO_FILTERS, sort: 'relevance', group: false, without: [] } as const;

export type Ask = (n: number) => Promise<unknown>;

/** The questions that are measured, each about something else every time. */
export function graphQuestions(questions: Questions, size: number, searched: boolean): Record<string, Ask> {
  const random = randomBy(7);
  const { phrase } = madeUpGraph(11);
  const some = (count: number): number => Math.floor(random() * count);
  const lineage = { relations: [], minConfidence: 0 };
  const body = (): string => bodyId(some(BODIES));
  /** About half of the pages of a body. */
  const deep = Math.floor((size * 56) / BODIES / 40) * PAGE.size;
  const asks: Record<string, Ask> = {
    'lineage up to depth 6': () =>
      questions.lineage({ nodeId: documentId(some(size)), upstreamDepth: 6, downstreamDepth: 0, ...lineage }),
    'lineage down to depth 6': () =>
      questions.lineage({ nodeId: documentId(some(size)), upstreamDepth: 0, downstreamDepth: 6, ...lineage }),
    'lineage by one relation, both ways': () =>
      questions.lineage({
        nodeId: documentId(some(size)),
        upstreamDepth: 6,
        downstreamDepth: 6,
        relations: ['implements'],
        minConfidence: 0.5,
      }),
    'trace of a task': () => questions.trace(taskId(some(size), some(10))),
    'trace of a document': () => questions.trace(documentId(some(size))),
    [`trace of a task with ${HUB} links`]: () => questions.trace(hubTask(size)),
    'tasks of a body, a page': () => questions.tasksOfBody(body(), PAGE, null),
    'tasks of a body, a page in the middle': () => questions.tasksOfBody(body(), { ...PAGE, offset: deep }, null),
    'tasks of a body in one role, a page': () => questions.tasksOfBody(body(), PAGE, 'lead'),
    'tasks of a body in one role, 4th page': () => questions.tasksOfBody(body(), { ...PAGE, offset: 60 }, 'lead'),
    'documents, a page': () => questions.list('document', PAGE, {}),
    'tasks, a page in the middle': () => questions.list('task', { ...PAGE, offset: size * 14 }, {}),
    'tasks of a document': () => questions.list('task', PAGE, { document: documentId(some(size)) }),
  };
  if (searched) asks.search = () => questions.search({ q: phrase(), page: PAGE, ...PLAINLY });
  return asks;
}
