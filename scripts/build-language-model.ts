// Counts syllables, pairs and triples of clean text and writes seed/language/syllable-counts.bin:
//   npx tsx scripts/build-language-model.ts [--weight N] PATH… [--weight N PATH…] [--skip NAME,NAME…] [--out FILE]
// PATH: a .txt file, a folder of them, or an .ndjson or .ndjson.gz file with `text` (and `title`) a line.
// --weight: how many times the paths after it count. No sentence is kept: what occurs once or twice is dropped.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants, gunzipSync } from 'node:zlib';
import { createAbbreviations } from '../src/repair/abbreviations.js';
import { toBlocks } from '../src/repair/blocks.js';
import {
  COMMA,
  encodeCounts,
  FIRST_SYLLABLE,
  NUMBER,
  OTHER,
  STOP,
  type SyllableCounts,
} from '../src/repair/syllable-counts.js';
import { buildSyllableTable } from '../src/repair/syllable-table.js';
import { createTokenizer } from '../src/repair/tokens.js';
import { lowerCanonical } from '../src/text/case-fold.js';
import { toLines } from '../src/text/normalise.js';
import { loadVocabulary } from '../src/vocabulary/load.js';

/** Syllables (and foreign words) are kept from so many occurrences on, pairs and triples from the second on and: */
const RARE = { single: 2, foreign: 60, pair: 2, triple: 4 };
const WIDTH = 2 ** 14;

interface Source {
  readonly text: string;
  readonly weight: number;
}

function* textsOf(path: string, skip: ReadonlySet<string>): Generator<string> {
  if (skip.has(basename(path))) return;
  if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) yield* textsOf(join(path, name), skip);
  else if (/\.ndjson(\.gz)?$/.test(path)) {
    const bytes = readFileSync(path);
    for (const line of (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n')) {
      if (line === '') continue;
      const { title = '', text = '' } = JSON.parse(line) as { title?: string; text?: string };
      yield `${title}\n\n${text}`;
    }
  } else if (path.endsWith('.txt')) yield readFileSync(path, 'utf8');
}

function readArguments(words: readonly string[]): { paths: [string, number][]; skip: Set<string>; out: string } {
  const paths: [string, number][] = [];
  let weight = 1;
  let skip = new Set<string>();
  let out = new URL('../seed/language/syllable-counts.bin', import.meta.url).pathname;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    if (word === '--weight') weight = Number(words[++i]);
    else if (word === '--skip') skip = new Set(words[++i]?.split(','));
    else if (word === '--out') out = words[++i] as string;
    else paths.push([word, weight]);
  }
  return { paths, skip, out };
}

const vocabulary = loadVocabulary();
const tokensOf = createTokenizer(createAbbreviations(vocabulary));
const table = buildSyllableTable(vocabulary);

const MARKS: Readonly<Record<string, string>> = { stop: '.', comma: ',', number: '0' };

/** The stretches of a text as words in one spelling; a damaged or foreign block (few marks) is left out. */
function* sentences(text: string): Generator<string[]> {
  for (const { tokens } of toBlocks(toLines(text), tokensOf)) {
    const words = tokens.filter(({ kind }) => kind === 'word');
    const marked = words.filter((word) => /[^\p{ASCII}]/u.test(word.text)).length;
    if (marked < words.length * 0.6) continue;
    yield tokens.map(({ kind, text: word }) => (kind === 'word' ? lowerCanonical(word) : (MARKS[kind] ?? '')));
  }
}

function* sources(paths: readonly [string, number][], skip: ReadonlySet<string>): Generator<Source> {
  for (const [path, weight] of paths) for (const text of textsOf(path, skip)) yield { text, weight };
}

const add = <K>(map: Map<K, number>, key: K, by: number): void => void map.set(key, (map.get(key) ?? 0) + by);

const { paths, skip, out } = readArguments(process.argv.slice(2));
const wordCounts = new Map<string, number>();
for (const { text, weight } of sources(paths, skip))
  for (const sentence of sentences(text)) for (const word of sentence) add(wordCounts, word, weight);

const kept = [...wordCounts].filter(
  ([word, count]) => count >= (table.has(word) ? RARE.single : RARE.foreign) && /^\p{L}+$/u.test(word),
);
kept.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
const ids = new Map(kept.map(([word], index) => [word, index + FIRST_SYLLABLE]));
ids.set('.', STOP);
ids.set('0', NUMBER);
ids.set(',', COMMA);

const singles = new Map<number, number>();
const pairs = new Map<number, number>();
const triples = new Map<number, number>();
const triplesOnce = new Set<number>();
const triplesTwice = new Set<number>();
for (const { text, weight } of sources(paths, skip))
  for (const sentence of sentences(text)) {
    let a = STOP;
    let b = STOP;
    for (const word of [...sentence, '.']) {
      const c = ids.get(word) ?? OTHER;
      if (c === STOP && b === STOP) continue;
      add(singles, c, weight);
      add(pairs, b * WIDTH + c, weight);
      // What follows a stop is told by the pair alone.
      if (b !== STOP) {
        const triple = (a * WIDTH + b) * WIDTH + c;
        add(triples, triple, weight);
        if (triplesOnce.has(triple)) triplesTwice.add(triple);
        else triplesOnce.add(triple);
      }
      a = c === STOP ? STOP : b;
      b = c;
    }
  }

const size = kept.length + FIRST_SYLLABLE;
const keptTriples = [...triples]
  .filter(([key, count]) => count >= RARE.triple && triplesTwice.has(key))
  .sort(([a], [b]) => a - b);
const needed = new Set(keptTriples.map(([key]) => Math.floor(key / WIDTH)));
const keptPairs = [...pairs].filter(([key, count]) => count >= RARE.pair || needed.has(key)).sort(([a], [b]) => a - b);
const pairIndex = new Map(keptPairs.map(([key], index) => [key, index]));

function rowStarts(rows: number, rowOf: readonly number[]): Uint32Array {
  const start = new Uint32Array(rows + 1);
  for (const row of rowOf) start[row + 1] = (start[row + 1] as number) + 1;
  for (let row = 0; row < rows; row++) start[row + 1] = (start[row + 1] as number) + (start[row] as number);
  return start;
}

const counts: SyllableCounts = {
  syllables: [...Array<string>(FIRST_SYLLABLE).fill(''), ...kept.map(([word]) => word)],
  singles: Uint32Array.from({ length: size }, (_, id) => singles.get(id) ?? 0),
  pairStart: rowStarts(
    size,
    keptPairs.map(([key]) => Math.floor(key / WIDTH)),
  ),
  pairNext: Uint16Array.from(keptPairs, ([key]) => key % WIDTH),
  pairCount: Uint32Array.from(keptPairs, ([, count]) => count),
  tripleStart: rowStarts(
    keptPairs.length,
    keptTriples.map(([key]) => pairIndex.get(Math.floor(key / WIDTH)) as number),
  ),
  tripleNext: Uint16Array.from(keptTriples, ([key]) => key % WIDTH),
  tripleCount: Uint32Array.from(keptTriples, ([, count]) => count),
};
const raw = encodeCounts(counts);
const packed = brotliCompressSync(raw, {
  params: { [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length },
});
writeFileSync(out, packed);
process.stdout.write(
  `${kept.length} syllables, ${keptPairs.length} pairs, ${keptTriples.length} triples; ${raw.length} bytes, ${packed.length} packed\n`,
);
