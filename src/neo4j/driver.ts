import type { Driver, Session } from 'neo4j-driver';
import { DirectiveError } from '../model/errors.js';

const ACQUIRE_WITHIN_MS = 5_000;
const CONNECT_WITHIN_MS = 3_000;
const RETRY_WITHIN_MS = 5_000;
const POOL_SIZE = 50;

export interface DriverOptions {
  readonly uri: string;
  readonly user: string;
  /** Empty: without authentication. */
  readonly password: string;
  readonly database: string;
}

const CONFIG = {
  connectionAcquisitionTimeout: ACQUIRE_WITHIN_MS,
  connectionTimeout: CONNECT_WITHIN_MS,
  maxConnectionPoolSize: POOL_SIZE,
  maxTransactionRetryTime: RETRY_WITHIN_MS,
  disableLosslessIntegers: true,
  telemetryDisabled: true,
  notificationFilter: { minimumSeverityLevel: 'OFF' },
  userAgent: 'directive-lineage',
} as const;

const orRefused = (uri: string, open: () => Driver): Driver => {
  try {
    return open();
  } catch (error) {
    throw new DirectiveError('graph-refused', `NEO4J_URI "${uri}": ${error instanceof Error ? error.message : error}`);
  }
};

/**
 * Loads the driver and makes its pool. It is loaded by whoever connects: a service that keeps its graph in memory is spared
 * its 15 MB. Throws DirectiveError 'graph-refused' where the address is none.
 */
export async function openDriver({ uri, user, password, database }: DriverOptions) {
  const { default: neo4j } = await import('neo4j-driver');
  const auth = password === '' ? undefined : neo4j.auth.basic(user, password);
  const driver = orRefused(uri, () => neo4j.driver(uri, auth, CONFIG));
  // What one session wrote, the next one reads, also from another member of a cluster.
  const bookmarkManager = neo4j.bookmarkManager();
  return {
    session: (mode: 'READ' | 'WRITE'): Session =>
      driver.session({ database, bookmarkManager, defaultAccessMode: neo4j.session[mode] }),
    close: (): Promise<void> => driver.close(),
  };
}
