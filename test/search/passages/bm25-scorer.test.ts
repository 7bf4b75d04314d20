import fc from 'fast-check';
import { type Bm25, createScorer, type QueryTerm, rarityOf } from '../../../src/search/passages/bm25-scorer.js';
import type { Collection } from '../../../src/search/passages/collection.js';
import type { Passage } from '../../../src/search/passages/passage.js';
import { countNaively } from './arbitrary-passages.js';
import { contentAfter, emptyCollection, histories, replay, WORDS } from './histories.js';

const PARAMETERS: Bm25 = { k1: 1.3, b: 0.7, exactShare: 0.25, pairWeight: 0.5, commonShare: 0.6 };

const word = fc.nat({ max: WORDS.length - 1 });
const formsOf = (words: readonly number[], pairs: boolean): number[] =>
  pairs ? words.flatMap((one) => [one, (one * 3 + 1) % WORDS.length]) : [...words];

const term: fc.Arbitrary<QueryTerm> = fc
  .record({
    words: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
    pairs: fc.boolean(),
    exact: fc.integer({ min: -1, max: 2 }),
    weight: fc.constantFrom(0.25, 1, 4),
    matches: fc.boolean(),
  })
  .map(({ words, pairs, exact, weight, matches }) => ({
    kind: pairs ? ('pair' as const) : ('word' as const),
    forms: formsOf(words, pairs),
    exact: Math.min(exact, words.length - 1),
    weight,
    matches,
  }));
const questions = fc.array(term, { minLength: 1, maxLength: 6 });

/** How often each passage holds each form of a term. */
function formCounts({ kind, forms }: QueryTerm, passage: Passage): number[] {
  const { words, pairs } = countNaively(passage);
  if (kind === 'word') return forms.map((id) => words.get(id) ?? 0);
  return Array.from({ length: forms.length / 2 }, (_, at) => pairs.get(`${forms[2 * at]} ${forms[2 * at + 1]}`) ?? 0);
}

/** BM25 as its formula is printed: rarity × count × (k1 + 1) / (count + k1 × (1 − b + b × length / average length)). */
function scoreNaively(
  content: ReadonlyMap<string, Passage>,
  terms: readonly QueryTerm[],
  by: Bm25,
): Map<string, number> {
  const lengths = new Map([...content].map(([id, passage]) => [id, countNaively(passage).length]));
  const average = [...lengths.values()].reduce((sum, length) => sum + length, 0) / content.size;
  const scores = new Map<string, number>();
  const matched = new Set<string>();
  const add = (counts: ReadonlyMap<string, number>, weight: number): void => {
    const holding = [...counts].filter(([, count]) => count > 0);
    const rarity = rarityOf(content.size, holding.length);
    for (const [id, count] of holding) {
      const norm = by.k1 * (1 - by.b + (by.b * (lengths.get(id) as number)) / average);
      scores.set(id, (scores.get(id) ?? 0) + (weight * rarity * count * (by.k1 + 1)) / (count + norm));
    }
  };
  for (const asked of terms) {
    const found = new Map([...content].map(([id, passage]) => [id, formCounts(asked, passage)]));
    const all = new Map([...found].map(([id, counts]) => [id, counts.reduce((sum, count) => sum + count, 0)]));
    const holders = asked.forms.map(
      (_, form) => [...found.values()].filter((counts) => (counts[form] ?? 0) > 0).length,
    );
    const isCommon = holders.reduce((sum, count) => sum + count, 0) > content.size * by.commonShare;
    if (asked.kind === 'word' && !asked.matches && isCommon) continue;
    if (asked.matches) for (const [id, count] of all) if (count > 0) matched.add(id);
    const weight = asked.weight * (asked.kind === 'pair' ? by.pairWeight : 1);
    if (asked.exact < 0) add(all, weight);
    else {
      add(all, weight * (1 - by.exactShare));
      add(new Map([...found].map(([id, counts]) => [id, counts[asked.exact] as number])), weight * by.exactShare);
    }
  }
  return new Map([...scores].filter(([id]) => matched.has(id)));
}

function scoresById(collection: Collection, score: ReturnType<typeof createScorer>, terms: readonly QueryTerm[]) {
  const { values, touched } = score(terms);
  const numbers = [...touched];
  expect(new Set(numbers).size).toBe(numbers.length);
  return new Map(numbers.map((number) => [collection.at(number).id, values[number] as number]));
}

function expectAlike(scores: ReadonlyMap<string, number>, expected: ReadonlyMap<string, number>): void {
  expect([...scores.keys()].sort()).toEqual([...expected.keys()].sort());
  for (const [id, value] of expected) expect(scores.get(id)).toBeCloseTo(value, 9);
}

test('scores are those of the formula, after any history and from one question to the next', () => {
  fc.assert(
    fc.property(histories, fc.array(questions, { minLength: 1, maxLength: 3 }), (history, asked) => {
      const collection = emptyCollection();
      const score = createScorer(collection, PARAMETERS);
      history.forEach(({ put, remove }, at) => {
        collection.change(put, remove);
        if (at % 10 !== 0) return;
        const terms = asked[0] as QueryTerm[];
        expectAlike(
          scoresById(collection, score, terms),
          scoreNaively(contentAfter(history.slice(0, at + 1)), terms, PARAMETERS),
        );
      });
      for (const terms of asked)
        expectAlike(scoresById(collection, score, terms), scoreNaively(contentAfter(history), terms, PARAMETERS));
    }),
    { seed: 10, numRuns: 80 },
  );
});

test('a collection with a history and one built afresh give the very same scores', () => {
  fc.assert(
    fc.property(histories, questions, (history, terms) => {
      const old = replay(history);
      const put = [...contentAfter(history)].map(([id, passage]) => [{ id }, passage] as const);
      const fresh = replay([{ put, remove: [] }]);
      const scores = scoresById(old, createScorer(old), terms);
      const expected = scoresById(fresh, createScorer(fresh), terms);
      expect([...scores].sort()).toEqual([...expected].sort());
    }),
    { seed: 11, numRuns: 80 },
  );
});

test('no passage comes twice where only one of the two shares counts', () => {
  const passage: Passage = { tokens: Uint32Array.of(2), counts: [0, 0, 0, 1, 0, 0] };
  const other: Passage = { tokens: Uint32Array.of(4), counts: [0, 0, 0, 1, 0, 0] };
  const put = [
    [{ id: 'a' }, passage],
    [{ id: 'b' }, other],
  ] as const;
  const collection = replay([{ put, remove: [] }]);
  for (const exactShare of [0, 1]) {
    const score = createScorer(collection, { ...PARAMETERS, exactShare });
    const found = score([{ kind: 'word', forms: [1], exact: 0, weight: 1, matches: true }]);
    expect([...found.touched]).toEqual([0]);
    expect(found.values[0]).toBeGreaterThan(0);
  }
});

test('a rare word says more than a frequent one, and every word says something', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0, max: 1, noNaN: true }), (size, share) => {
      const frequency = Math.floor(size * share);
      expect(rarityOf(size, frequency)).toBeGreaterThan(0);
      if (frequency > 0) expect(rarityOf(size, frequency - 1)).toBeGreaterThan(rarityOf(size, frequency));
    }),
    { seed: 12 },
  );
});
