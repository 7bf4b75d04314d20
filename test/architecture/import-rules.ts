import { posix } from 'node:path';
import { parseSync } from '@swc/core';

/** Source files by path inside `src`, with forward slashes: `text/fold.ts`. */
export type SourceFiles = ReadonlyMap<string, string>;

export type Rule =
  | 'import'
  | 'package'
  | 'node-module'
  | 'neo4j-driver'
  | 'process-env'
  | 'junk-drawer'
  | 'vocabulary-id'
  | 'unknown-place';

export interface Violation {
  readonly file: string;
  readonly rule: Rule;
  readonly detail: string;
}

interface Place {
  /** Other places it may import from; its own is always allowed. */
  readonly places: readonly string[];
  /** npm packages it may import, by name or `@scope/*`. */
  readonly packages: readonly string[] | 'formats';
  /** Modules of Node: `all`; `pure` leaves out whatever reaches outside the process; `none`. */
  readonly node: 'all' | 'pure' | 'none';
}

const ADAPTER = ['ports', 'model', 'text', 'neo4j'];
const EDGE = ['model', 'query', 'ingest', 'represent', 'access'];
const INNER = [
  ...['text', 'read', 'model', 'vocabulary', 'repair', 'extract', 'link', 'ports', 'store', 'search', 'neo4j'],
  ...['library', 'ingest', 'query', 'represent', 'access', 'config'],
];

/** Who may import whom. `ports` are the port files, wherever their adapters live. */
export const PLACES: Readonly<Record<string, Place>> = {
  text: { places: [], packages: [], node: 'none' },
  read: { places: ['text'], packages: 'formats', node: 'all' },
  model: { places: [], packages: ['zod'], node: 'none' },
  vocabulary: { places: ['model', 'text'], packages: ['zod'], node: 'all' },
  repair: { places: ['text', 'vocabulary'], packages: [], node: 'pure' },
  extract: { places: ['text', 'model', 'vocabulary', 'repair'], packages: [], node: 'pure' },
  link: { places: ['text', 'model', 'vocabulary'], packages: ['diff'], node: 'pure' },
  ports: { places: ['model'], packages: [], node: 'none' },
  store: { places: ADAPTER, packages: [], node: 'all' },
  search: { places: ADAPTER, packages: ['minisearch'], node: 'all' },
  neo4j: { places: ['model', 'text'], packages: ['neo4j-driver'], node: 'all' },
  library: { places: ['model', 'ports'], packages: ['zod'], node: 'all' },
  ingest: { places: ['model', 'read', 'extract', 'link', 'ports', 'library'], packages: ['pino'], node: 'all' },
  query: { places: ['model', 'vocabulary', 'link', 'text', 'ports'], packages: ['zod'], node: 'pure' },
  represent: { places: ['model'], packages: 'formats', node: 'pure' },
  access: { places: ['model'], packages: ['zod'], node: 'all' },
  http: { places: [...EDGE, 'config'], packages: ['fastify', '@fastify/*', 'zod', 'pino'], node: 'all' },
  mcp: { places: EDGE, packages: ['@modelcontextprotocol/*', 'zod'], node: 'all' },
  cli: { places: [...EDGE, 'config', 'compose'], packages: ['commander', 'cli-progress', 'pino'], node: 'all' },
  config: { places: ['model'], packages: ['zod'], node: 'all' },
  compose: { places: INNER, packages: ['pino', 'zod'], node: 'all' },
  server: { places: [...INNER, 'compose', 'http', 'mcp'], packages: ['pino'], node: 'all' },
};

const PORT_FILES = ['store/graph-store.ts', 'store/decision-store.ts', 'search/search-index.ts'];
const PURE_NODE = ['crypto', 'util', 'assert', 'buffer', 'url', 'path', 'zlib'];
const JUNK = /^(utils?|helpers?|types?|common|managers?|services?)$/;
/** A place that may import the libraries of file formats may still not import what belongs to another place. */
const OWNED = Object.values(PLACES).flatMap((place) => (place.packages === 'formats' ? [] : place.packages));

/** The place a file or folder of `src` belongs to, or null where the table has none. */
export function placeOf(file: string): string | null {
  if (PORT_FILES.includes(file)) return 'ports';
  const first = file.split('/')[0] ?? '';
  const name = file.includes('/') ? first : first.replace(/\.ts$/, '');
  return name !== 'ports' && Object.hasOwn(PLACES, name) ? name : null;
}

interface Facts {
  readonly imports: readonly string[];
  readonly literals: readonly string[];
  readonly readsEnvironment: boolean;
}

type Syntax = Readonly<Record<string, unknown>>;
const isSyntax = (value: unknown): value is Syntax => typeof value === 'object' && value !== null;
const textOf = (node: unknown): string | null =>
  isSyntax(node) && node.type === 'StringLiteral' ? String(node.value) : null;
const isNamed = (node: unknown, name: string): boolean =>
  isSyntax(node) && (node.value === name || textOf(isSyntax(node.expression) ? node.expression : null) === name);

/** The module a piece of syntax names: static, re-exported, dynamic, `require` or in a type. */
function importedBy(node: Syntax): string | null {
  const type = String(node.type);
  if (/^(Import|Export(Named|All|Default)?)(Declaration)$/.test(type)) return textOf(node.source);
  if (type === 'TsImportType') return textOf(node.argument);
  if (type === 'TsExternalModuleReference') return textOf(node.expression);
  if (type !== 'CallExpression' || !isSyntax(node.callee)) return null;
  const callee = node.callee;
  if (callee.type !== 'Import' && callee.value !== 'require') return null;
  const [first] = node.arguments as readonly { expression: unknown }[];
  return textOf(first?.expression);
}

function readsEnvironment(node: Syntax): boolean {
  if (node.type === 'MemberExpression') return isNamed(node.object, 'process') && isNamed(node.property, 'env');
  if (node.type === 'VariableDeclarator' && isNamed(node.init, 'process')) return true;
  if (node.type !== 'ImportDeclaration' || !/^(node:)?process$/.test(textOf(node.source) ?? '')) return false;
  return (node.specifiers as readonly Syntax[]).some(
    (one) => isNamed(one.imported, 'env') || (!one.imported && isNamed(one.local, 'env')),
  );
}

function literalOf(node: Syntax): string | null {
  if (node.type !== 'TemplateLiteral') return textOf(node);
  const quasis = (node.quasis ?? []) as readonly { cooked?: string }[];
  return quasis.length === 1 ? (quasis[0]?.cooked ?? null) : null;
}

function factsOf(code: string): Facts {
  const imports: string[] = [];
  const literals: string[] = [];
  let environment = false;
  const visit = (node: unknown): void => {
    if (!isSyntax(node)) return;
    const imported = importedBy(node);
    if (imported !== null) imports.push(imported);
    if (readsEnvironment(node)) environment = true;
    const literal = literalOf(node);
    if (literal !== null) literals.push(literal);
    for (const [key, child] of Object.entries(node)) if (!(imported !== null && key === 'source')) visit(child);
  };
  visit(parseSync(code, { syntax: 'typescript', target: 'es2022' }).body);
  return { imports, literals, readsEnvironment: environment };
}

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
const listed = (name: string, list: readonly string[]): boolean =>
  list.some((one) => one === name || (one.endsWith('/*') && name.startsWith(one.slice(0, -1))));

function checkRelative(file: string, own: string, specifier: string): Violation | null {
  const target = posix.join(posix.dirname(file), specifier).replace(/\.js$/, '.ts');
  const place = target.startsWith('..') ? null : placeOf(target);
  if (place === own || (place !== null && PLACES[own]?.places.includes(place))) return null;
  return { file, rule: 'import', detail: `${own} may not import ${place ?? 'what is outside src'} (${specifier})` };
}

function checkPackage(file: string, own: Place, specifier: string): Violation | null {
  const name = packageOf(specifier);
  const allowed = own.packages === 'formats' ? !listed(name, OWNED) : listed(name, own.packages);
  if (allowed) return null;
  return { file, rule: name === 'neo4j-driver' ? 'neo4j-driver' : 'package', detail: `${name} is not for this place` };
}

function checkImport(file: string, place: string, specifier: string): Violation | null {
  const own = PLACES[place];
  if (own === undefined) return null;
  if (specifier.startsWith('.')) return checkRelative(file, place, specifier);
  if (!specifier.startsWith('node:')) return checkPackage(file, own, specifier);
  const name = specifier.slice('node:'.length).split('/')[0] ?? '';
  if (own.node === 'all' || (own.node === 'pure' && PURE_NODE.includes(name))) return null;
  return { file, rule: 'node-module', detail: `${place} is pure: ${specifier} is not for it` };
}

function checkFile(file: string, code: string, vocabularyIds: ReadonlySet<string>): Violation[] {
  const found: Violation[] = [];
  if (file.split('/').some((part) => JUNK.test(part.replace(/\.ts$/, ''))))
    found.push({ file, rule: 'junk-drawer', detail: 'name the one thing it holds' });
  const place = placeOf(file);
  if (place === null) return [...found, { file, rule: 'unknown-place', detail: 'the table has no such place' }];
  const facts = factsOf(code);
  for (const specifier of facts.imports) {
    const violation = checkImport(file, place, specifier);
    if (violation !== null) found.push(violation);
  }
  if (facts.readsEnvironment && file !== 'config.ts')
    found.push({ file, rule: 'process-env', detail: 'only config.ts reads process.env' });
  if (place !== 'model')
    for (const literal of new Set(facts.literals))
      if (vocabularyIds.has(literal))
        found.push({ file, rule: 'vocabulary-id', detail: `'${literal}' is an entry's id: branch on an attribute` });
  return found;
}

/** Everything the files do against the table of DESIGN's house. Empty when they keep to it. */
export function checkArchitecture(files: SourceFiles, vocabularyIds: ReadonlySet<string>): Violation[] {
  return [...files].flatMap(([file, code]) => checkFile(file, code, vocabularyIds));
}
