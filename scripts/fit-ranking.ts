/**
 * `npx tsx scripts/fit-ranking.ts FOLDER [SIGN…]`: weights of the signs by which hits are put in order, fitted to questions with
 * known answers (a folder as `npm run bench:search` reads it). Prints what they give on questions they were not fitted to
 * (five parts, three times), then the weights for seed/vocabulary/ranking.json. With SIGNs only these are used.
 *
 * The likelihood of a right answer among the candidates (softmax over their scores), with a small penalty on large
 * weights; signs are scaled to a standard deviation of 1 while fitting.
 */
import { RankingSign } from '../src/model/search.js';
import { createBm25Engine } from '../src/search/bm25.js';
import { rarityOf } from '../src/search/passages/bm25-scorer.js';
import { createEvidenceReader } from '../src/search/ranking/evidence.js';
import { signsOf } from '../src/search/ranking/rank.js';
import { createAbbreviations } from '../src/search/reading/abbreviations.js';
import { createUnderstand } from '../src/search/reading/language.js';
import { createQuestionReader } from '../src/search/reading/question.js';
import { loadVocabulary } from '../src/vocabulary/load.js';
import { searchWords } from '../src/vocabulary/search-words.js';
import { randomBy } from '../test/bench/made-up-directive.js';
import { articleEntry, readArticles, readQuestions } from '../test/bench/search/articles.js';
import { plainQuery } from '../test/bench/search/our-index.js';

const CANDIDATES = 100;
const PENALTY = 0.01;
const STEPS = 120;
const RATE = 0.08;
const PARTS = 5;
const TIMES = 3;

interface Asked {
  readonly signs: readonly Float64Array[];
  readonly right: readonly boolean[];
  /** How many right answers there are, also among what is no candidate. */
  readonly answers: number;
}

const [folder, ...wanted] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: npx tsx scripts/fit-ranking.ts FOLDER [SIGN…]');
  process.exit(2);
}
const signs = RankingSign.options.filter((sign) => wanted.length === 0 || wanted.includes(sign));

function readAsked(from: string): Asked[] {
  const engine = createBm25Engine();
  engine.replaceAll(readArticles(from).map(articleEntry));
  const { collection } = engine.words;
  const { abbreviations, questions } = searchWords(loadVocabulary());
  const read = createQuestionReader(
    createAbbreviations(abbreviations),
    createUnderstand(collection, questions.phrases),
    questions,
  );
  const rarity = (folded: number): number => {
    const forms = folded < 0 ? [] : collection.lexicon.variants(folded);
    const frequency = forms.reduce((sum, form) => sum + collection.wordFrequency(form), 0);
    return rarityOf(collection.size, Math.min(frequency, collection.size));
  };
  const readerFor = createEvidenceReader(collection.lexicon, rarity);
  const { filters } = plainQuery('');
  const asked: Asked[] = [];
  for (const spelling of ['asis', 'strip', 'typo'])
    for (const { q, relevant } of readQuestions(from)[spelling] ?? []) {
      const question = read(q, { mend: true, expand: true, quotes: true, minus: true });
      const found = engine.find({ question, filters, best: CANDIDATES, named: 0 });
      if (found instanceof Promise) throw new TypeError('the embedded engine answers at once');
      const judged = signsOf(found.best, readerFor(question));
      asked.push({
        signs: judged.map((one) => Float64Array.from(signs, (sign) => one[sign])),
        right: found.best.map(({ entry }) => relevant.includes(entry.id)),
        answers: relevant.length,
      });
    }
  return asked;
}

/** Mean and standard deviation of each sign over all candidates. */
function scaleOf(asked: readonly Asked[]): { mean: number; deviation: number }[] {
  const all = asked.flatMap((one) => one.signs);
  return signs.map((_, sign) => {
    const mean = all.reduce((sum, one) => sum + (one[sign] as number), 0) / all.length;
    const square = all.reduce((sum, one) => sum + ((one[sign] as number) - mean) ** 2, 0) / all.length;
    return { mean, deviation: Math.sqrt(square) || 1 };
  });
}

const scoreOf = (weights: Float64Array, one: Float64Array): number =>
  weights.reduce((sum, weight, sign) => sum + weight * (one[sign] as number), 0);

/** Adds to `gradient` that of one question; nothing where no candidate is right. */
function addGradient(gradient: Float64Array, weights: Float64Array, { signs: rows, right }: Asked): void {
  if (!right.includes(true)) return;
  const scores = rows.map((row) => scoreOf(weights, row));
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const all = odds.reduce((sum, one) => sum + one, 0);
  const good = odds.reduce((sum, one, at) => sum + (right[at] ? one : 0), 0);
  rows.forEach((row, at) => {
    const odd = odds[at] as number;
    const pull = odd / all - (right[at] ? odd / good : 0);
    for (let sign = 0; sign < gradient.length; sign += 1)
      gradient[sign] = (gradient[sign] as number) + pull * (row[sign] as number);
  });
}

/** Adam over all questions at once. */
function fitted(asked: readonly Asked[]): Float64Array {
  const weights = new Float64Array(signs.length);
  const [first, second] = [new Float64Array(signs.length), new Float64Array(signs.length)];
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = new Float64Array(signs.length);
    for (const one of asked) addGradient(gradient, weights, one);
    for (let sign = 0; sign < signs.length; sign += 1) {
      const slope = (gradient[sign] as number) / asked.length + PENALTY * (weights[sign] as number);
      first[sign] = 0.9 * (first[sign] as number) + 0.1 * slope;
      second[sign] = 0.999 * (second[sign] as number) + 0.001 * slope ** 2;
      const size = Math.sqrt((second[sign] as number) / (1 - 0.999 ** step)) + 1e-8;
      weights[sign] = (weights[sign] as number) - (RATE * (first[sign] as number)) / (1 - 0.9 ** step) / size;
    }
  }
  return weights;
}

function quality(asked: readonly Asked[], weights: Float64Array): { recall: number; reciprocal: number } {
  let [recall, reciprocal] = [0, 0];
  for (const { signs: rows, right, answers } of asked) {
    const scores = rows.map((row) => scoreOf(weights, row));
    const order = [...rows.keys()].sort((a, b) => (scores[b] as number) - (scores[a] as number)).slice(0, 10);
    recall += order.filter((at) => right[at]).length / answers;
    const place = order.findIndex((at) => right[at]);
    if (place >= 0) reciprocal += 1 / (place + 1);
  }
  return { recall: recall / asked.length, reciprocal: reciprocal / asked.length };
}

/** Questions are parted by what is asked, so that no other spelling of a question is fitted to. */
function crossValidated(asked: readonly Asked[]): { recall: number; reciprocal: number } {
  const distinct = asked.length / 3;
  const random = randomBy(7);
  let [recall, reciprocal] = [0, 0];
  for (let time = 0; time < TIMES; time += 1) {
    const partOf = Array.from({ length: distinct }, () => Math.floor(random() * PARTS));
    for (let part = 0; part < PARTS; part += 1) {
      const inPart = (_: Asked, at: number): boolean => partOf[at % distinct] === part;
      const held = asked.filter(inPart);
      const found = quality(held, fitted(asked.filter((one, at) => !inPart(one, at))));
      recall += found.recall * held.length;
      reciprocal += found.reciprocal * held.length;
    }
  }
  return { recall: recall / (asked.length * TIMES), reciprocal: reciprocal / (asked.length * TIMES) };
}

const raw = readAsked(folder);
const scale = scaleOf(raw);
const scaled = raw.map((one) => ({
  ...one,
  signs: one.signs.map((row) => row.map((value, at) => (value - (scale[at]?.mean ?? 0)) / (scale[at]?.deviation ?? 1))),
}));
const unseen = crossValidated(scaled);
console.log(`not fitted to: recall@10 ${unseen.recall.toFixed(4)}, MRR ${unseen.reciprocal.toFixed(4)}`);
const weights = fitted(scaled);
const seen = quality(scaled, weights);
console.log(`fitted to:     recall@10 ${seen.recall.toFixed(4)}, MRR ${seen.reciprocal.toFixed(4)}`);
const shown = signs.map((sign, at) => [sign, Number(((weights[at] ?? 0) / (scale[at]?.deviation ?? 1)).toFixed(2))]);
console.log(JSON.stringify(Object.fromEntries(shown)));
