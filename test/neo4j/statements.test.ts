import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { statement, statementNames, statementWithHops } from '../../src/neo4j/statements.js';
import { describeNeo4j } from './describe-neo4j.js';

/** The planner looks at the types of parameters: without them it plans scans that no real call makes. */
const SAMPLES: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(['after', 'offset', 'size', 'most', 'within', 'number'].map((name) => [name, neo4j.int(1)])),
  ...Object.fromEntries(
    ['ids', 'documents', 'kept', 'items', 'bodies', 'relations', 'titleKeys', 'nodes'].map((name) => [name, ['x']]),
  ),
  rows: [{ id: 'x', properties: {} }],
  groups: [['x']],
  pairs: [{ child: 'x', parent: 'y' }],
  down: true,
  anyRelation: true,
  minConfidence: 0.5,
};

/** Decisions are made by people: there are few, and they are found by any of the nodes they name. */
const SMALL = ['d:Decision'];

const operators = ({ operatorType, arguments: how, children }: Plan): string[] => [
  `${operatorType.replace(/@.*/, '')} ${how.Details ?? ''}`,
  ...children.flatMap(operators),
];

describeNeo4j('statements', ({ uri }) => {
  let driver: Driver;
  beforeAll(() => {
    driver = neo4j.driver(uri());
  });
  afterAll(() => driver.close());

  const plan = async (cypher: string): Promise<string[]> => {
    const named = [...new Set(cypher.match(/\$\w+/g) ?? [])].map((name) => name.slice(1));
    const parameters = Object.fromEntries(named.map((name) => [name, SAMPLES[name] ?? 'x']));
    const { summary } = await driver.executeQuery(`EXPLAIN ${cypher}`, parameters);
    if (summary.plan === false) throw new Error('no plan');
    return operators(summary.plan);
  };
  const scans = (plan: readonly string[]): string[] =>
    plan.filter((one) => {
      const [operator = '', over] = one.split(' ');
      if (/^(AllNodes|(Un)?[Dd]irectedAllRelationships|(Un)?[Dd]irectedRelationshipType)Scan$/.test(operator))
        return true;
      return /^NodeByLabelScan$/.test(operator) && !SMALL.includes(over ?? '');
    });

  test.each(statementNames())('%s is understood and reads neither all nodes nor all of one kind', async (name) => {
    for (const cypher of [statement(name), statementWithHops(name, [7, 7])]) {
      const found = await plan(cypher);
      expect(found.length).toBeGreaterThan(1);
      expect(scans(found)).toEqual([]);
    }
  });

  test.each([
    'MATCH (n) WHERE n.id = 1 RETURN n',
    'MATCH (t:Task) WHERE t.text = $id RETURN t',
    'MATCH ()-[l:DERIVES_FROM]->() WHERE l.kind = $id RETURN l',
    'MATCH ()-[l]->() WHERE l.kind = $id RETURN l',
  ])('the check sees a scan: %s', async (cypher) => {
    expect(scans(await plan(cypher))).toHaveLength(1);
  });

  test('one statement a file, and nothing in it is put together from text', () => {
    for (const name of statementNames()) {
      expect(statement(name).replaceAll(/^\/\/.*$/gm, '')).not.toMatch(/;|'\s*\+|\$\{/);
    }
  });
});
