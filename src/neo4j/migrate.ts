import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { DirectiveError } from '../model/errors.js';
import type { Connection, Row } from './connection.js';

const MIGRATIONS = new URL('../../graph-schema/migrations/', import.meta.url);
const INDEXES_WITHIN_MS = 30_000;
const POLL_MS = 250;

export interface Migration {
  /** Name of the file without ".cypher"; they run in the order of their names. */
  readonly id: string;
  readonly checksum: string;
  readonly statements: readonly string[];
}

const withoutComments = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !line.startsWith('//'))
    .join('\n');

/** The migrations of this release. A statement ends with a semicolon at the end of a line. */
export const readMigrations = (folder: URL = MIGRATIONS): Migration[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.cypher'))
    .sort()
    .map((file) => {
      const text = readFileSync(new URL(file, folder), 'utf8');
      const statements = withoutComments(text)
        .split(';\n')
        .map((one) => one.trim())
        .filter((one) => one !== '');
      return { id: file.replace('.cypher', ''), checksum: createHash('sha256').update(text).digest('hex'), statements };
    });

const refuse = (reason: string): never => {
  throw new DirectiveError('graph-refused', reason);
};

/** What is still to be done. Throws where the graph was not made by this release or an earlier one. */
function pending(migrations: readonly Migration[], applied: readonly Row[]): Migration[] {
  const done = new Map(applied.map(({ id, checksum }) => [String(id), checksum]));
  for (const id of done.keys()) {
    if (!migrations.some((one) => one.id === id))
      refuse(`the graph was migrated by a later release (${id}); update this one`);
  }
  for (const { id, checksum } of migrations) {
    if (done.has(id) && done.get(id) !== checksum) refuse(`migration ${id} is not the one that was run on this graph`);
  }
  return migrations.filter(({ id }) => !done.has(id));
}

const LOCK = "MERGE (l:Lock {id: 'migrations'}) SET l.taken = true";
const APPLIED = 'MATCH (m:Migration) RETURN m.id AS id, m.checksum AS checksum LIMIT 1000';
const RECORD = 'CREATE (:Migration {id: $id, checksum: $checksum, appliedAt: datetime()})';
/** Needed before there is anything to record in; `IF NOT EXISTS` makes it safe to ask for by several at once. */
const BOOTSTRAP = [
  'CREATE CONSTRAINT migration_id IF NOT EXISTS FOR (m:Migration) REQUIRE m.id IS UNIQUE',
  'CREATE CONSTRAINT lock_id IF NOT EXISTS FOR (l:Lock) REQUIRE l.id IS UNIQUE',
];

/**
 * Runs what is not yet recorded. The lock lives in the transaction that records: a second instance waits for it and then
 * finds nothing to do, and what a dead instance left half done is done again, which changes nothing.
 */
const runPending = (connection: Connection, migrations: readonly Migration[]): Promise<void> =>
  connection.write(async (run) => {
    await run(LOCK);
    for (const { id, checksum, statements } of pending(migrations, await run(APPLIED))) {
      for (const statement of statements) await connection.schema(statement);
      await run(RECORD, { id, checksum });
    }
  });

const NOT_ONLINE = `SHOW INDEXES YIELD name, state, populationPercent WHERE state <> 'ONLINE'
  RETURN name, state, populationPercent AS percent ORDER BY name LIMIT 1`;

/** @throws DirectiveError 'graph-unavailable' when an index is still populating after that time */
export async function awaitIndexes(connection: Connection, withinMs: number = INDEXES_WITHIN_MS): Promise<void> {
  const until = Date.now() + withinMs;
  for (;;) {
    const [index] = await connection.read((run) => run(NOT_ONLINE));
    if (index === undefined) return;
    const { name, state, percent } = index;
    if (state === 'FAILED') refuse(`index ${name} has failed; drop it and start again`);
    if (Date.now() >= until) {
      const done = Math.floor(Number(percent));
      throw new DirectiveError(
        'graph-unavailable',
        `index ${name} is still populating (${done} %); start again when it is done`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

const FULLTEXT = `SHOW FULLTEXT INDEXES YIELD name, options WHERE name = 'entry_terms'
  RETURN options.indexConfig['fulltext.analyzer'] AS analyzer`;

/** `IF NOT EXISTS` says nothing when an index with another analyzer is in the way. */
async function checkAnalyzer(connection: Connection): Promise<void> {
  const [found] = await connection.read((run) => run(FULLTEXT));
  if (found?.analyzer === 'whitespace') return;
  refuse(
    'the full-text index entry_terms is missing or has another analyzer: drop what stands on :Entry(terms), and the node :Migration of it',
  );
}

/** Brings the schema of the graph up to this release and waits until its indexes answer. Safe to run any number of times. */
export async function migrate(
  connection: Connection,
  migrations: readonly Migration[] = readMigrations(),
): Promise<void> {
  for (const statement of BOOTSTRAP) await connection.schema(statement);
  await runPending(connection, migrations);
  await awaitIndexes(connection);
  await checkAnalyzer(connection);
}
