import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose } from '../../../src/compose.js';
import { readConfig } from '../../../src/config.js';
import { searchDocuments } from '../../../src/ingest/search-feed.js';
import { KINDS, loadRelevanceSet } from './relevance-set.js';

const SET = loadRelevanceSet();
const DATA = mkdtempSync(join(tmpdir(), 'lineage-relevance-'));

afterAll(() => rmSync(DATA, { recursive: true }));

test('every graded node can be found in the library of the five directives', async () => {
  const { load, graph, close } = compose(readConfig({ DATA_DIR: DATA }));
  await load();
  const findable = new Set(searchDocuments(graph()).map(({ item }) => item.id));
  await close();
  const missing = SET.flatMap(({ q, relevant }) =>
    Object.keys(relevant)
      .filter((id) => !findable.has(id))
      .map((id) => `${q}: ${id}`),
  );
  expect(missing).toEqual([]);
}, 60_000);

test('no query stands twice, whatever its case or Unicode form', () => {
  const queries = SET.map(({ q }) => q.normalize('NFC').toLowerCase().trim());
  expect(queries.filter((q, at) => queries.indexOf(q) !== at)).toEqual([]);
});

test('there are at least 60 queries, and of each kind at least four', () => {
  expect(SET.length).toBeGreaterThanOrEqual(60);
  const few = KINDS.filter((kind) => SET.filter((query) => query.kind === kind).length < 4);
  expect(few).toEqual([]);
});

test('a query has an answer of grade 3 unless it is one that the library cannot answer', () => {
  const wrong = SET.filter(({ kind, relevant }) => {
    const grades = Object.values(relevant);
    return kind === 'no-answer' ? grades.length > 0 : !grades.includes(3);
  });
  expect(wrong.map(({ q }) => q)).toEqual([]);
});

test('grade 3 is given to more than three nodes in one query of twenty at most', () => {
  const generous = SET.filter(({ relevant }) => Object.values(relevant).filter((grade) => grade === 3).length > 3);
  expect(generous.length).toBeLessThanOrEqual(SET.length / 20);
});
