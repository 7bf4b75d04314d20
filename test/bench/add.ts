/**
 * `npm run bench:add`: adds a document with two held parents to made-up libraries of 200, 2,000 and 10,000 documents of
 * some 20 items each, and prints what linking, store and index take, by themselves and together. What a document costs
 * is to depend on what it touches, not on the library: the last line is the ratio of the largest to the smallest.
 *
 * The libraries grow side by side, and every round adds one document to each of them, so that a busy machine slows all
 * alike.
 */
import { createSearchFeed } from '../../src/ingest/search-feed.js';
import { createAligner } from '../../src/link/align/create-aligner.js';
import { createLinker } from '../../src/link/linker.js';
import { createBm25Index } from '../../src/search/bm25.js';
import { createMemoryStore } from '../../src/store/memory.js';
import { loadVocabulary } from '../../src/vocabulary/load.js';
import { searchWords } from '../../src/vocabulary/search-words.js';
import { madeUpDirective } from './growing-library.js';

const SIZES = [200, 2_000, 10_000];
const WARM = 40;
const ROUNDS = 100;
const STAGES = ['link', 'store', 'index'] as const;

type Times = Record<(typeof STAGES)[number], number>;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] as number;
const vocabulary = loadVocabulary();

/** A library with the write path of the service, from the directive on. */
async function grow(size: number) {
  const linker = createLinker({ types: vocabulary.types.types, align: createAligner(vocabulary) });
  const store = createMemoryStore();
  const search = createBm25Index(searchWords(vocabulary));
  const feed = createSearchFeed();
  let held = 0;
  const add = async (count: number): Promise<Times> => {
    const directives = Array.from({ length: count }, () => madeUpDirective(held++));
    const start = performance.now();
    const change = linker.change({ put: directives });
    const linked = performance.now();
    await store.apply(change);
    const stored = performance.now();
    await search.apply(feed.next(change, linker.contents));
    return { link: linked - start, store: stored - linked, index: performance.now() - stored };
  };
  await add(size);
  return add;
}

const libraries: Awaited<ReturnType<typeof grow>>[] = [];
for (const size of SIZES) libraries.push(await grow(size));

const times: Times[][] = SIZES.map(() => []);
for (let round = -WARM; round < ROUNDS; round++)
  for (const [at, add] of libraries.entries()) {
    const taken = await add(1);
    if (round >= 0) times[at]?.push(taken);
  }

const totals = times.map((rows) => median(rows.map(({ link, store, index }) => link + store + index)));
console.log(`adding one document with two held parents, ms, median of ${ROUNDS}`);
console.log(`documents  ${STAGES.map((stage) => stage.padStart(8)).join('')}     all`);
for (const [at, size] of SIZES.entries()) {
  const stages = STAGES.map((stage) => median((times[at] ?? []).map((row) => row[stage])));
  const shown = [...stages, totals[at] as number].map((ms) => ms.toFixed(2).padStart(8)).join('');
  console.log(`${String(size).padStart(9)}  ${shown}`);
}
const ratio = (totals.at(-1) as number) / (totals[0] as number);
console.log(`ratio of ${SIZES.at(-1)} to ${SIZES[0]}: ${ratio.toFixed(2)}`);
