import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from '@swc/core';
import { check } from 'recheck';
import { composeReader } from '../../src/compose.js';

const SRC = new URL('../../src/', import.meta.url);
const TIMEOUT_MS = 20_000;

/** Every regular expression written in a file: pattern and flags. */
function literalsOf(file: string): [string, string][] {
  const found: [string, string][] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) walk(one);
    else if (typeof node === 'object' && node !== null) {
      if ('type' in node && node.type === 'RegExpLiteral') {
        const { pattern, flags } = node as unknown as { pattern: string; flags: string };
        found.push([pattern, flags]);
      }
      for (const value of Object.values(node)) walk(value);
    }
  };
  walk(parseSync(readFileSync(new URL(file, SRC), 'utf8'), { syntax: 'typescript', target: 'es2022' }));
  return found;
}

/** Every regular expression that the vocabulary becomes when the readers are built. */
function builtFromVocabulary(): [string, string][] {
  const built: [string, string][] = [];
  const Original = globalThis.RegExp;
  const Recording = new Proxy(Original, {
    construct(target, [pattern, flags]: [string | RegExp, string | undefined]) {
      if (typeof pattern === 'string') built.push([pattern, flags ?? '']);
      return new target(pattern, flags);
    },
  });
  globalThis.RegExp = Recording;
  try {
    composeReader();
  } finally {
    globalThis.RegExp = Original;
  }
  return built;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const unique = (list: readonly [string, string][]): [string, string][] => [
  ...new Map(list.map(([pattern, flags]) => [`/${pattern}/${flags}`, [pattern, flags] as [string, string]])).values(),
];

const verdictOf = async ([pattern, flags]: [string, string]): Promise<string | null> => {
  const verdict = await check(pattern, flags.replace(/[gdvs]/g, ''), { timeout: TIMEOUT_MS });
  return verdict.status === 'vulnerable' ? `/${pattern}/${flags}: ${verdict.complexity.type}` : null;
};

async function vulnerable(list: readonly [string, string][]): Promise<string[]> {
  const verdicts: (string | null)[] = [];
  for (const one of list) verdicts.push(await verdictOf(one));
  return verdicts.filter((verdict): verdict is string => verdict !== null);
}

test('the check itself finds a pattern that backtracks', async () => {
  expect(await vulnerable([['^(a+)+$', '']])).toHaveLength(1);
});

test('no regular expression in src can be made to backtrack', async () => {
  const literals = unique(files.flatMap(literalsOf));
  expect(literals.length).toBeGreaterThan(100);
  expect(await vulnerable(literals)).toEqual([]);
}, 300_000);

test('nor can one that is built from the vocabulary', async () => {
  const built = unique(builtFromVocabulary());
  expect(built.length).toBeGreaterThan(10);
  expect(await vulnerable(built)).toEqual([]);
}, 300_000);
