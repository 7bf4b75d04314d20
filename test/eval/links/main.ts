/**
 * `npm run eval:links [-- FOLDER] [--texts DIR] [--no-misses]`: how well items are tied to their parents, against
 * readings made by hand. Without FOLDER the project's own (test/readings over seed/corpus). In a mistake "−" is a link
 * that was missed, "+" a wrong one, "~" a wrong kind.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { composeReader } from '../../../src/compose.js';
import { createTies } from '../../../src/link/tie-documents.js';
import { loadVocabulary } from '../../../src/vocabulary/load.js';
import { loadLinkReadings } from './link-reading.js';
import { f1, scoreLinks, type Tally } from './score-links.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: { texts: { type: 'string' }, misses: { type: 'boolean', default: true } },
});

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const own = positionals.length === 0;
const pairs = loadLinkReadings(
  positionals[0] ?? path('../../readings'),
  values.texts ?? (own ? path('../../../seed/corpus') : null),
  composeReader().extract,
);
const align = createTies(loadVocabulary());
const shown = (tally: Tally | null): string =>
  tally === null
    ? '   -  '
    : `${f1(tally).toFixed(3)} (${tally.right} right, ${tally.wrong} wrong, ${tally.missed} missed)`;

for (const pair of pairs) {
  const score = scoreLinks(pair, align(pair.child, pair.parent));
  console.log(
    `${score.name}\n  pairs      ${shown(score.pairs)}\n  kind       ${shown(score.kinds)}\n  uncovered  ${shown(score.uncovered)}`,
  );
  if (values.misses) for (const mistake of score.mistakes) console.log(`    ${mistake}`);
}
