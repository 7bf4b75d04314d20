import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const START = fileURLToPath(new URL('start.sh', import.meta.url));
/** The first start downloads the artifacts. */
const START_WITHIN_MS = 300_000;

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

/** Starts a Neo4j server and waits until it answers. Throws what it printed when it ends before that. */
export async function startServer({ home, port = 0, settings = [], detached = false }: ServerOptions) {
  mkdirSync(home, { recursive: true });
  const log = join(home, 'console.log');
  const output = openSync(log, 'w');
  const child = spawn(START, [home, String(port), ...settings], { stdio: ['ignore', output, output], detached });
  closeSync(output);
  const ended = once(child, 'exit');
  if (detached) child.unref();
  const until = Date.now() + START_WITHIN_MS;
  while (Date.now() < until) {
    const printed = readFileSync(log, 'utf8');
    const [, uri] = /^BOLT (bolt:\S+)$/m.exec(printed) ?? [];
    if (uri !== undefined && child.pid !== undefined) {
      const stop = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        child.kill(signal);
        await ended;
      };
      return { uri, pid: child.pid, stop } satisfies StartedServer;
    }
    if (child.exitCode !== null) throw new Error(`Neo4j did not start:\n${printed}`);
    await pause(50);
  }
  child.kill('SIGKILL');
  throw new Error(`Neo4j did not answer within ${START_WITHIN_MS} ms:\n${readFileSync(log, 'utf8')}`);
}
