import type { Row, Run } from './connection.js';
import { requireFields } from './required-fields.js';
import { statement } from './statements.js';

/** Larger batches gain little and hold more memory on the server. */
const BATCH = 5_000;

/** Adds a statement to be run for values, given to it under the name of a parameter; without values it is not run. */
export type Queue = (name: string, parameter: string, values: readonly unknown[], more?: object) => void;

interface Call {
  readonly name: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** As `pipeline`; gives the rows of the statements, in their order. */
export async function pipelineRows(run: Run, fill: (queue: Queue) => void): Promise<readonly Row[]> {
  const calls: Call[] = [];
  fill((name, parameter, values, more = {}) => {
    requireFields(name, values);
    for (let from = 0; from < values.length; from += BATCH)
      calls.push({ name, parameters: { ...more, [parameter]: values.slice(from, from + BATCH) } });
  });
  const answers = await Promise.all(calls.map(({ name, parameters }) => run(statement(name), parameters)));
  return answers.flat();
}

/**
 * Sends statements without waiting for each: the server takes them in turn, and one round trip serves them all. Nothing is
 * sent where a row lacks a required field.
 */
export async function pipeline(run: Run, fill: (queue: Queue) => void): Promise<void> {
  await pipelineRows(run, fill);
}
