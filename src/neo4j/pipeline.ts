import type { Run } from './connection.js';
import { statement } from './statements.js';

/** Larger batches gain little and hold more memory on the server. */
const BATCH = 5_000;

/** Adds a statement to be run for values, given to it under the name of a parameter; without values it is not run. */
export type Queue = (name: string, parameter: string, values: readonly unknown[], more?: object) => void;

/** Sends statements without waiting for each: the server takes them in turn, and one round trip serves them all. */
export async function pipeline(run: Run, fill: (queue: Queue) => void): Promise<void> {
  const sent: Promise<unknown>[] = [];
  fill((name, parameter, values, more = {}) => {
    for (let from = 0; from < values.length; from += BATCH) {
      const parameters = { ...more, [parameter]: values.slice(from, from + BATCH) };
      sent.push(run(statement(name), parameters));
    }
  });
  await Promise.all(sent);
}
