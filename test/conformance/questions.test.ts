import { readFileSync } from 'node:fs';
import { composeReader } from '../../src/compose.js';
import { createAligner } from '../../src/link/align/create-aligner.js';
import { createLinker } from '../../src/link/linker.js';
import type { Lineage } from '../../src/model/answers.js';
import type { Directive } from '../../src/model/directive.js';
import type { LibraryGraph } from '../../src/model/graph.js';
import { createQuestions } from '../../src/query/create-questions.js';
import { lineage } from '../../src/query/lineage.js';
import type { Questions } from '../../src/query/questions.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { createMemoryStore } from '../../src/store/memory.js';
import { createNeo4jStore } from '../../src/store/neo4j.js';
import { loadVocabulary } from '../../src/vocabulary/load.js';
import { alignByWords } from '../link/align-by-words.js';
import { chainLibrary } from '../neo4j/chain-library.js';
import { describeNeo4j } from '../neo4j/describe-neo4j.js';
import { embeddedIndex } from '../search/embedded-index.js';

const SEED = new URL('../../seed/corpus/', import.meta.url);
const AT_ONCE = 20;
const PAGE = { offset: 0, size: 100 };
function corpusGraph(): LibraryGraph {
  const { extract } = composeReader();
  const { documents } = JSON.parse(readFileSync(new URL('manifest.json', SEED), 'utf8')) as {
    documents: { file: string }[];
  };
  const directives = documents.flatMap(({ file }): readonly Directive[] => {
    return extract(readFileSync(new URL(file, SEED), 'utf8'), file).documents;
  });
  const vocabulary = loadVocabulary();
  const linker = createLinker({ types: vocabulary.types.types, align: createAligner(vocabulary) });
  linker.change({ put: directives });
  return linker.graph();
}

function chainGraph(): LibraryGraph {
  const linker = createLinker({ align: alignByWords });
  linker.change({ put: chainLibrary(40) });
  return linker.graph();
}

/** Every question that walks, from every document and some items, and every page of every body. */
async function answers(questions: Questions, graph: LibraryGraph): Promise<string[]> {
  const items = [...graph.tasks, ...graph.targets, ...graph.sections].filter((_, at) => at % 11 === 0);
  const nodes = [...graph.documents, ...items].map(({ id }) => id);
  const asked: (() => Promise<unknown>)[] = [];
  for (const nodeId of nodes) {
    const lineage = { nodeId, relations: [], minConfidence: 0 };
    asked.push(() => questions.trace(nodeId));
    asked.push(() => questions.lineage({ ...lineage, upstreamDepth: 1, downstreamDepth: 1 }));
    asked.push(() => questions.lineage({ ...lineage, upstreamDepth: 6, downstreamDepth: 0 }));
    asked.push(() =>
      questions.lineage({ ...lineage, upstreamDepth: 0, downstreamDepth: 3, relations: ['implements'] }),
    );
    asked.push(() => questions.lineage({ ...lineage, upstreamDepth: 2, downstreamDepth: 2, minConfidence: 0.9 }));
  }
  for (const { id } of graph.bodies) {
    asked.push(() => questions.tasksOfBody(id, { offset: 0, size: 100 }, null));
    asked.push(() => questions.tasksOfBody(id, { offset: 1, size: 2 }, 'lead'));
  }
  for (const type of ['document', 'section', 'task', 'target', 'body'] as const) {
    asked.push(() => questions.list(type, PAGE, {}));
    asked.push(() => questions.list(type, { offset: 3, size: 5 }, { document: graph.documents[0]?.id ?? '' }));
  }
  asked.push(() => questions.resolve('NQ 71, Nghị quyết số 57-NQ/TW và 1/KH-UBND'));
  const given: string[] = [];
  for (let from = 0; from < asked.length; from += AT_ONCE) {
    const some = await Promise.all(asked.slice(from, from + AT_ONCE).map((ask) => ask()));
    given.push(...some.map((answer) => JSON.stringify(answer)));
  }
  return given;
}

describeNeo4j('questions', ({ connection }) => {
  test.each([
    ['the whole corpus', corpusGraph],
    ['forty made-up documents', chainGraph],
  ])(
    'over %s: both stores give the same text',
    async (_name, make) => {
      const graph = make();
      const stores: GraphStore[] = [createMemoryStore(), createNeo4jStore(connection())];
      const [memory, neo4j] = await Promise.all(
        stores.map(async (store) => {
          await store.replaceAll(graph);
          return answers(createQuestions(store, embeddedIndex()), graph);
        }),
      );
      expect(memory?.length).toBeGreaterThan(100);
      expect(neo4j).toEqual(memory);
    },
    120_000,
  );

  test('a lineage that is cut is cut alike, and says so', async () => {
    const graph = chainGraph();
    const stores: GraphStore[] = [createMemoryStore(), createNeo4jStore(connection())];
    const given = await Promise.all(
      stores.map(async (store) => {
        await store.replaceAll(graph);
        const found: Lineage[] = [];
        for (const { id } of graph.documents.slice(0, 20)) {
          for (const most of [1, 3, 6, 40]) {
            const request = { nodeId: id, upstreamDepth: 4, downstreamDepth: 4, relations: [], minConfidence: 0 };
            found.push(await lineage(store, request, most));
          }
        }
        return found;
      }),
    );
    expect(given[1]).toEqual(given[0]);
    expect(given[0]?.filter((_, at) => at % 4 === 2).every(({ nodes }) => nodes.length <= 6)).toBe(true);
    expect(new Set(given[0]?.map(({ truncated }) => truncated))).toEqual(new Set([true, false]));
  }, 120_000);

  test('an unknown node and an unknown body are not found', async () => {
    const questions = createQuestions(createNeo4jStore(connection()), embeddedIndex());
    await expect(questions.trace('task:none')).rejects.toMatchObject({ code: 'not-found' });
    await expect(questions.tasksOfBody('body:none', PAGE, null)).rejects.toMatchObject({ code: 'not-found' });
  });
});
