import type { Connection } from './connection.js';
import { withReadLimit } from './read-limit.js';

/** Reading a large library anew takes long; an instance that dies lets go at once. */
const HOLD_WITHIN_MS = 3_600_000;

/** A writer looks through all that is held. */
const READ_WITHIN_MS = 600_000;

const LOCK = "MERGE (l:Lock {id: 'writer'}) SET l.taken = true";

/**
 * Does work while no other instance does any under this lock. The lock is an open transaction: it goes with the connection
 * of an instance that dies. `work` may run again when the reply to its end is lost, so it must bear being done twice.
 */
export const exclusively = <T>(connection: Connection, work: () => Promise<T>): Promise<T> =>
  connection.write(async (run) => {
    await run(LOCK);
    return withReadLimit(READ_WITHIN_MS, work);
  }, HOLD_WITHIN_MS);
