import { readFileSync } from 'node:fs';
import { createLinker } from '../../src/link/linker.js';
import { BodyNode, HeldDocument, SectionNode, TargetNode, TaskNode } from '../../src/model/graph.js';
import { Relation } from '../../src/model/terms.js';
import { REQUIRED } from '../../src/neo4j/required-fields.js';
import { statement, statementNames } from '../../src/neo4j/statements.js';
import {
  assignmentRows,
  bodyRow,
  documentRow,
  edgeRow,
  itemRow,
  linkRow,
  sectionRow,
} from '../../src/store/neo4j-rows.js';
import { alignByWords } from '../link/align-by-words.js';
import { chainLibrary } from '../neo4j/chain-library.js';

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

const named = (page: string): Set<string> => new Set([...page.matchAll(/`(\w+)`/g)].map(([, name]) => name ?? ''));

test('the tables name every property and every label that is written', () => {
  const page = read('README.md');
  const linker = createLinker({ align: alignByWords });
  linker.change({ put: chainLibrary(4) });
  const { documents, bodies, sections, tasks, targets, edges, links } = linker.graph();
  expect(links.length).toBeGreaterThan(0);
  const rows = [
    ...documents.map(documentRow),
    ...bodies.map(bodyRow),
    ...sections.map(sectionRow),
    ...tasks.map((one) => itemRow('Task', one)),
    ...targets.map((one) => itemRow('Target', one)),
    ...tasks.flatMap(assignmentRows),
    ...edges.map(edgeRow),
    ...links.map(linkRow),
  ];
  const statements = statementNames().map(statement);
  const set = statements.flatMap((one) => [...one.matchAll(/\b[a-z]\.(\w+) = /g)].map(([, name]) => name ?? ''));
  const written = new Set([
    ...rows.flatMap(({ properties }) => Object.keys(properties)),
    ...set,
    ...Object.values(REQUIRED).flat(),
  ]);
  expect([...written].filter((name) => !named(page).has(name))).toEqual([]);
  const labels = statements.flatMap((one) => [...one.matchAll(/\(\w*:([A-Z][a-z]+)/g)].map(([, label]) => label ?? ''));
  expect(
    [...new Set([...labels, 'Migration'])].filter(
      (label) => !page.includes(`":${label}`) && !page.includes(`:${label}"`),
    ),
  ).toEqual([]);
});
