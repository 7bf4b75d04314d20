/**
 * `npm run bench:search -- FOLDER [--json] [--peers]`: questions with known answers over a folder of articles
 * (`corpus.ndjson` or `corpus.ndjson.gz`, `queries.json`), in every spelling that `queries.json` has; how fast the index is
 * built and how much heap a passage takes; how long a question takes. With `--peers` other engines do the same in the same
 * run, the articles are also searched cut into their clauses, and hostile questions are timed. `--json` prints the figures of
 * our index alone as data.
 */
import { type Article, articleEntry, readArticles, readQuestions } from './articles.js';
import { clausesOf } from './clauses.js';
import { HOSTILE } from './hostile.js';
import { ourIndex, plainQuery } from './our-index.js';
import { flexSearch } from './peers/flexsearch.js';
import { miniSearchWithPairs } from './peers/minisearch.js';
import type { Peer } from './peers/peer.js';
import { sqliteFts5 } from './peers/sqlite-fts5.js';
import { type Ask, latencyOf, type Quality, qualityOf } from './quality.js';

/** Some of them take a quarter of a second a question. */
const PEER_QUESTIONS = 100;
const usage = 'npm run bench:search -- FOLDER [--json] [--peers]';
const words = process.argv.slice(2);
const [folder] = words.filter((word) => !word.startsWith('--'));
if (folder === undefined) {
  console.error(`A folder with corpus.ndjson and queries.json is needed: ${usage}`);
  process.exit(2);
}
const [json, withPeers] = [words.includes('--json'), words.includes('--peers')];
const say = (line: string): void => {
  if (!json) console.log(line);
};

const heap = (): number => {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + Math.max(external, arrayBuffers);
};

interface Built {
  readonly ask: Ask;
  readonly passagesPerSecond: number;
  readonly heapBytesPerPassage: number;
}

/** Entries are made before, as the service has them: what is measured is the index. */
async function buildOurs(articles: readonly Article[]): Promise<Built> {
  const entries = articles.map(articleEntry);
  const index = ourIndex();
  const before = heap();
  const begin = performance.now();
  await index.replaceAll(entries);
  const seconds = (performance.now() - begin) / 1000;
  return {
    ask: async (question) => (await index.search(plainQuery(question))).member.map(({ item }) => item.id),
    passagesPerSecond: Math.round(articles.length / seconds),
    heapBytesPerPassage: Math.round((heap() - before) / articles.length),
  };
}

async function comparePeer(peer: Peer, articles: readonly Article[]): Promise<void> {
  const before = heap();
  const begin = performance.now();
  await peer.build(articles);
  const seconds = (performance.now() - begin) / 1000;
  const bytes = Math.round((heap() - before) / articles.length);
  const few = allQuestions.slice(0, PEER_QUESTIONS);
  const { p50, p95 } = await latencyOf(few, peer.search);
  say(`\n${peer.name}: ${Math.round(articles.length / seconds)} passages/s, ${bytes} bytes of heap a passage`);
  say(`  p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (the first ${few.length} questions)`);
  for (const spelling of ['asis', 'strip']) {
    const set = questions[spelling];
    if (set === undefined) continue;
    const { recall10, mrr } = await qualityOf(set.slice(0, PEER_QUESTIONS), peer.search);
    say(`  ${spelling.padEnd(10)} recall@10 ${recall10.toFixed(3)}  MRR ${mrr.toFixed(3)}`);
  }
}

const articles = readArticles(folder);
const questions = readQuestions(folder);
const asis = questions.asis ?? Object.values(questions)[0] ?? [];
const allQuestions = asis.map(({ q }) => q);

const ours = await buildOurs(articles);
const build = { passagesPerSecond: ours.passagesPerSecond, heapBytesPerPassage: ours.heapBytesPerPassage };
say(`${articles.length} passages: ${build.passagesPerSecond}/s, ${build.heapBytesPerPassage} bytes of heap a passage`);
const latencyMs = await latencyOf(allQuestions, ours.ask);
say(`p50 ${latencyMs.p50.toFixed(1)} ms, p95 ${latencyMs.p95.toFixed(1)} ms`);
const conditions: Record<string, Quality> = {};
for (const [spelling, set] of Object.entries(questions)) {
  const quality = await qualityOf(set, ours.ask);
  conditions[spelling] = quality;
  say(`  ${spelling.padEnd(10)} recall@10 ${quality.recall10.toFixed(3)}  MRR ${quality.mrr.toFixed(3)}`);
}
if (json) console.log(JSON.stringify({ conditions, latencyMs, build }));

if (withPeers && !json) {
  say('\nHostile questions');
  for (const [name, question] of Object.entries(HOSTILE)) {
    const begin = performance.now();
    await ours.ask(question);
    say(`  ${name.padEnd(28)} ${(performance.now() - begin).toFixed(1)} ms`);
  }
  const clauses = clausesOf(articles);
  const cut = await buildOurs(clauses);
  const { p50, p95 } = await latencyOf(allQuestions, cut.ask);
  say(
    `\nThe articles cut into ${clauses.length} clauses: ${cut.passagesPerSecond}/s, ${cut.heapBytesPerPassage} bytes a passage`,
  );
  say(`  p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`);
  const { recall10, mrr } = await qualityOf(asis.slice(0, PEER_QUESTIONS), ours.ask);
  say(`\nThis index, the first ${PEER_QUESTIONS} as they are: recall@10 ${recall10.toFixed(3)}  MRR ${mrr.toFixed(3)}`);
  for (const peer of [miniSearchWithPairs(), sqliteFts5(), flexSearch()]) await comparePeer(peer, articles);
}
