import type { Connection } from '../../src/neo4j/connection.js';

const DELETE = 'MATCH (n) WITH n LIMIT 20000 DETACH DELETE n RETURN count(*) AS deleted';

/** Removes all nodes, constraints and indexes. */
export async function emptyDatabase(connection: Connection): Promise<void> {
  for (;;) {
    const [row] = await connection.write((run) => run(DELETE));
    if (row?.deleted === 0) break;
  }
  const names = async (statement: string) =>
    (await connection.read((run) => run(statement))).map(({ name }) => `${name}`);
  for (const name of await names('SHOW CONSTRAINTS YIELD name')) await connection.schema(`DROP CONSTRAINT \`${name}\``);
  for (const name of await names(
    "SHOW INDEXES YIELD name, type, owningConstraint WHERE type <> 'LOOKUP' AND owningConstraint IS NULL RETURN name",
  ))
    await connection.schema(`DROP INDEX \`${name}\``);
}
