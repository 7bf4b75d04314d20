/**
 * `npm run bench:align`: aligning made-up documents of 250 to 4,000 items each, the median of several runs. The time
 * should grow with the items, not with their square; 500 against 500 in less than 300 ms.
 */
import { madeUpDirective, randomBy, wordsBy } from './made-up-directive.js';

/** A module as it ships: what runs a TypeScript file wraps every function in it, and that is not what is measured. */
const built = (path: string): string => new URL(`../../dist/${path}`, import.meta.url).href;
const { createAligner }: typeof import('../../src/link/align/create-aligner.js') = await import(
  built('link/align/create-aligner.js')
);
const { loadVocabulary }: typeof import('../../src/vocabulary/load.js') = await import(built('vocabulary/load.js'));

const RUNS = 7;
const align = createAligner(loadVocabulary());
const random = randomBy(71);
const word = wordsBy(random);

const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

for (const items of [250, 500, 1000, 2000, 4000]) {
  const parent = madeUpDirective('cha', random, word, { items, perSection: 20 });
  const child = madeUpDirective('con', random, word, {
    items,
    perSection: 20,
    copyFrom: parent.tasks.map(({ text }) => text),
  });
  let links = 0;
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    links = align(child, parent).length;
    return performance.now() - start;
  });
  const median = medianOf(times);
  console.log(
    `${items} × ${items} items: ${median.toFixed(0)} ms, ${((median * 1000) / items).toFixed(0)} µs an item, ${links} links`,
  );
}
