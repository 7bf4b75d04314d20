/**
 * `npm run bench:start`: starts the built service on the seed as `npm start` does and prints how long it takes to be
 * ready, how much memory it holds at rest, and how long one extraction of each seed takes.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { composeReader } from '../../src/compose.js';

const ROUNDS = 3;
const REST_MS = 3000;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CORPUS = new URL('../../seed/corpus/', import.meta.url);
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] as number;
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

async function start(): Promise<{ ready: number; megabytes: number }> {
  const begin = performance.now();
  const child = spawn(process.execPath, ['--max-semi-space-size=4', 'dist/server.js'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'info', DATA_DIR: 'dist/no-data' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((done) => child.stdout.once('data', done));
  const ready = performance.now() - begin;
  await pause(REST_MS);
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  child.kill('SIGTERM');
  return { ready, megabytes: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024 };
}

const starts: { ready: number; megabytes: number }[] = [];
for (let round = 0; round < ROUNDS; round++) starts.push(await start());
console.log(`ready      ${median(starts.map(({ ready }) => ready)).toFixed(0)} ms (median of ${ROUNDS})`);
console.log(`at rest    ${median(starts.map(({ megabytes }) => megabytes)).toFixed(0)} MB`);

const { extract } = composeReader();
for (const name of readdirSync(CORPUS).filter((file) => file.endsWith('.txt'))) {
  const text = readFileSync(new URL(name, CORPUS), 'utf8');
  extract(text, name);
  const times = Array.from({ length: ROUNDS }, () => {
    const begin = performance.now();
    extract(text, name);
    return performance.now() - begin;
  });
  console.log(`extract    ${median(times).toFixed(0).padStart(4)} ms  ${name}`);
}
