import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const LISTS = ['documents', 'sections', 'tasks', 'targets', 'bodies'] as const;

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

interface Started {
  readonly child: ChildProcess;
  readonly output: { stdout: string; stderr: string };
  /** Waits until it has ended; gives its exit code, null where a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** Starts a program of `dist`. */
export function startBuilt(words: readonly [string, ...string[]], env: Readonly<Record<string, string>>): Started {
  const child = spawn(process.execPath, [`${ROOT}dist/${words[0]}`, ...words.slice(1)], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', RATE_LIMIT: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].on('data', (bytes) => {
      output[name] += bytes;
    });
  }
  return { child, output, ended: once(child, 'close').then(([code]) => code) };
}

export interface Service extends Started {
  readonly address: string;
  /** Lines of its log at the level of errors. */
  errors(): string[];
}

/** Starts the service and waits until it listens. */
export async function startService(env: Readonly<Record<string, string>>): Promise<Service> {
  const started = startBuilt(['server.js'], env);
  const { child, output } = started;
  for (;;) {
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(output.stdout) ?? [];
    const errors = () => output.stdout.split('\n').filter((line) => /"level":50/.test(line));
    if (address !== undefined) return { ...started, address, errors };
    if (child.exitCode !== null) throw new Error(`the service ended: ${output.stderr}`);
    await pause(20);
  }
}

/** Everything in a graph, as a service lists it page by page. */
export async function contents({ address }: Service): Promise<string> {
  const all: unknown[] = [];
  for (const list of LISTS) {
    for (let next: string | undefined = `/v1/${list}?size=100`; next !== undefined; ) {
      const answer = await fetch(new URL(next, address));
      const { member, view } = JSON.parse(await answer.text()) as {
        member: unknown[];
        view: { next?: string | null };
      };
      all.push(...member);
      next = view.next ?? undefined;
    }
  }
  return JSON.stringify(all);
}
