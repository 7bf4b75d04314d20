import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithServer } from '../neo4j/describe-neo4j.js';
import { startServer } from '../neo4j/start-server.js';
import { temporaryFolder } from '../temporary-folder.js';

const WITHIN_MS = 120_000;

const starts = (home: string): boolean => {
  const log = join(home, 'console.log');
  return existsSync(log) && readFileSync(log, 'utf8').includes('starting Neo4j');
};

describeWithServer('a server that does not start', () => {
  test(
    'says why: a home that is in use, a port that is taken',
    async () => {
      const home = temporaryFolder();
      const first = await startServer({ home });
      await expect(startServer({ home })).rejects.toThrow(/ended by exit code 1.*locked by another process/s);
      const port = Number(new URL(first.uri).port);
      await expect(startServer({ home: temporaryFolder(), port })).rejects.toThrow(/Address already in use/);
      await first.stop('SIGKILL');
    },
    WITHIN_MS,
  );

  test(
    'is not waited for once somebody has killed it',
    async () => {
      const home = temporaryFolder();
      const started = startServer({ home });
      const told = expect(started).rejects.toThrow(/ended by SIGKILL.*starting Neo4j/s);
      while (!starts(home)) await new Promise((done) => setTimeout(done, 20));
      spawnSync('pkill', ['-KILL', '-f', home]);
      await told;
    },
    WITHIN_MS,
  );
});
