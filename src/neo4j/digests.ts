import { integer, type Row, type Run } from './connection.js';
import { statement } from './statements.js';

const PAGE = 5_000;

/** The rows of a paged statement about everything of one label, by id. */
export async function digests(run: Run, name: string): Promise<Map<string, Row>> {
  const found = new Map<string, Row>();
  for (let after = ''; ; ) {
    const page = await run(statement(name), { after, most: integer(PAGE) });
    for (const row of page) found.set(String(row.id), row);
    if (page.length < PAGE) return found;
    after = String(page.at(-1)?.id);
  }
}
