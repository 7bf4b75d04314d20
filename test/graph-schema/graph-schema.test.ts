import { readFileSync } from 'node:fs';
import { BodyNode, HeldDocument, SectionNode, TargetNode, TaskNode } from '../../src/model/graph.js';
import { Relation } from '../../src/model/terms.js';
import { statement, statementNames } from '../../src/neo4j/statements.js';

const read = (path: string): string => readFileSync(new URL(`../../graph-schema/${path}`, import.meta.url), 'utf8');
const context: Record<string, string | Record<string, unknown>> = JSON.parse(read('context.jsonld'))['@context'];

test('every prefix that the context uses is one that it declares, and ELI, PROV-O, ORG and schema.org are', () => {
  const names = Object.values(context).flatMap((term) =>
    typeof term === 'string' ? [term] : [String(term['@id'] ?? '')],
  );
  const used = names.flatMap((name) => /^([a-z]+):(?!\/)/.exec(name)?.[1] ?? []).filter((prefix) => prefix !== 'urn');
  expect(Object.keys(context)).toEqual(expect.arrayContaining([...new Set(used), 'eli', 'prov', 'org', 'schema']));
});

test('every relation and every type has a name outside', () => {
  const words = [
    ...Relation.options,
    'part_of',
    'derives_from',
    'Document',
    'Section',
    'Task',
    'Target',
    'Measure',
    'Body',
  ];
  expect(words.filter((word) => context[word] === undefined)).toEqual([]);
});

test('the picture shows every relationship that statements write, and the table every field of the model', () => {
  const page = read('README.md');
  const written = statementNames().flatMap((name) =>
    [...statement(name).matchAll(/:([A-Z_]{4,})\b/g)].map(([, type]) => type ?? ''),
  );
  const types = new Set([...written, ...Relation.options.map((one) => one.toUpperCase())]);
  expect([...types].filter((type) => !page.includes(type))).toEqual([]);
  const fields = [HeldDocument, SectionNode, TaskNode, TargetNode, BodyNode].flatMap(({ shape }) => Object.keys(shape));
  expect([...new Set(fields)].filter((field) => !page.includes(`\`${field}\``))).toEqual([]);
});
