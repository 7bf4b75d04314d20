import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { DirectiveError } from '../model/errors.js';
import { FILES, type SymbolGrammar } from './schemas.js';

type Files = typeof FILES;
type Loaded = { readonly [K in keyof Files]: z.infer<Files[K][1]> };

/** The vocabulary, validated and frozen. One property a file of `seed/vocabulary`. */
export type Vocabulary = Loaded;

const DEFAULT_FOLDER = new URL('../../seed/vocabulary/', import.meta.url);

const refuse = (file: string, entry: string, reason: string): never => {
  throw new DirectiveError('vocabulary-broken', `${file}, ${entry}: ${reason}. Mend the entry and start again.`);
};

function entryName(data: unknown, path: readonly PropertyKey[]): string {
  let here = data;
  let name = '';
  for (const key of path) {
    here = (here as Record<PropertyKey, unknown> | undefined)?.[key];
    const id = (here as { id?: unknown } | undefined)?.id;
    if (typeof id === 'string') name = `entry "${id}", `;
  }
  return `${name}${path.map(String).join('.') || 'the whole file'}`;
}

function readOne(folder: URL, file: string, schema: z.ZodType): unknown {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  } catch (error) {
    return refuse(file, 'the whole file', error instanceof Error ? error.message : 'unreadable');
  }
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  return refuse(file, entryName(data, issue?.path ?? []), issue?.message ?? 'not valid');
}

function compiled(entry: z.infer<typeof SymbolGrammar>): RegExp {
  try {
    return new RegExp(`^(?:${entry.pattern})$`, 'u');
  } catch {
    return refuse('symbol-grammars.json', `entry "${entry.id}"`, 'the pattern is no regular expression');
  }
}

function checkSymbolGrammars(vocabulary: Vocabulary): void {
  for (const entry of vocabulary.symbols.grammars) {
    const where = `entry "${entry.id}"`;
    const pattern = compiled(entry);
    const missed = entry.examples.find((example) => !pattern.test(example));
    const caught = entry.counterExamples.find((example) => pattern.test(example));
    if (missed) refuse('symbol-grammars.json', where, `the pattern does not match its example "${missed}"`);
    if (caught) refuse('symbol-grammars.json', where, `the pattern matches its counter-example "${caught}"`);
  }
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}

/**
 * Reads `seed/vocabulary` (or another folder of the same files).
 * @throws DirectiveError `vocabulary-broken`, naming file and entry, when an entry does not fit.
 */
export function loadVocabulary(folder: URL = DEFAULT_FOLDER): Vocabulary {
  const entries = Object.entries(FILES).map(([key, [file, schema]]) => [key, readOne(folder, file, schema)]);
  const vocabulary = Object.fromEntries(entries) as Vocabulary;
  checkSymbolGrammars(vocabulary);
  return freeze(vocabulary);
}
