import type { ManagedTransaction, Session } from 'neo4j-driver';
import { currentSignal } from './abort-scope.js';
import { type DriverOptions, openDriver } from './driver.js';
import { explainer } from './failure.js';
import { currentReadLimit } from './read-limit.js';
import { requireVersion } from './server-version.js';

export type Row = Readonly<Record<string, unknown>>;

/** Runs one statement of a transaction. Numbers in parameters are floats; `integer` makes an integer. */
export type Run = (statement: string, parameters?: Readonly<Record<string, unknown>>) => Promise<readonly Row[]>;

export interface ConnectionOptions extends DriverOptions {
  /** How long a reading transaction may take on the server, in ms, where `withReadLimit` says nothing else. */
  readonly readWithinMs?: number;
}

/**
 * The one way to Neo4j: a driver with its pool. Every failure that a person can act on is a DirectiveError:
 * 'graph-unavailable' while the server is away or too slow, 'graph-refused' for a wrong password, database or version.
 */
export interface Connection {
  /** A managed read transaction, routed to a reader of a cluster; may run several times. */
  read<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /**
   * A managed write transaction: what `work` writes is there as a whole or not at all. It may run several times.
   * @param withinMs how long it may take on the server
   */
  write<T>(work: (run: Run) => Promise<T>, withinMs?: number): Promise<T>;
  /** A statement that changes constraints or indexes, in a transaction of its own. */
  schema(statement: string): Promise<void>;
  /** Asks the server for a sign of life and what it is. */
  verify(): Promise<void>;
  close(): Promise<void>;
}

const READ_WITHIN_MS = 10_000;
const WRITE_WITHIN_MS = 300_000;

/** An integer of Cypher; a JavaScript number arrives as a float. */
export const integer = (value: number): unknown => BigInt(value);

const runIn =
  (transaction: ManagedTransaction): Run =>
  async (statement, parameters = {}) => {
    const { records } = await transaction.run(statement, parameters);
    return records.map((record) => record.toObject());
  };

/** Closing a session takes its connection back from the server, which ends what runs there. */
const abortable = async <T>(session: Session, work: () => Promise<T>): Promise<T> => {
  const signal = currentSignal();
  const abort = (): void => void session.close().catch(() => undefined);
  signal?.throwIfAborted();
  signal?.addEventListener('abort', abort, { once: true });
  try {
    return await work();
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', abort);
    await session.close();
  }
};

const using = async <T>(session: Session, work: (session: Session) => Promise<T>): Promise<T> => {
  try {
    return await work(session);
  } finally {
    await session.close();
  }
};

/** Opens nothing yet: the first question does, and tells 'graph-refused' where the address is none. */
export function connect(options: ConnectionOptions): Connection {
  const { readWithinMs = READ_WITHIN_MS } = options;
  const explained = explainer(options);
  let opened: ReturnType<typeof openDriver> | null = null;
  const sessionFor = async (mode: 'READ' | 'WRITE'): Promise<Session> => {
    opened ??= openDriver(options);
    return (await opened).session(mode);
  };
  return {
    read: (work) =>
      explained(async () => {
        const session = await sessionFor('READ');
        const timeout = currentReadLimit() ?? readWithinMs;
        return abortable(session, () => session.executeRead((tx) => work(runIn(tx)), { timeout }));
      }),
    // A write is not aborted with the request that asked for it: it would be unknown whether it was done.
    write: (work, withinMs = WRITE_WITHIN_MS) =>
      explained(async () =>
        using(await sessionFor('WRITE'), (session) =>
          session.executeWrite((tx) => work(runIn(tx)), { timeout: withinMs }),
        ),
      ),
    schema: (statement) =>
      explained(async () =>
        using(await sessionFor('WRITE'), async (session) => {
          await session.executeWrite((tx) => runIn(tx)(statement));
        }),
      ),
    verify: () =>
      explained(async () =>
        using(await sessionFor('READ'), async (session) => {
          const { summary } = await session.run('RETURN 1');
          requireVersion(summary.server.agent ?? '', options.uri);
        }),
      ),
    close: async () => (await opened?.catch(() => null))?.close(),
  };
}
