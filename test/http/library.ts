import { type AppOptions, createApp } from '../../src/http/app.js';
import type { App } from '../../src/http/schema.js';
import { createReviewing } from '../../src/ingest/review.js';
import { searchDocuments } from '../../src/ingest/search-feed.js';
import type { LibraryGraph } from '../../src/model/graph.js';
import type { Source } from '../../src/model/source.js';
import { createQuestions } from '../../src/query/create-questions.js';
import { createReviewQuestions } from '../../src/query/reviews.js';
import { createUnderstanding } from '../../src/query/understand.js';
import { createMemoryStore } from '../../src/store/memory.js';
import { createMemoryDecisions } from '../../src/store/memory-decisions.js';
import { loadVocabulary } from '../../src/vocabulary/load.js';
import { embeddedIndex } from '../search/embedded-index.js';

const place = (exact: string, start: number): Source => ({
  file: 'a.txt',
  start,
  end: start + exact.length,
  lineStart: 1,
  lineEnd: 1,
  exact,
});

const HELD = 'document:dang-uy.ke-hoach.2024';
const CITED = 'document:trung-uong.71-NQ-TW.2024';
const BODY = 'body:sở-giáo-dục';
const basics = { level: null, issuedOn: null, issuer: null, inferred: [], symbolBasis: 'stated' as const };

const task = (index: number) => ({
  id: `task:dang-uy.ke-hoach.2024:I.1.${index}`,
  document: HELD,
  label: `I.1#${index}`,
  section: `section:dang-uy.ke-hoach.2024:I.1`,
  text: `Sở Giáo dục chủ trì việc thứ ${index}`,
  owners: [
    {
      body: { id: BODY, name: 'Sở Giáo dục' },
      role: index === 1 ? ('monitor' as const) : ('lead' as const),
      basis: 'explicit' as const,
      source: place('Sở Giáo dục chủ trì', index * 40),
    },
  ],
  deadlines: [],
  measures: [],
  product: null,
  reviews: [],
  source: place(`Sở Giáo dục chủ trì việc thứ ${index}`, index * 40),
});

/** A held plan with five tasks that carries out a cited resolution. */
export const GRAPH: LibraryGraph = {
  documents: [
    {
      ...basics,
      id: HELD,
      kind: 'plan',
      type: 'Kế hoạch',
      symbol: '12-KH/ĐU',
      title: 'Kế hoạch truyền thông',
      mentions: [],
      held: true,
      signer: null,
      recipients: [],
      defaultOwner: null,
      counts: { sections: 1, tasks: 5, targets: 1 },
      source: place('Kế hoạch truyền thông', 0),
    },
    {
      ...basics,
      id: CITED,
      kind: 'resolution',
      type: 'Nghị quyết',
      symbol: '71-NQ/TW',
      title: null,
      mentions: [{ document: HELD, source: place('Nghị quyết số 71-NQ/TW', 22) }],
      held: false,
    },
  ],
  sections: [
    {
      id: 'section:dang-uy.ke-hoach.2024:I.1',
      document: HELD,
      path: 'I.1',
      printed: '1.',
      heading: 'Nhiệm vụ',
      kind: 'heading',
      source: place('1. Nhiệm vụ', 30),
    },
  ],
  tasks: [1, 2, 3, 4, 5].map(task),
  targets: [
    {
      id: 'target:dang-uy.ke-hoach.2024:II.1',
      document: HELD,
      label: 'II#1',
      section: null,
      text: 'Đạt chuẩn',
      horizon: null,
      measures: [],
      deadlines: [],
      reviews: [],
      source: place('Đạt chuẩn', 400),
    },
  ],
  bodies: [
    {
      id: BODY,
      name: 'Sở Giáo dục',
      aliases: [],
      taskCount: 5,
      validFrom: null,
      validTo: null,
      predecessors: [],
      successors: [],
    },
  ],
  edges: [
    {
      from: HELD,
      to: CITED,
      relation: 'implements',
      evidence: 'stated',
      confidence: 1,
      method: null,
      statedBy: HELD,
      source: place('Nghị quyết số 71-NQ/TW', 22),
    },
  ],
  links: [],
};

export const IDS = { held: HELD, cited: CITED, body: BODY, task: task(1).id };

/** The service over the graph above, or another, with the real store, index and questions. */
export async function startApp(options: Partial<AppOptions> = {}, graph: LibraryGraph = GRAPH): Promise<App> {
  const store = createMemoryStore();
  const search = embeddedIndex();
  await store.replaceAll(graph);
  await search.replaceAll(searchDocuments(graph));
  const decisions = createMemoryDecisions();
  const reviews = {
    ...createReviewQuestions(store, decisions),
    ...createReviewing({ store, decisions, rederive: async () => {} }),
  };
  const vocabulary = loadVocabulary();
  const understand = createUnderstanding(vocabulary);
  const questions = createQuestions(store, search, vocabulary.types.types, undefined, undefined, understand);
  return createApp({ questions, reviews, ready: () => true, rateLimit: 'off', ...options });
}
