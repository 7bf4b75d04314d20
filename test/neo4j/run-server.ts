import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from './start-server.js';

const has = (program: string, argument: string): boolean => spawnSync(program, [argument]).status === 0;
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const runFolder = (): string => process.env.NEO4J_TEST_RUN ?? '';

/** Whether a server can be used or started here. */
export const canRunNeo4j = (): boolean =>
  process.env.NEO4J_TEST_URI !== undefined || (has('java', '-version') && has('mvn', '--version'));

/** Leaves word for the end of the run that a suite had no server. */
export const noteSkipped = (): void => writeFileSync(join(runFolder(), 'skipped'), '');

/** A lock among the processes of this run. Gives what releases it. */
export async function lock(name: string): Promise<() => void> {
  const file = join(runFolder(), `${name}.lock`);
  for (;;) {
    try {
      closeSync(openSync(file, 'wx'));
      return () => rmSync(file, { force: true });
    } catch {
      await pause(30);
    }
  }
}

/** Where the one server of this run answers; the first who asks starts it. */
export async function runServer(): Promise<string> {
  if (process.env.NEO4J_TEST_URI !== undefined) return process.env.NEO4J_TEST_URI;
  const known = join(runFolder(), 'server.json');
  const release = await lock('start');
  try {
    if (!existsSync(known)) {
      const { uri, pid } = await startServer({ home: join(runFolder(), 'server'), detached: true });
      writeFileSync(`${known}.new`, JSON.stringify({ uri, pid }));
      renameSync(`${known}.new`, known);
    }
    return JSON.parse(readFileSync(known, 'utf8')).uri;
  } finally {
    release();
  }
}
