import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives the run a folder in which its suites find the one server, once the first of them has started it. */
export default function setup() {
  process.env.NEO4J_TEST_RUN = mkdtempSync(join(tmpdir(), 'lineage-neo4j-'));
}
