import { DirectiveError } from '../model/errors.js';

/** Labels and types as parameters came with it. */
const [OLDEST_MAJOR, OLDEST_MINOR] = [5, 26] as const;
export const OLDEST = `${OLDEST_MAJOR}.${OLDEST_MINOR}`;

/** @param agent as the server names itself: "Neo4j/5.26.31". @throws DirectiveError 'graph-refused' for an older one */
export function requireVersion(agent: string, uri: string): void {
  const [, major = '0', minor = '0'] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? [];
  if (Number(major) > OLDEST_MAJOR || (Number(major) === OLDEST_MAJOR && Number(minor) >= OLDEST_MINOR)) return;
  throw new DirectiveError(
    'graph-refused',
    `${uri} is ${agent || 'of an unknown version'}; this release needs Neo4j ${OLDEST} or later`,
  );
}
