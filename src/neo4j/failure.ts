import { DirectiveError } from '../model/errors.js';
import { OLDEST } from './server-version.js';

interface Target {
  readonly uri: string;
  readonly user: string;
  readonly database: string;
}

/** The server is away, changes hands, or fails by itself: asking again later may help. */
const AWAY = /^(ServiceUnavailable|SessionExpired|Neo\.(TransientError|DatabaseError|ClientError\.Cluster)\.)/;
const TIMED_OUT = /^Neo\.ClientError\.Transaction\.(TransactionTimedOut|LockClientStopped|Terminated)/;
const ACQUISITION = /acquisition timed out|Pool is closed|pool is closed|Connection (was )?closed/;

/** What stands at the address is no server that this release can talk to; the driver has no codes for it. */
const STRANGERS: readonly [RegExp, (target: Target) => string][] = [
  [
    /^Unknown Bolt protocol version/,
    ({ uri }) => `${uri} speaks no Bolt that this release knows; it needs Neo4j ${OLDEST} or later`,
  ],
  [
    /^Server responded HTTP/,
    ({ uri }) => `${uri} is an HTTP address; set NEO4J_URI to the Bolt port of Neo4j, mostly 7687`,
  ],
];

const LINES: readonly [RegExp, (target: Target) => string][] = [
  [
    /^Neo\.ClientError\.Security\./,
    ({ uri, user }) => `${uri} does not accept NEO4J_USER "${user}" with the NEO4J_PASSWORD given`,
  ],
  [
    /^Neo\.ClientError\.Database\.DatabaseNotFound/,
    ({ uri, database }) => `${uri} has no database "${database}"; set NEO4J_DATABASE to one that exists`,
  ],
];

const textOf = (error: unknown, name: 'code' | 'message'): string =>
  error instanceof Error && name in error ? String(Reflect.get(error, name)) : '';

/** What went wrong in words for a person; anything unforeseen stays as it is. */
function explain(error: unknown, target: Target): unknown {
  if (error instanceof DirectiveError) return error;
  const [code, message] = [textOf(error, 'code'), textOf(error, 'message')];
  for (const [pattern, line] of LINES) if (pattern.test(code)) return new DirectiveError('graph-refused', line(target));
  for (const [pattern, line] of STRANGERS)
    if (pattern.test(message)) return new DirectiveError('graph-refused', line(target));
  if (TIMED_OUT.test(code)) {
    return new DirectiveError(
      'graph-unavailable',
      'The graph database took too long to answer; try again, or ask for less.',
    );
  }
  if (AWAY.test(code) || ACQUISITION.test(message)) {
    return new DirectiveError(
      'graph-unavailable',
      `The graph database at ${target.uri} does not answer; try again soon.`,
    );
  }
  return error;
}

/** Runs work against a server and turns its failures into errors that say what to do. */
export const explainer =
  (target: Target) =>
  async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw explain(error, target);
    }
  };
