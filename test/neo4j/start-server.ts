import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const START = fileURLToPath(new URL('start.sh', import.meta.url));
/** The first start downloads the artifacts. */
const START_WITHIN_MS = 300_000;
const LINES_TOLD = 20;

export interface StartedServer {
  readonly uri: string;
  readonly pid: number;
  /** Ends it and waits until it is gone. */
  stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

export interface ServerOptions {
  readonly home: string;
  /** 0: a free one. */
  readonly port?: number;
  /** `password=…` and settings as in neo4j.conf, `name=value`. */
  readonly settings?: readonly string[];
  /** It outlives this process. */
  readonly detached?: boolean;
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

const failure = (what: string, home: string, printed: string): Error =>
  new Error(
    `Neo4j in ${home} ${what}. The last it printed:\n${printed.trimEnd().split('\n').slice(-LINES_TOLD).join('\n')}`,
  );

/** Starts a Neo4j server and waits until it answers. Throws how it ended and what it printed when it ends before that. */
export async function startServer({ home, port = 0, settings = [], detached = false }: ServerOptions) {
  mkdirSync(home, { recursive: true });
  const log = join(home, 'console.log');
  const output = openSync(log, 'w');
  const child = spawn('bash', [START, home, String(port), ...settings], {
    stdio: ['ignore', output, output],
    detached,
  });
  closeSync(output);
  const ended = once(child, 'exit');
  if (detached) child.unref();
  const stop = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    if (hasEnded(child)) return;
    child.kill(signal);
    await ended;
  };
  const until = Date.now() + START_WITHIN_MS;
  while (Date.now() < until) {
    const over = hasEnded(child);
    const printed = readFileSync(log, 'utf8');
    const [, uri] = /^BOLT (bolt:\S+)$/m.exec(printed) ?? [];
    if (over)
      throw failure(`ended by ${child.signalCode ?? `exit code ${child.exitCode}`} before it answered`, home, printed);
    if (uri !== undefined && child.pid !== undefined) return { uri, pid: child.pid, stop } satisfies StartedServer;
    await pause(50);
  }
  await stop('SIGKILL');
  throw failure(`did not answer within ${START_WITHIN_MS / 1000} s`, home, readFileSync(log, 'utf8'));
}
