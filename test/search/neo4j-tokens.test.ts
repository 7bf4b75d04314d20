import fc from 'fast-check';
import { labelToken, tokenOf } from '../../src/search/neo4j-tokens.js';
import { describeNeo4j } from '../neo4j/describe-neo4j.js';

const NUMBER = 500;
const SEED = 71;

const oddTexts = fc.sample(
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(' ', '\t', '\u00a0', '\u2028', '"', '\\', '$', ';', 'a', 'Đ', '\0', '@', '_') }),
    fc.string({ unit: 'grapheme', minLength: 150, maxLength: 400 }),
    fc.constantFrom('', ' ', '$', '$;', '$20;', 'AND', 'a*', '[a TO b]', '\ud800', '\udc00\ud800'),
  ),
  { numRuns: NUMBER, seed: SEED },
);
const texts = [...new Set(oddTexts)];

test('different texts are different tokens, without what would end one', () => {
  const tokens = texts.map(tokenOf);
  expect(new Set(tokens).size).toBe(texts.length);
  for (const token of tokens) {
    expect(token).toMatch(/^[^\s\p{C}\p{Z}"\\]+$/u);
    expect(token.length).toBeLessThan(255);
  }
});

test('tokens of days sort as the days do', () => {
  const days = ['20241231', '20250101', '2025'].map((day) => labelToken(`due:${day}`));
  expect([...days].sort()).toEqual([days[0], days[2], days[1]]);
});

describeNeo4j('tokens in the full-text index', ({ connection }) => {
  test('each finds its own entry and no other, also beside others', async () => {
    const rows = texts.map((text, at) => ({
      id: `${at}`,
      properties: { id: `${at}`, terms: `x ${tokenOf(text)} ${tokenOf(`${text}y`)}` },
    }));
    await connection().write((run) =>
      run('UNWIND $rows AS row MERGE (e:Entry {id: row.id}) SET e = row.properties', { rows }),
    );
    const found = await connection().read((run) =>
      run(
        `UNWIND $queries AS query
         CALL (query) { CALL db.index.fulltext.queryNodes('entry_terms', query) YIELD node RETURN collect(node.id) AS ids }
         RETURN ids`,
        { queries: texts.map((text) => `+"${tokenOf(text)}" +"${tokenOf(`${text}y`)}"`) },
      ),
    );
    expect(found.map(({ ids }) => ids)).toEqual(texts.map((_, at) => [`${at}`]));
  }, 60_000);
});
