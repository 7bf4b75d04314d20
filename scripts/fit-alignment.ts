/**
 * `npx tsx scripts/fit-alignment.ts FOLDER[=TEXTS]…`: fits the coefficients of seed/vocabulary/alignment.json to readings
 * of descent (logistic regression), and shows what each pair of documents gets from a model fitted to all the others.
 * Each reading weighs as much as any other, however many items it has. Nothing is written.
 */

import { composeReader } from '../src/compose.js';
import { type AlignmentModel, alignerOf, candidatesOf, featuresOf } from '../src/link/align/align-documents.js';
import { createPairTable } from '../src/link/align/passages.js';
import { loadVocabulary } from '../src/vocabulary/load.js';
import { loadLinkReadings, type ReadPair } from '../test/eval/links/link-reading.js';
import { f1, scoreLinks } from '../test/eval/links/score-links.js';

const ROUNDS = 3000;
const RATE = 3;
const DECAY = 0.0004;
const THRESHOLDS = { first: [0.2, 0.25, 0.3, 0.35, 0.4, 0.5], further: [0.5, 0.6, 0.65, 0.7, 0.8, 0.9] };

interface Example {
  readonly features: readonly number[];
  readonly right: number;
  readonly weight: number;
}

const { extract } = composeReader();
const { functionWords, localWords } = loadVocabulary().alignment;
const words = { functionWords: new Set(functionWords), localWords: new Set(localWords) };
const pairs = process.argv.slice(2).flatMap((argument) => {
  const [folder = '', texts = null] = argument.split('=');
  return loadLinkReadings(folder, texts, extract);
});

function examplesOf({ reading, child, parent }: ReadPair): Example[] {
  const { children, candidates } = candidatesOf(child, parent, createPairTable(words.functionWords));
  const read = new Map(reading.links.map((link) => [link.child, link]));
  const examples = children.flatMap(({ item }, index) => {
    const link = read.get(item.label);
    return (link === undefined ? [] : (candidates[index] ?? [])).map((one) => {
      const { label } = one.parent.item;
      return {
        features: featuresOf(one),
        right: link?.parents.includes(label) || link?.allowed.includes(label) ? 1 : 0,
      };
    });
  });
  return examples.map((one) => ({ ...one, weight: 1 / examples.length }));
}

const logistic = (coefficients: readonly number[], features: readonly number[]): number =>
  1 / (1 + Math.exp(-features.reduce((sum, value, index) => sum + value * (coefficients[index] as number), 0)));

function fitTo(examples: readonly Example[]): number[] {
  const size = examples[0]?.features.length ?? 0;
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const coefficients = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Array<number>(size).fill(0);
    for (const { features, right, weight } of examples) {
      const off = (logistic(coefficients, features) - right) * weight;
      for (let i = 0; i < size; i++) slope[i] = (slope[i] as number) + off * (features[i] as number);
    }
    for (let i = 0; i < size; i++) {
      const decay = i === 0 ? 0 : DECAY * (coefficients[i] as number);
      coefficients[i] = (coefficients[i] as number) - RATE * ((slope[i] as number) / total + decay);
    }
  }
  return coefficients;
}

function modelOf(coefficients: readonly number[], first: number, further: number): AlignmentModel {
  const [bias = 0, covered = 0, clauseCovered = 0, clauseShared = 0, heading = 0, shared = 0, lead = 0] =
    coefficients.map((value) => Math.round(value * 100) / 100);
  return { bias, covered, clauseCovered, clauseShared, heading, shared, lead, first, further };
}

const scoreBy = (model: AlignmentModel, pair: ReadPair): number =>
  f1(scoreLinks(pair, alignerOf(words, model)(pair.child, pair.parent)).pairs);

const examples = new Map(pairs.map((pair) => [pair, examplesOf(pair)]));
const fitted = fitTo([...examples.values()].flat());
const left = new Map(
  pairs.map((pair) => [pair, fitTo([...examples].flatMap(([other, own]) => (other === pair ? [] : own)))]),
);
for (const first of THRESHOLDS.first)
  for (const further of THRESHOLDS.further) {
    const scores = pairs.map((pair) => [
      scoreBy(modelOf(fitted, first, further), pair),
      scoreBy(modelOf(left.get(pair) ?? fitted, first, further), pair),
    ]);
    const mean = (at: number): string =>
      (scores.reduce((sum, one) => sum + (one[at] ?? 0), 0) / scores.length).toFixed(3);
    const each = scores.map(([all = 0, others = 0]) => `${all.toFixed(3)}/${others.toFixed(3)}`).join(' ');
    console.log(`${first} ${further}: mean ${mean(0)}, left out ${mean(1)}  ${each}`);
  }
console.log(pairs.map(({ reading }) => reading.name).join(' '));
console.log(JSON.stringify(modelOf(fitted, 0.3, 0.65)));
