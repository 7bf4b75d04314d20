import { createLinker } from '../../src/link/linker.js';
import type { GraphChange } from '../../src/model/graph.js';
import type { Connection } from '../../src/neo4j/connection.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { createNeo4jStore } from '../../src/store/neo4j.js';
import { alignByWords } from '../link/align-by-words.js';
import { chainLibrary } from '../neo4j/chain-library.js';
import { describeNeo4j } from '../neo4j/describe-neo4j.js';
import { recordStatements } from '../neo4j/record-statements.js';

const DOCUMENTS = 12;
const EMPTY = { documents: [], sections: [], tasks: [], targets: [], bodies: [], edges: [], links: [] };

/** What is there and how it hangs together, as numbers that any write would change. */
const COUNTS = `MATCH (n) OPTIONAL MATCH (n)-[r]->()
  RETURN count(DISTINCT n) AS nodes, count(r) AS relationships, sum(size(coalesce(n.data, ''))) AS bytes`;

describeNeo4j('writes of the neo4j store', ({ connection }) => {
  let store: GraphStore;
  let recorded: ReturnType<typeof recordStatements>;

  beforeEach(async () => {
    await createNeo4jStore(connection()).replaceAll(EMPTY);
    recorded = recordStatements(connection());
    store = createNeo4jStore(recorded.connection);
  });

  const libraryChange = () => {
    const linker = createLinker({ align: alignByWords });
    const change = linker.change({ put: chainLibrary(DOCUMENTS) });
    return { linker, change };
  };
  const counts = async (given: Connection) => (await given.read((run) => run(COUNTS)))[0];
  /** Names of the statements that write something other than the lock. */
  const writing = () => recorded.names().filter((name) => !/^(take-write-lock|held-|digests-)/.test(name));

  test('the same step again writes nothing', async () => {
    const { change } = libraryChange();
    await store.apply(change);
    expect(writing()).toEqual(expect.arrayContaining(['put-documents', 'put-items', 'put-assignments', 'put-links']));
    const before = await counts(connection());
    recorded.forget();
    await store.apply(change);
    expect(writing()).toEqual([]);
    expect(await counts(connection())).toEqual(before);
  });

  test('the same graph again writes nothing and takes no lock', async () => {
    const { linker } = libraryChange();
    await store.replaceAll(linker.graph());
    recorded.forget();
    await store.replaceAll(linker.graph());
    expect(recorded.names()).toEqual(['digests-of-documents', 'digests-of-bodies']);
  });

  test('of a step that was written in part, only the rest is written', async () => {
    const { change } = libraryChange();
    const [first] = change.contents;
    await store.apply(change);
    recorded.forget();
    const contents = [{ ...first, tasks: first?.tasks.slice(1) ?? [] }] as GraphChange['contents'];
    await store.apply({ ...change, contents: [...contents, ...change.contents.slice(1)] });
    expect(writing()).not.toContain('put-documents');
    expect(writing()).toEqual(expect.arrayContaining(['clear-items', 'put-items', 'put-content-hashes']));
    expect((await store.list('task', { offset: 0, size: 1 }, { document: first?.document ?? '' })).totalItems).toBe(
      (first?.tasks.length ?? 0) - 1,
    );
  });

  test('new documents cost one transaction, and nothing is cleared away for them', async () => {
    const { change } = libraryChange();
    await store.apply(change);
    expect(recorded.transactions()).toBe(1);
    expect(recorded.names().filter((name) => /^(clear|remove)-/.test(name))).toEqual([]);
  });

  test('what a step takes away and puts is there afterwards', async () => {
    const { change } = libraryChange();
    await store.apply(change);
    const before = await counts(connection());
    const removed = {
      documents: change.documents.map(({ id }) => id),
      bodies: change.bodies.map(({ id }) => id),
      edges: change.edges.map(({ from, to, relation }) => ({ from, to, relation })),
      links: change.links.map(({ id }) => id),
    };
    await store.apply({ ...change, removed });
    expect(await counts(connection())).toEqual(before);
  });
});
