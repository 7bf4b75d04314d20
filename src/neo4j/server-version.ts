import { DirectiveError } from '../model/errors.js';

/** Labels and types as parameters came with it. */
const OLDEST = [5, 26] as const;

/** @param agent as the server names itself: "Neo4j/5.26.31". @throws DirectiveError 'graph-refused' for an older one */
export function requireVersion(agent: string, uri: string): void {
  const [, major = '0', minor = '0'] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? [];
  const [oldestMajor, oldestMinor] = OLDEST;
  if (Number(major) > oldestMajor || (Number(major) === oldestMajor && Number(minor) >= oldestMinor)) return;
  throw new DirectiveError(
    'graph-refused',
    `${uri} is ${agent || 'of an unknown version'}; this release needs Neo4j ${OLDEST.join('.')} or later`,
  );
}
