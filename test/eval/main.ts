/**
 * `npm run eval [-- FOLDER] [--texts DIR] [--no-misses] [--json] [--write]`: precision, recall and F1 of the extractor against
 * readings made by hand. Without FOLDER the project's own (test/readings over seed/corpus), compared with figures.json;
 * `--write` makes today's figures the ones to compare with. A miss is shown as "−", an invention as "+".
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { composeReader } from '../../src/compose.js';
import { loadReadings } from './load-readings.js';
import { type Figures, figuresOf, misses, table } from './report.js';
import { scoreText } from './score-reading.js';

const READINGS = fileURLToPath(new URL('../readings', import.meta.url));
const CORPUS = fileURLToPath(new URL('../../seed/corpus', import.meta.url));
const FIGURES = new URL('figures.json', import.meta.url);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    texts: { type: 'string' },
    misses: { type: 'boolean', default: true },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

const own = positionals.length === 0;
const readings = loadReadings(positionals[0] ?? READINGS, values.texts ?? (own ? CORPUS : null));
const { extract } = composeReader();
const documents = readings.flatMap((read) => scoreText(read, extract(read.text, read.file)));
const figures = figuresOf(documents);
const before: Figures = own ? JSON.parse(readFileSync(FIGURES, 'utf8')) : {};

if (values.json) console.log(JSON.stringify(figures, null, 2));
else {
  if (values.misses) console.log(`${misses(documents)}\n`);
  console.log(table(documents, before));
}
if (values.write && own) writeFileSync(FIGURES, `${JSON.stringify(figures, null, 2)}\n`);
