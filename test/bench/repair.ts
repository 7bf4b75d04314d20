// How well repair restores clean texts damaged by a simulation:
//   npx tsx test/bench/repair.ts [strip] [scan] [half] [light] [--show] FILE…
// The files should not be among those the language counts were made from.
import { readFileSync } from 'node:fs';
import { createRepairer } from '../../src/repair/repairer.js';
import { toLines } from '../../src/text/normalise.js';
import { loadLanguageCounts } from '../../src/vocabulary/language-counts.js';
import { loadVocabulary } from '../../src/vocabulary/load.js';
import { type Comparison, compareWords } from './compare-words.js';
import { type DamageKind, damageText } from './damage-text.js';

const repair = createRepairer(loadVocabulary(), loadLanguageCounts);
const KINDS: readonly DamageKind[] = ['strip', 'scan', 'half', 'light'];
const words = process.argv.slice(2);
const files = words.filter((word) => !KINDS.some((kind) => kind === word) && word !== '--show');
const asked = KINDS.filter((kind) => words.includes(kind));

function measure(kind: DamageKind): void {
  const sum = { words: 0, damaged: 0, repaired: 0, withCase: 0, kilobytes: 0, milliseconds: 0 };
  const wrong: string[] = [];
  files.forEach((file, index) => {
    const clean = readFileSync(file, 'utf8').normalize('NFC');
    const damaged = damageText(clean, kind, index + 1);
    const truth = toLines(clean);
    const lines = toLines(damaged);
    const begun = performance.now();
    const { lines: repaired } = repair(lines);
    sum.milliseconds += performance.now() - begun;
    sum.kilobytes += Buffer.byteLength(damaged) / 1024;
    const before: Comparison = compareWords(lines, truth);
    const after = compareWords(repaired, truth);
    sum.words += after.words;
    sum.damaged += before.right;
    sum.repaired += after.right;
    sum.withCase += after.rightWithCase;
    wrong.push(...after.wrong);
  });
  const share = (count: number): string => `${((100 * count) / sum.words).toFixed(2)} %`;
  process.stdout.write(
    `${kind}: ${sum.words} words, right before ${share(sum.damaged)}, after ${share(sum.repaired)} ` +
      `(with case ${share(sum.withCase)}), ${(sum.milliseconds / sum.kilobytes).toFixed(1)} ms a KB\n`,
  );
  if (words.includes('--show')) process.stdout.write(`${wrong.join('\n')}\n`);
}

for (const kind of asked.length > 0 ? asked : KINDS) measure(kind);
