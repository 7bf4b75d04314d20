import type { Source } from '../../src/model/source.js';

/** Every source anywhere in an answer. */
export function sourcesIn(value: unknown): Source[] {
  if (Array.isArray(value)) return value.flatMap(sourcesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'exact' in value && 'start' in value ? [value as Source] : [];
  return [...own, ...Object.values(value).flatMap(sourcesIn)];
}
