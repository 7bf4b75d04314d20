/**
 * `npm run check:spans -- FOLDER`: reads every .txt and .md file under a folder and checks that every fact stands where
 * its source says, character for character. Prints what does not, and how many were checked; exit code 1 if any is off.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeReader } from '../src/compose.js';
import { Extraction } from '../src/model/directive.js';
import { sourcesIn } from '../test/extract/sources-in.js';

const folder = process.argv[2];
if (!folder) {
  console.error('usage: npm run check:spans -- FOLDER');
  process.exit(2);
}

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:txt|md)$/.test(name))
  .sort();
const { extract } = composeReader();
let checked = 0;
let wrong = 0;
for (const name of files) {
  const text = readFileSync(join(folder, name), 'utf8');
  const answer = extract(text, name);
  const shape = Extraction.safeParse(answer);
  if (!shape.success) {
    wrong++;
    console.log(`${name}: ${shape.error.issues[0]?.path.join('.')}: ${shape.error.issues[0]?.message}`);
  }
  for (const { start, end, exact } of sourcesIn(answer)) {
    checked++;
    if (text.slice(start, end) === exact) continue;
    wrong++;
    console.log(`${name}: ${start}–${end} is ${JSON.stringify(text.slice(start, end))}, not ${JSON.stringify(exact)}`);
  }
}
console.log(`${files.length} texts, ${checked} sources, ${wrong} wrong`);
process.exitCode = wrong === 0 ? 0 : 1;
