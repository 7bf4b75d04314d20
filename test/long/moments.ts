import type { Ground } from './outage-ground.js';

/** A point at which a writer is interrupted. */
export interface Moment {
  readonly name: string;
  /** True in the row of this statement once it has come. */
  readonly reached: string;
  /** Creates a node that the writer is about to create: it waits there, in the middle of its transaction. */
  readonly hold?: string;
}

const WAITS = "SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN count(*) > 0 AS reached";
const holding = (label: 'Item' | 'Entry', id: string): string => `CREATE (:${label} {id: '${id}'})`;

export const someTextsKept: Moment = {
  name: 'some texts are kept',
  reached: 'MATCH (t:Text) RETURN count(t) >= 5 AS reached',
};
/** @param id of an item that comes with the change */
export const graphHalfWritten = (id: string): Moment => ({
  name: 'the transaction of the graph is half done',
  reached: WAITS,
  hold: holding('Item', id),
});
export const indexHalfWritten = (id: string): Moment => ({
  name: 'the graph is written and the transaction of the index is half done',
  reached: WAITS,
  hold: holding('Entry', id),
});

/** Waits for the moment and does `interrupt` in it. */
export async function interruptAt(
  { connection, reach }: Ground,
  { reached, hold }: Moment,
  isOver: () => boolean,
  interrupt: () => Promise<void>,
): Promise<void> {
  if (hold === undefined) {
    await reach(reached, isOver);
    return interrupt();
  }
  const undone = new Error('what held the writer is undone');
  const holder = connection.write(async (run) => {
    await run(hold);
    await reach(reached, isOver);
    await interrupt();
    throw undone;
  });
  await holder.catch((error: unknown) => {
    if (error !== undone) throw error;
  });
}
