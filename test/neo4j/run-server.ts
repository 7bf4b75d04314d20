import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from './start-server.js';

/** Suites wait for one another: about as long as all of them together take. */
const LOCK_WITHIN_MS = 540_000;

const has = (program: string, argument: string): boolean => spawnSync(program, [argument]).status === 0;
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const runFolder = (): string => process.env.NEO4J_TEST_RUN ?? '';

/** Whether a server can be started here. */
export const canStartNeo4j = (): boolean => has('javac', '-version') && has('mvn', '--version');

/** Whether a server can be used here. */
export const canUseNeo4j = (): boolean => process.env.NEO4J_TEST_URI !== undefined || canStartNeo4j();

/** Leaves word for the end of the run that a suite had no server. */
export const noteSkipped = (): void => writeFileSync(join(runFolder(), 'skipped'), '');

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** A worker runs one suite at a time: what it held itself was left by a suite that broke off. */
const isLeft = (holder: string): boolean =>
  holder !== '' && (Number(holder) === process.pid || !isAlive(Number(holder)));

const take = (file: string): boolean => {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
};

/** Empty: it has just been released, or is just being taken. */
const holderOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** A lock among the processes of this run. Gives what releases it. Throws who holds it when it is not free in time. */
export async function lock(name: string): Promise<() => void> {
  const file = join(runFolder(), `${name}.lock`);
  const until = Date.now() + LOCK_WITHIN_MS;
  while (!take(file)) {
    const holder = holderOf(file);
    if (isLeft(holder)) rmSync(file, { force: true });
    if (Date.now() > until)
      throw new Error(`${file} has been held by process ${holder} for ${LOCK_WITHIN_MS / 1000} s`);
    await pause(30);
  }
  return () => rmSync(file, { force: true });
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
