/**
 * `npm run bench:extract -- FOLDER`: how fast the extractor reads the .txt and .md files of a folder on one core, which
 * share each stage takes, and whether time grows in step with length (one text repeated 1×, 4× and 16×).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A module as it ships: what runs a TypeScript file wraps every function in it, and that is not what is measured. */
const built = (path: string): string => new URL(`../../dist/${path}`, import.meta.url).href;
const { createExtractor }: typeof import('../../src/extract/pipeline.js') = await import(built('extract/pipeline.js'));
const { createRepairer }: typeof import('../../src/repair/repairer.js') = await import(built('repair/repairer.js'));
const { loadLanguageCounts }: typeof import('../../src/vocabulary/language-counts.js') = await import(
  built('vocabulary/language-counts.js')
);
const { loadVocabulary }: typeof import('../../src/vocabulary/load.js') = await import(built('vocabulary/load.js'));

const ROUNDS = 5;
const REPEATS = [1, 4, 16];
const MEGA = 1e6;

const folder = process.argv[2];
if (!folder) {
  console.error('usage: npm run bench:extract -- FOLDER');
  process.exit(2);
}

const texts = readdirSync(folder)
  .filter((name) => /\.(?:txt|md)$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const bytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
if (bytes === 0) {
  console.error(`${folder}: no .txt or .md file with any text`);
  process.exit(2);
}

const spent = new Map<string, number>();
let last = performance.now();
const vocabulary = loadVocabulary();
const extract = createExtractor(vocabulary, createRepairer(vocabulary, loadLanguageCounts), (stage) => {
  const now = performance.now();
  spent.set(stage, (spent.get(stage) ?? 0) + now - last);
  last = now;
});

let best = Number.POSITIVE_INFINITY;
for (let round = 0; round < ROUNDS; round++) {
  spent.clear();
  const start = performance.now();
  for (const { name, text } of texts) {
    last = performance.now();
    extract(text, name);
  }
  best = Math.min(best, performance.now() - start);
}

console.log(`${texts.length} texts, ${(bytes / MEGA).toFixed(2)} MB, best of ${ROUNDS} rounds`);
console.log(`speed      ${(bytes / MEGA / (best / 1000)).toFixed(2)} MB/s`);
const total = [...spent.values()].reduce((sum, ms) => sum + ms, 0);
for (const [stage, ms] of spent) console.log(`  ${stage.padEnd(11)}${((100 * ms) / total).toFixed(1).padStart(5)} %`);

const longest = texts.reduce((a, b) => (a.text.length > b.text.length ? a : b));
console.log(`growth     one text of ${(Buffer.byteLength(longest.text) / MEGA).toFixed(2)} MB, repeated`);
for (const times of REPEATS) {
  const text = Array.from({ length: times }, () => longest.text).join('\n');
  const start = performance.now();
  extract(text, longest.name);
  const ms = performance.now() - start;
  console.log(
    `  ${String(times).padStart(3)}×  ${ms.toFixed(0).padStart(7)} ms  ${(ms / times).toFixed(0).padStart(6)} ms each`,
  );
}
