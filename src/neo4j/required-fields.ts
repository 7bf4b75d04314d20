/**
 * What a row must hold to be written, by statement: Community Edition knows uniqueness constraints only. The fields are
 * those of the model that are never null, and what statements find and order by.
 */
export const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  'put-documents': ['id', 'held', 'kind', 'hash', 'data'],
  'put-sections': ['id', 'document', 'path', 'printed', 'kind', 'start', 'data'],
  'put-items': ['id', 'document', 'label', 'text', 'start', 'data'],
  'put-measures': ['comparator', 'value', 'aspirational', 'exact'],
  'put-bodies': ['id', 'name', 'aliases', 'taskCount', 'order', 'hash', 'data'],
  'put-assignments': ['body', 'role', 'basis', 'order', 'exact', 'data'],
  'put-edges': ['relation', 'evidence', 'confidence', 'statedBy', 'exact', 'data'],
  'put-links': [
    'id',
    'child',
    'parent',
    'childDocument',
    'parentDocument',
    'kind',
    'score',
    'rank',
    'method',
    'version',
    'basis',
    'state',
    'data',
  ],
  'put-entries': ['type', 'terms', 'data', 'hash'],
};

const propertiesOf = (row: unknown): Readonly<Record<string, unknown>> =>
  (row as { readonly properties: Readonly<Record<string, unknown>> }).properties;

/** Throws where a row lacks a field that its statement requires; nothing of the batch is written then. */
export function requireFields(name: string, rows: readonly unknown[]): void {
  const required = REQUIRED[name] ?? [];
  for (const row of rows) {
    const missing = required.find((field) => (propertiesOf(row)[field] ?? null) === null);
    if (missing !== undefined)
      throw new TypeError(`${name}: a row lacks ${missing}: ${JSON.stringify(propertiesOf(row).id)}`);
  }
}
