import { readdirSync, readFileSync } from 'node:fs';

const QUERIES = new URL('../../graph-schema/queries/', import.meta.url);

const loaded = new Map<string, string>();

/** The statement in `graph-schema/queries/<name>.cypher`. */
export function statement(name: string): string {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(`${name}.cypher`, QUERIES), 'utf8');
  loaded.set(name, text);
  return text;
}

/**
 * A statement with numbers of hops, which cannot be parameters in Cypher: each stands in the file as `*0..1` and is put in
 * here, in the order of the text.
 */
export function statementWithHops(name: string, hops: readonly number[]): string {
  if (!hops.every((one) => Number.isInteger(one) && one >= 0)) throw new RangeError(`hops: ${hops.join()}`);
  const rest = [...hops];
  return statement(name).replaceAll('*0..1', () => `*0..${rest.shift() ?? 0}`);
}

export const statementNames = (): string[] =>
  readdirSync(QUERIES).flatMap((file) => (file.endsWith('.cypher') ? [file.slice(0, -'.cypher'.length)] : []));
