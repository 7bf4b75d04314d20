import { createLinker } from '../../src/link/linker.js';
import { createQuestions } from '../../src/query/create-questions.js';
import type { Questions } from '../../src/query/questions.js';
import { createNeo4jStore } from '../../src/store/neo4j.js';
import { directive, owner, refers, task } from '../build-directive.js';
import { alignByWords } from '../link/align-by-words.js';
import { describeNeo4j } from '../neo4j/describe-neo4j.js';
import { recordStatements } from '../neo4j/record-statements.js';
import { embeddedIndex } from '../search/embedded-index.js';

const CHILDREN = 30;
const PAGE = { offset: 0, size: 20 };
/** A resolution, and plans that carry it out. */
const library = () => {
  const words = 'Phát triển hạ tầng số dùng chung của tỉnh';
  const tasks = (id: string) => [task(id, 1, words, [owner('Sở Y tế', 'lead')])];
  const plans = Array.from({ length: CHILDREN }, (_, at) =>
    directive(`p${at}`, { symbol: `${at + 1}/KH-UBND`, tasks: tasks(`p${at}`), references: [refers('71-NQ/TW')] }),
  );
  return [directive('top', { symbol: '71-NQ/TW', tasks: tasks('top') }), ...plans];
};

/** Symbols of every number there is, and of some there are not. */
const NAMES = Array.from({ length: CHILDREN + 10 }, (_, at) => `${at + 1}/KH-UBND`).join(', ');

const ASKED: Readonly<Record<string, (questions: Questions) => Promise<unknown>>> = {
  'lineage up and down': (questions) =>
    questions.lineage({
      nodeId: 'task:p3.i.1.1',
      upstreamDepth: 6,
      downstreamDepth: 6,
      relations: ['implements'],
      minConfidence: 0.5,
    }),
  'trace of an item': (questions) => questions.trace('task:p3.i.1.1'),
  'trace of a document': (questions) => questions.trace('document:p3'),
  'path between two items': (questions) => questions.lineagePath('task:p3.i.1.1', 'task:top.i.1.1'),
  'tasks of a body': (questions) => questions.tasksOfBody('body:so-y-te', PAGE, null),
  'tasks of a body in a role, a later page': (questions) =>
    questions.tasksOfBody('body:so-y-te', { offset: 20, size: 20 }, 'lead'),
  'list of what stands in a document': (questions) => questions.list('task', PAGE, { document: 'document:p3' }),
  'one node': (questions) => questions.get('task', 'task:p3.i.1.1'),
};

describeNeo4j('round trips of questions', ({ connection }) => {
  let questions: Questions;
  let recorded: ReturnType<typeof recordStatements>;
  beforeAll(async () => {
    const linker = createLinker({ align: alignByWords });
    linker.change({ put: library() });
    await createNeo4jStore(connection()).replaceAll(linker.graph());
    recorded = recordStatements(connection());
    questions = createQuestions(createNeo4jStore(recorded.connection), embeddedIndex());
  });
  beforeEach(() => recorded.forget());

  test.each(Object.entries(ASKED))('%s is one', async (_name, ask) => {
    expect(JSON.stringify(await ask(questions))).toMatch(/"document:p\d+"/);
    expect([recorded.names().length, recorded.transactions()]).toEqual([1, 1]);
  });

  test('names of documents in a text are looked up together, however many there are', async () => {
    const { member } = await questions.resolve(NAMES);
    expect(member.filter(({ status }) => status === 'found')).toHaveLength(CHILDREN);
    expect(recorded.names().filter((name) => name === 'documents-numbered')).toHaveLength(1);
    expect(recorded.names().length).toBeLessThanOrEqual(3);
  });

  test('children of a document are read together, however many there are', async () => {
    const { children, counts } = await questions.coverage('document:top', []);
    expect([children.length, counts.covered + counts.partly]).toEqual([CHILDREN, 1]);
    // The parent, its children, and once what stands in them and lies between them.
    expect(recorded.names().sort()).toEqual(
      ['contents', 'contents', 'edges-from', 'edges-to', 'get-document', 'get-documents', 'links-between'].sort(),
    );
  });

  test('children that are named, and pairs of a report, cost no round trip each', async () => {
    const ids = Array.from({ length: CHILDREN }, (_, at) => `document:p${at}`);
    await questions.coverage('document:top', ids);
    const named = recorded.names().length;
    recorded.forget();
    await questions.weakerMeasures(PAGE, {});
    expect(named).toBeLessThanOrEqual(6);
    expect(recorded.names().length).toBeLessThanOrEqual(6);
  });
});
