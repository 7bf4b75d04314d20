import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import * as terms from '../../src/model/terms.js';
import { checkArchitecture, PLACES, type Rule, type SourceFiles } from './import-rules.js';

const root = process.cwd();

function read(folder: string, extension: string): SourceFiles {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  const wanted = names.filter((name) => name.endsWith(extension));
  return new Map(wanted.map((name) => [name.split(sep).join('/'), readFileSync(join(root, folder, name), 'utf8')]));
}

function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'id' && typeof child === 'string' ? [child] : idsIn(child),
  );
}

/** Roles, relations, kinds: words of the contract, which code may name. */
const contractWords = new Set<string>(Object.values(terms).flatMap((term) => [...term.options]));
const vocabulary = read('seed/vocabulary', '.json');
const vocabularyIds = new Set(
  [...vocabulary.values()].flatMap((text) => idsIn(JSON.parse(text))).filter((id) => !contractWords.has(id)),
);

const rulesBroken = (file: string, code: string, ids: ReadonlySet<string> = new Set()): Rule[] =>
  checkArchitecture(new Map([[file, code]]), ids).map((violation) => violation.rule);

describe('the house', () => {
  const files = read('src', '.ts');

  test('has source files and a vocabulary to check', () => {
    expect(files.size).toBeGreaterThan(0);
    expect(vocabularyIds.size).toBeGreaterThan(100);
  });

  test('keeps to its own rules', () => {
    expect(checkArchitecture(files, vocabularyIds)).toEqual([]);
  });

  test('loads the Neo4j driver when it is needed, not with the rest', () => {
    const users = [...files].filter(([, code]) => code.includes("'neo4j-driver'"));
    expect(users.length).toBeGreaterThan(0);
    const early = users.filter(([, code]) => /^(import (?!type )|export ).*from 'neo4j-driver'/m.test(code));
    expect(early.map(([name]) => name)).toEqual([]);
  });
});

/** One forbidden import for each place: the next room it must not reach. */
const FORBIDDEN: Readonly<Record<string, string>> = {
  text: 'model',
  read: 'extract',
  model: 'text',
  vocabulary: 'extract',
  repair: 'extract',
  extract: 'link',
  link: 'extract',
  ports: 'text',
  store: 'query',
  search: 'vocabulary',
  neo4j: 'store',
  library: 'ingest',
  ingest: 'query',
  query: 'store',
  represent: 'query',
  access: 'query',
  http: 'store',
  mcp: 'compose',
  cli: 'http',
  config: 'query',
  compose: 'http',
  server: 'cli',
};
const ROOT_FILES = ['config', 'compose', 'server'];
const fileIn = (place: string): string => {
  if (place === 'ports') return 'store/graph-store.ts';
  return ROOT_FILES.includes(place) ? `${place}.ts` : `${place}/thing.ts`;
};
const importOf = (from: string, to: string): string =>
  `import { it } from '${from.includes('/') ? '..' : '.'}/${to.replace(/\.ts$/, '.js')}';`;

describe('the checker finds a planted violation', () => {
  test.each(Object.keys(PLACES))('%s importing what it may not', (place) => {
    const target = FORBIDDEN[place];
    if (target === undefined) throw new Error(`no forbidden import is planted for ${place}`);
    const file = fileIn(place);
    expect(rulesBroken(file, importOf(file, fileIn(target)))).toEqual(['import']);
  });

  test.each([
    ['import type', `import type { X } from '../query/x.js';`],
    ['a re-export', `export { x } from '../query/x.js';`],
    ['export all', `export * from '../query/x.js';`],
    ['a dynamic import', `const x = await import('../query/x.js');`],
    ['require', `const x = require('../query/x.js');`],
    ['a type import', `type X = import('../query/x.js').X;`],
    ['a path out of src', `import { x } from '../../test/x.js';`],
  ])('an import written as %s', (_, code) => {
    expect(rulesBroken('text/thing.ts', code)).toEqual(['import']);
  });

  test('a port importing its own adapter', () => {
    expect(rulesBroken('store/graph-store.ts', `import { m } from './memory.js';`)).toEqual(['import']);
  });

  test.each([
    ['text/thing.ts', `import { z } from 'zod';`],
    ['http/thing.ts', `import MiniSearch from 'minisearch';`],
    ['read/thing.ts', `import fastify from 'fastify';`],
    ['extract/thing.ts', `import { parse } from 'csv-parse/sync';`],
  ])('a package in the wrong place: %s', (file, code) => {
    expect(rulesBroken(file, code)).toEqual(['package']);
  });

  test.each(['text', 'model', 'extract', 'link', 'query'])('%s reaching outside the process', (place) => {
    expect(rulesBroken(`${place}/thing.ts`, `import { readFileSync } from 'node:fs';`)).toEqual(['node-module']);
  });

  test.each(['store/neo4j.ts', 'compose.ts', 'read/thing.ts'])('neo4j-driver in %s', (file) => {
    expect(rulesBroken(file, `import neo4j from 'neo4j-driver';`)).toEqual(['neo4j-driver']);
  });

  test.each([
    'const port = process.env.PORT;',
    `const port = process.env['PORT'];`,
    `const port = process['env'].PORT;`,
    'const { env } = process;',
    `import { env } from 'node:process';`,
  ])('the environment read outside config: %s', (code) => {
    expect(rulesBroken('server.ts', code)).toEqual(['process-env']);
    expect(rulesBroken('config.ts', code)).toEqual([]);
  });

  test.each(['text/utils.ts', 'query/helpers.ts', 'model/types.ts', 'common/fold.ts', 'http/service.ts'])(
    'a junk drawer: %s',
    (file) => {
      expect(rulesBroken(file, 'export const one = 1;')).toContain('junk-drawer');
    },
  );

  test('a folder the table does not know', () => {
    expect(rulesBroken('misc/thing.ts', 'export const one = 1;')).toEqual(['unknown-place']);
  });

  const ids = new Set(['bo-chinh-tri']);
  test.each([
    `if (id === 'bo-chinh-tri') go();`,
    'if (id === `bo-chinh-tri`) go();',
    `const x = { 'bo-chinh-tri': 1 };`,
  ])('an id of the vocabulary: %s', (code) => {
    expect(rulesBroken('extract/thing.ts', code, ids)).toEqual(['vocabulary-id']);
    expect(rulesBroken('model/thing.ts', code, ids)).toEqual([]);
  });

  test('but not what a comment or a longer string says', () => {
    const code = `// process.env, 'bo-chinh-tri', import '../query/x.js'\nexport const said = 'process.env of bo-chinh-tri';`;
    expect(rulesBroken('extract/thing.ts', code, ids)).toEqual([]);
  });
});
