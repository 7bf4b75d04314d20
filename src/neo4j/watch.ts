import type { Connection } from './connection.js';

const EVERY_MS = 1_000;

export interface Watch {
  /** Whether the server answered when it was last asked. */
  isThere(): boolean;
  stop(): void;
}

/** Asks the server for a sign of life again and again; does not keep the process running. */
export function watchServer(connection: Connection, everyMs: number = EVERY_MS): Watch {
  let there = true;
  let asking = false;
  const ask = async (): Promise<void> => {
    if (asking) return;
    asking = true;
    there = await connection.verify().then(
      () => true,
      () => false,
    );
    asking = false;
  };
  const timer = setInterval(ask, everyMs);
  timer.unref();
  return { isThere: () => there, stop: () => clearInterval(timer) };
}
