import { readdirSync } from 'node:fs';
import { createCitationRecognizer } from '../../src/extract/recognizers/citations.js';
import { createMeasureRecognizer } from '../../src/extract/recognizers/measures.js';
import { createSymbolRecognizer } from '../../src/extract/recognizers/symbols.js';
import { createChainReader } from '../../src/extract/references/citation-chain.js';
import { EMPTY_MAPPED } from '../../src/text/mapped-text.js';
import { loadVocabulary } from '../../src/vocabulary/load.js';

const vocabulary = loadVocabulary();
const findSymbols = createSymbolRecognizer(vocabulary);

describe.each(vocabulary.symbols.grammars)('symbol grammar $id', ({ pattern, examples, counterExamples }) => {
  const whole = new RegExp(`^(?:${pattern})$`, 'u');

  test.each(examples)('has the form of %s', (example) => expect(example).toMatch(whole));
  test.each(examples)('%s is found in a sentence', (example) => {
    expect(findSymbols(`Thực hiện văn bản số ${example} ngày 01/02/2025.`)).toHaveLength(1);
  });
  if (counterExamples.length > 0) {
    test.each(counterExamples)('not that of %s', (example) => expect(example).not.toMatch(whole));
  }
});

describe.each(vocabulary.measures.comparators)('comparator $id', ({ sign, examples, counterExamples }) => {
  const measures = createMeasureRecognizer(vocabulary);

  test.each(examples)('reads %s', (example) => expect(measures(example)[0]?.comparator).toBe(sign));
  test.each(counterExamples)('reads none in %s', (example) => expect(measures(example)).toEqual([]));
});

describe.each(vocabulary.relations.relations)('relation $id', ({ relation, scope, examples, counterExamples }) => {
  const read = createChainReader(vocabulary, createCitationRecognizer(vocabulary, findSymbols));
  const zone = scope === 'preamble' ? 'preamble' : scope === 'opening' ? 'title' : 'body';
  const relationsIn = (text: string) =>
    read({ block: { ...EMPTY_MAPPED, text }, zone }).citations.map((one) => one.relation);

  test.each(examples)('is said by %s', (example) => expect(relationsIn(example)).toContain(relation));
  if (counterExamples.length > 0) {
    test.each(counterExamples)('is not said by %s', (example) => expect(relationsIn(example)).not.toContain(relation));
  }
});

test('the word lists hold no entry twice', () => {
  const { time, measures, roles } = vocabulary;
  for (const list of [time.before, time.until, time.in, measures.units, measures.labelsBefore, roles.orders]) {
    expect(new Set(list).size).toBe(list.length);
  }
  expect(readdirSync(new URL('../../seed/vocabulary/', import.meta.url)).length).toBeGreaterThan(10);
});
