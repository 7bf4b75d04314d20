import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as listenOn, type Server } from 'node:net';
import { connect } from '../../src/neo4j/connection.js';
import { describeNeo4j, describeWithServer, OPEN } from '../neo4j/describe-neo4j.js';
import { startProxy } from '../neo4j/proxy.js';
import { type StartedServer, startServer } from '../neo4j/start-server.js';
import { temporaryFolder } from '../temporary-folder.js';
import { startRefused } from './start-refused.js';

const WITHIN_MS = 200_000;

const withListener = async (server: Server, ask: (uri: string) => Promise<void>): Promise<void> => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await ask(`bolt://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
  }
};

test(
  'no server: one line',
  async () => {
    const line = await startRefused({ NEO4J_URI: 'bolt://127.0.0.1:9' });
    expect(line).toMatch(/^graph-unavailable: The graph database at bolt:\/\/127\.0\.0\.1:9 does not answer/);
  },
  WITHIN_MS,
);

test(
  'an HTTP address, and a server without a common version of Bolt: one line each',
  async () => {
    await withListener(
      createServer((_request, answer) => answer.end()),
      async (uri) =>
        expect(await startRefused({ NEO4J_URI: uri })).toMatch(/^graph-refused: .* is an HTTP address; set NEO4J_URI/),
    );
    const ancient = listenOn((socket) => {
      socket.on('data', () => socket.end(Buffer.from([0, 0, 0, 0]))).on('error', () => undefined);
    });
    await withListener(ancient, async (uri) =>
      expect(await startRefused({ NEO4J_URI: uri })).toMatch(/^graph-refused: .* it needs Neo4j 5\.26 or later/),
    );
  },
  WITHIN_MS,
);

describeNeo4j('a graph that the service cannot use', ({ connection, uri }) => {
  test(
    'wrong database: one line',
    async () => {
      const line = await startRefused({ NEO4J_URI: uri(), NEO4J_DATABASE: 'other' });
      expect(line).toMatch(/^graph-refused: .* has no database "other"; set NEO4J_DATABASE/);
    },
    WITHIN_MS,
  );

  test(
    'an older server: one line',
    async () => {
      const proxy = await startProxy(uri());
      const old = Buffer.from('Neo4j/4.4.040');
      proxy.onAnswer((bytes) => {
        const at = bytes.indexOf('Neo4j/5.26.');
        if (at >= 0) old.copy(bytes, at);
        return bytes;
      });
      const line = await startRefused({ NEO4J_URI: proxy.uri });
      expect(line).toMatch(/^graph-refused: .* is Neo4j\/4\.4\.040; this release needs Neo4j 5\.26 or later/);
      await proxy.close();
    },
    WITHIN_MS,
  );

  test(
    'migrated by a later release: one line',
    async () => {
      await connection().write((run) => run("CREATE (:Migration {id: '9999-later', checksum: 'x'})"));
      const line = await startRefused({ NEO4J_URI: uri() });
      expect(line).toMatch(/^graph-refused: the graph was migrated by a later release \(9999-later\)/);
      await connection().write((run) => run("MATCH (m:Migration {id: '9999-later'}) DELETE m"));
    },
    WITHIN_MS,
  );
});

describeWithServer('a server with a password', () => {
  let server: StartedServer;
  beforeAll(async () => {
    server = await startServer({ home: temporaryFolder(), settings: ['password=right-password'] });
  }, 300_000);
  afterAll(() => server.stop('SIGKILL'));

  test(
    'the right one is taken',
    async () => {
      const right = connect({ uri: server.uri, ...OPEN, password: 'right-password' });
      await expect(right.verify()).resolves.toBeUndefined();
      await right.close();
    },
    WITHIN_MS,
  );

  test(
    'a wrong one: one line that does not show it',
    async () => {
      const line = await startRefused({ NEO4J_URI: server.uri, NEO4J_PASSWORD: 'wrong-password' });
      expect(line).toMatch(/^graph-refused: .* does not accept NEO4J_USER "neo4j" with the NEO4J_PASSWORD given/);
      expect(line).not.toContain('wrong-password');
    },
    WITHIN_MS,
  );
});
