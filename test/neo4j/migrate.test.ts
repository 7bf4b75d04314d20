import { connect } from '../../src/neo4j/connection.js';
import { awaitIndexes, migrate, readMigrations } from '../../src/neo4j/migrate.js';
import { describeNeo4j, OPEN } from './describe-neo4j.js';
import { emptyDatabase } from './empty-database.js';

const extra = {
  id: '9999-extra',
  checksum: 'x',
  statements: ['CREATE INDEX extra IF NOT EXISTS FOR (x:Extra) ON (x.a)'],
};

describeNeo4j('migrations', ({ connection, uri }) => {
  const recorded = async () =>
    connection().read((run) => run('MATCH (m:Migration) RETURN m.id AS id, m.appliedAt AS at ORDER BY id'));

  test('are numbered from 0001 without a gap', () => {
    expect(readMigrations().map(({ id }) => Number(id.slice(0, 4)))).toEqual(readMigrations().map((_, at) => at + 1));
  });

  test('run once: the second time nothing happens', async () => {
    const before = await recorded();
    expect(before.map(({ id }) => id)).toEqual(readMigrations().map(({ id }) => id));
    await migrate(connection());
    expect(JSON.stringify(await recorded())).toBe(JSON.stringify(before));
  });

  test('two instances that start together run each once', async () => {
    await emptyDatabase(connection());
    const others = [1, 2, 3].map(() => connect({ uri: uri(), ...OPEN }));
    await Promise.all(others.map((one) => migrate(one)));
    await Promise.all(others.map((one) => one.close()));
    expect((await recorded()).map(({ id }) => id)).toEqual(readMigrations().map(({ id }) => id));
  }, 60_000);

  test('a half-done migration is done again', async () => {
    await emptyDatabase(connection());
    const [first] = readMigrations();
    for (const statement of first?.statements.slice(0, 3) ?? []) await connection().schema(statement);
    await migrate(connection());
    expect(await recorded()).toHaveLength(readMigrations().length);
  }, 60_000);

  test('a changed migration and a later release are refused, in one line', async () => {
    const changed = readMigrations().map((one, at) => (at === 0 ? { ...one, checksum: 'other' } : one));
    await expect(migrate(connection(), changed)).rejects.toMatchObject({
      code: 'graph-refused',
      message: expect.stringMatching(/^migration 0001\S+ is not the one/),
    });
    await migrate(connection(), [...readMigrations(), extra]);
    await expect(migrate(connection())).rejects.toMatchObject({
      code: 'graph-refused',
      message: expect.stringContaining('later release (9999-extra)'),
    });
    await connection().write((run) => run("MATCH (m:Migration {id: '9999-extra'}) DELETE m"));
  });

  test('another analyzer on the same property is noticed', async () => {
    await connection().schema('DROP INDEX entry_terms');
    await connection().schema('CREATE FULLTEXT INDEX mine FOR (e:Entry) ON EACH [e.terms]');
    await expect(migrate(connection())).rejects.toMatchObject({ code: 'graph-refused' });
    await connection().schema('DROP INDEX mine');
    await connection().write((run) => run("MATCH (m:Migration {id: '0002-search'}) DELETE m"));
    await migrate(connection());
  }, 60_000);

  test('an index still populating: one line that names it', async () => {
    await connection().write((run) =>
      run('UNWIND range(1, 60000) AS n CREATE (:Slow {text: toString(n) + " a b c d e"})'),
    );
    await connection().schema('CREATE FULLTEXT INDEX slow FOR (s:Slow) ON EACH [s.text]');
    await expect(awaitIndexes(connection(), 0)).rejects.toMatchObject({
      code: 'graph-unavailable',
      message: expect.stringMatching(/^index slow is still populating \(\d+ %\)/),
    });
    await awaitIndexes(connection());
    await emptyDatabase(connection());
  }, 60_000);
});
