import { createLinker } from '../../src/link/linker.js';
import { withSignal } from '../../src/neo4j/abort-scope.js';
import { type Connection, connect, integer } from '../../src/neo4j/connection.js';
import { exclusively } from '../../src/neo4j/exclusive.js';
import { requireVersion } from '../../src/neo4j/server-version.js';
import { createMemoryStore } from '../../src/store/memory.js';
import { createNeo4jStore } from '../../src/store/neo4j.js';
import { chainLibrary } from './chain-library.js';
import { describeNeo4j, OPEN } from './describe-neo4j.js';
import { startProxy } from './proxy.js';

const failure = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => new Error('it went well'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error)) throw error;
  expect(error.message).not.toContain('\n');
  return { code: Reflect.get(error, 'code') ?? error.message, message: error.message };
};

const once = async (connection: Connection, work: (connection: Connection) => Promise<unknown>) => {
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
};

test.each(['Neo4j/5.26.31', 'Neo4j/5.27', 'Neo4j/2025.10.1'])('%s is new enough', (agent) => {
  expect(() => requireVersion(agent, 'bolt://x')).not.toThrow();
});

test.each(['Neo4j/5.25.1', 'Neo4j/4.4.40', ''])('"%s" is refused', (agent) => {
  expect(() => requireVersion(agent, 'bolt://x')).toThrow('needs Neo4j 5.26 or later');
});

test('no server and no address: one line each, in seconds', async () => {
  const begin = performance.now();
  const away = await failure(once(connect({ uri: 'bolt://127.0.0.1:9', ...OPEN }), (one) => one.verify()));
  expect(away).toMatchObject({ code: 'graph-unavailable', message: expect.stringContaining('bolt://127.0.0.1:9') });
  expect(performance.now() - begin).toBeLessThan(12_000);
  expect(await failure(once(connect({ uri: 'nonsense', ...OPEN }), (one) => one.verify()))).toMatchObject({
    code: 'graph-refused',
    message: expect.stringContaining('NEO4J_URI "nonsense"'),
  });
}, 20_000);

describeNeo4j('connection', ({ connection, uri }) => {
  test('tells a wrong database', async () => {
    const wrong = connect({ uri: uri(), ...OPEN, database: 'other' });
    expect(await failure(once(wrong, (one) => one.verify()))).toMatchObject({
      code: 'graph-refused',
      message: expect.stringMatching(/no database "other".*NEO4J_DATABASE/),
    });
  });

  test('writes integers as integers, floats as floats, and refuses to write in a read', async () => {
    const typed = 'RETURN valueType($a) AS a, valueType($b) AS b, $a AS back';
    const [row] = await connection().read((run) => run(typed, { a: integer(3), b: 3 }));
    expect(row).toEqual({ a: 'INTEGER NOT NULL', b: 'FLOAT NOT NULL', back: 3 });
    await expect(connection().read((run) => run('CREATE (:X)'))).rejects.toThrow(/write/i);
  });

  test('ends a question that takes too long, and one whose asker has gone', async () => {
    const slow = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a * b AS c RETURN sum(c) AS c';
    const hasty = connect({ uri: uri(), ...OPEN, readWithinMs: 300 });
    expect(await failure(once(hasty, (one) => one.read((run) => run(slow))))).toMatchObject({
      code: 'graph-unavailable',
    });
    const controller = new AbortController();
    const asked = withSignal(controller.signal, () => connection().read((run) => run(slow)));
    setTimeout(() => controller.abort(), 200);
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    const running = "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND' RETURN count(*) AS n";
    let [left] = await connection().read((run) => run(running));
    for (let tries = 0; left?.n !== 0 && tries < 50; tries += 1) {
      await new Promise((done) => setTimeout(done, 100));
      [left] = await connection().read((run) => run(running));
    }
    expect(left?.n).toBe(0);
  }, 30_000);

  test('whoever holds the lock may read for longer than one who asks', async () => {
    // The server looks after 2 s which transactions have taken too long.
    const slow = 'UNWIND range(1, 5000) AS a UNWIND range(1, 10000) AS b WITH a * b AS c RETURN sum(c) AS c';
    const hasty = connect({ uri: uri(), ...OPEN, readWithinMs: 300 });
    const read = () => hasty.read((run) => run(slow));
    expect(await failure(read())).toMatchObject({ code: 'graph-unavailable' });
    expect(await exclusively(hasty, read)).toHaveLength(1);
    await hasty.close();
  }, 200_000);

  test('a lost reply to a commit loses nothing and doubles nothing', async () => {
    const proxy = await startProxy(uri());
    let armed = true;
    let committing = false;
    // Bolt's COMMIT is the message 0x12 without fields.
    proxy.onQuestion((bytes) => {
      if (bytes.includes(Buffer.from([0xb0, 0x12]))) committing = true;
    });
    proxy.onAnswer((bytes) => {
      const cut = armed && committing;
      if (cut) armed = false;
      committing = false;
      return cut ? null : bytes;
    });
    const linker = createLinker();
    const change = linker.change({ put: chainLibrary(6) });
    const through = connect({ uri: proxy.uri, ...OPEN });
    const store = createNeo4jStore(through);
    await store.apply(change);
    expect(armed).toBe(false);
    const memory = createMemoryStore();
    await memory.replaceAll(linker.graph());
    const direct = createNeo4jStore(connection());
    for (const type of ['document', 'section', 'task', 'target', 'body'] as const) {
      const page = { offset: 0, size: 1000 };
      expect(await direct.list(type, page)).toEqual(await memory.list(type, page));
    }
    const bodies = linker.graph().bodies.map(({ id }) => id);
    const page = { offset: 0, size: 1000 };
    expect(await direct.assignments(bodies, page, null)).toEqual(await memory.assignments(bodies, page, null));
    await through.close();
    await proxy.close();
  }, 30_000);
});
