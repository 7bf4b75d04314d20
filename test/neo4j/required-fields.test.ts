import { createLinker } from '../../src/link/linker.js';
import { REQUIRED } from '../../src/neo4j/required-fields.js';
import { statement, statementNames } from '../../src/neo4j/statements.js';
import { createNeo4jStore } from '../../src/store/neo4j.js';
import { chainLibrary } from './chain-library.js';
import { describeNeo4j } from './describe-neo4j.js';

test('every statement that writes the properties of rows says which of them it requires', () => {
  const writing = statementNames().filter((name) => statement(name).includes('row.properties'));
  expect(writing.length).toBeGreaterThan(5);
  expect(Object.keys(REQUIRED).sort()).toEqual(writing.sort());
});

describeNeo4j('required fields', ({ connection }) => {
  const change = () => createLinker().change({ put: chainLibrary(2) });
  const held = async () =>
    (await connection().read((run) => run('MATCH (n) WHERE n:Document OR n:Item OR n:Body RETURN count(n) AS n')))[0]
      ?.n;

  test.each([
    ['kind', 'document', (one: ReturnType<typeof change>) => one.documents[0]],
    ['text', 'task', (one: ReturnType<typeof change>) => one.contents[0]?.tasks[0]],
    ['path', 'section', (one: ReturnType<typeof change>) => one.contents[0]?.sections[0]],
    ['name', 'body', (one: ReturnType<typeof change>) => one.bodies[0]],
    ['confidence', 'edge', (one: ReturnType<typeof change>) => one.edges[0]],
  ])('without the %s of a %s nothing is written', async (field, _what, pick) => {
    const broken = change();
    Reflect.deleteProperty(pick(broken) ?? {}, field);
    await expect(createNeo4jStore(connection()).apply(broken)).rejects.toThrow(/lacks|undefined/);
    expect(await held()).toBe(0);
  });

  test('a whole change is written', async () => {
    await createNeo4jStore(connection()).apply(change());
    expect(await held()).toBeGreaterThan(10);
  });
});
