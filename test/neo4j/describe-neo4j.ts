import { type Connection, connect } from '../../src/neo4j/connection.js';
import { migrate } from '../../src/neo4j/migrate.js';
import { emptyDatabase } from './empty-database.js';
import { canStartNeo4j, canUseNeo4j, lock, noteSkipped, runServer } from './run-server.js';

const START_MS = 600_000;

/** What a suite is given once its tests run. */
export interface Neo4jSuite {
  connection(): Connection;
  uri(): string;
}

export const OPEN = { user: 'neo4j', password: '', database: 'neo4j' } as const;

function describeWhere(possible: boolean, name: string, suite: () => void): void {
  if (possible) describe(name, suite);
  else if (process.env.REQUIRE_NEO4J === '1') {
    test(name, () => {
      throw new Error(
        'REQUIRE_NEO4J=1, but there is no server for this suite: no JDK with Maven, or no NEO4J_TEST_URI',
      );
    });
  } else {
    noteSkipped();
    describe.skip(name, suite);
  }
}

/** For suites that start servers of their own: skipped, or failed with REQUIRE_NEO4J=1, where none can be started. */
export const describeWithServer = (name: string, suite: () => void): void =>
  describeWhere(canStartNeo4j(), name, suite);

/** A suite on the run's real server, alone on an empty, migrated database. */
export function describeNeo4j(name: string, suite: (given: Neo4jSuite) => void): void {
  describeWhere(canUseNeo4j(), name, () => {
    let connection: Connection | undefined;
    let uri = '';
    let release = (): void => undefined;
    beforeAll(async () => {
      uri = await runServer();
      release = await lock('database');
      connection = connect({ uri, ...OPEN });
      await emptyDatabase(connection);
      await migrate(connection);
    }, START_MS);
    afterAll(async () => {
      await connection?.close();
      release();
    });
    suite({
      connection: () => {
        if (connection === undefined) throw new Error('asked for a connection before the tests run');
        return connection;
      },
      uri: () => uri,
    });
  });
}
