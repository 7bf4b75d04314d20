import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { statement, statementNames, statementWithHops } from '../../src/neo4j/statements.js';
import { describeNeo4j } from './describe-neo4j.js';

/** SKIP and LIMIT take no null. */
const COUNTS = ['$offset', '$size', '$most'];

const operators = (plan: Plan): string[] => [plan.operatorType, ...plan.children.flatMap(operators)];

describeNeo4j('statements', ({ uri }) => {
  let driver: Driver;
  beforeAll(() => {
    driver = neo4j.driver(uri());
  });
  afterAll(() => driver.close());

  const plan = async (cypher: string): Promise<string[]> => {
    const named = [...new Set(cypher.match(/\$\w+/g) ?? [])].map((name) => [
      name.slice(1),
      COUNTS.includes(name) ? neo4j.int(1) : null,
    ]);
    const { summary } = await driver.executeQuery(`EXPLAIN ${cypher}`, Object.fromEntries(named));
    if (summary.plan === false) throw new Error('no plan');
    return operators(summary.plan).map((operator) => operator.replace(/@.*/, ''));
  };

  test.each(statementNames())('%s is understood and scans neither all nodes nor all relationships', async (name) => {
    for (const cypher of [statement(name), statementWithHops(name, [7, 7])]) {
      const found = await plan(cypher);
      expect(found.length).toBeGreaterThan(1);
      expect(found.filter((one) => /AllNodesScan|AllRelationshipsScan/.test(one))).toEqual([]);
    }
  });

  test('the check sees a scan of all nodes', async () => {
    expect(await plan('MATCH (n) WHERE n.id = 1 RETURN n')).toContain('AllNodesScan');
  });

  test('one statement a file, and nothing in it is put together from text', () => {
    for (const name of statementNames()) {
      expect(statement(name).replaceAll(/^\/\/.*$/gm, '')).not.toMatch(/;|'\s*\+|\$\{/);
    }
  });
});
