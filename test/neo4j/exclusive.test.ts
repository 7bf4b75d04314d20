import { connect } from '../../src/neo4j/connection.js';
import { exclusively } from '../../src/neo4j/exclusive.js';
import { describeNeo4j, OPEN } from './describe-neo4j.js';
import { startProxy } from './proxy.js';

const WITHIN_MS = 120_000;

describeNeo4j('the lock among writers', ({ connection, uri }) => {
  const waits = async (): Promise<void> => {
    const blocked = "SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN count(*) AS n";
    while ((await connection().read((run) => run(blocked)))[0]?.n !== 1)
      await new Promise((done) => setTimeout(done, 20));
  };
  /** Takes the lock and holds it until it is released. */
  const holder = (address: string) => {
    const one = connect({ uri: address, ...OPEN });
    let release = (): void => undefined;
    const released = new Promise<void>((done) => {
      release = done;
    });
    let tell = (): void => undefined;
    const taken = new Promise<void>((done) => {
      tell = done;
    });
    const ended = exclusively(one, async () => {
      tell();
      await released;
    });
    return { one, release, taken, ended };
  };

  test(
    'is held by one at a time',
    async () => {
      const { one, release, taken, ended } = holder(uri());
      await taken;
      const begun: string[] = [];
      const second = exclusively(connection(), async () => begun.push('second'));
      await waits();
      expect(begun).toEqual([]);
      release();
      await Promise.all([ended, second]);
      expect(begun).toEqual(['second']);
      await one.close();
    },
    WITHIN_MS,
  );

  test(
    'goes with the connection of one that dies',
    async () => {
      const proxy = await startProxy(uri());
      const { one, release, taken, ended } = holder(proxy.uri);
      const failed = expect(ended).rejects.toMatchObject({ code: 'graph-unavailable' });
      await taken;
      const second = exclusively(connection(), async () => 'second');
      await waits();
      await proxy.close();
      expect(await second).toBe('second');
      release();
      await failed;
      await one.close();
    },
    WITHIN_MS,
  );
});
