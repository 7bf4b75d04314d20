import { byInstant, type Decision, namedNodes } from '../model/review.js';
import { type Connection, integer, type Row } from '../neo4j/connection.js';
import { statement } from '../neo4j/statements.js';
import type { DecisionStore } from './decision-store.js';

const PAGE = 1_000;

const decisionsOf = (rows: readonly Row[]): Decision[] => rows.map(({ data }) => JSON.parse(String(data)) as Decision);

/** The decisions in Neo4j, beside the graph: every instance sees them. */
export function createNeo4jDecisions(connection: Connection): DecisionStore {
  const ask = (name: string, parameters: Readonly<Record<string, unknown>>): Promise<readonly Row[]> =>
    connection.read((run) => run(statement(name), { ...parameters, most: integer(PAGE) }));
  const change = (name: string, parameters: Readonly<Record<string, unknown>>): Promise<readonly Row[]> =>
    connection.write((run) => run(statement(name), parameters));
  return {
    async put(decision) {
      const { id, at, subject } = decision;
      await change('put-decision', { id, at, nodes: namedNodes(subject), data: JSON.stringify(decision) });
    },
    remove: async (id) => Number((await change('remove-decision', { id }))[0]?.removed) > 0,
    get: async (id) => decisionsOf(await ask('get-decision', { id }))[0] ?? null,
    async all() {
      const found: Decision[] = [];
      for (let last: Decision | undefined; ; last = found.at(-1)) {
        const page = decisionsOf(await ask('list-decisions', { afterAt: last?.at ?? '', afterId: last?.id ?? '' }));
        found.push(...page);
        if (page.length < PAGE) return found.sort(byInstant);
      }
    },
    forNode: async (node) => decisionsOf(await ask('decisions-on-node', { node })).sort(byInstant),
  };
}
