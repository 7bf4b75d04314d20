import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../temporary-folder.js';

const built = (path: string): string => fileURLToPath(new URL(`../../dist/${path}`, import.meta.url));

/** What needs the graph: the service, and a question on the command line. */
const STARTED = [[built('server.js')], [built('cli/main.js'), 'search', 'xã']];

/** A database that is left open keeps a process running. */
const ENDS_WITHIN_MS = 90_000;

async function refused(words: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  const child = spawn(process.execPath, words, {
    env: { PATH: process.env.PATH ?? '', PORT: '0', DATA_DIR: temporaryFolder(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: ENDS_WITHIN_MS,
    killSignal: 'SIGKILL',
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].on('data', (bytes) => {
      output[name] += bytes;
    });
  }
  const [code] = await once(child, 'close');
  expect({ code, stdout: output.stdout }).toEqual({ code: 1, stdout: '' });
  return output.stderr;
}

/** Starts the built service and command line on a graph that cannot be used; gives the one line that both must end with. */
export async function startRefused(env: Readonly<Record<string, string>>): Promise<string> {
  const [service = '', commandLine] = await Promise.all(STARTED.map((words) => refused(words, env)));
  expect(commandLine).toBe(service);
  expect(service).toMatch(/^[^\n]+\n$/);
  return service;
}
