import type { SearchIndex } from '../../src/search/search-index.js';
import { changing } from './search/changing.js';
import { finding } from './search/finding.js';
import { type Case, createGiven } from './search/given.js';
import { hostile } from './search/hostile.js';
import { narrowing } from './search/narrowing.js';
import { ordering } from './search/ordering.js';

/** What every engine of search must do, case by case. `create` gives an empty one; a former one is no longer used then. */
export function searchIndexCases(create: () => Promise<SearchIndex>): Case[] {
  const given = createGiven(create);
  for (const topic of [finding, narrowing, ordering, hostile, changing]) topic(given);
  return given.cases;
}

const CASE_MS = 60_000;

/** Registers the cases as tests. */
export function searchIndexConformance(create: () => Promise<SearchIndex>): void {
  for (const { name, run } of searchIndexCases(create)) test(name, run, CASE_MS);
}
