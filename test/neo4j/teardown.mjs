import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const RULE = '='.repeat(100);
const SKIPPED = `
${RULE}
The Neo4j suites were SKIPPED: no NEO4J_TEST_URI, and no JDK with Maven to start a server.
To run them:  apt-get install default-jdk-headless maven  (or any JDK 17+ with Maven), then npm test again;
or:           NEO4J_TEST_URI=bolt://127.0.0.1:7687 npm test  (its database is wiped, authentication off).
${RULE}
`;

/** Ends the server that the run has started, and says so when suites had none. */
export default async function teardown() {
  const run = process.env.NEO4J_TEST_RUN;
  const server = join(run, 'server.json');
  if (existsSync(server)) {
    const { pid } = JSON.parse(readFileSync(server, 'utf8'));
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
  if (existsSync(join(run, 'skipped'))) process.stderr.write(SKIPPED);
  rmSync(run, { recursive: true, force: true, maxRetries: 10 });
}
