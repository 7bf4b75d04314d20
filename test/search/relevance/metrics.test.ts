import { ndcgAt10, recallAt10, reciprocalRank } from './metrics.js';

const GRADES = { best: 3, good: 2, fair: 1 };
const NOISE = Array.from({ length: 10 }, (_, at) => `noise-${at}`);
const MANY = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`answer-${at}`, 2]));

describe('ndcgAt10', () => {
  test('is 1 for the best order, whatever follows', () => {
    expect(ndcgAt10(['best', 'good', 'fair', ...NOISE], GRADES)).toBeCloseTo(1, 10);
  });

  test('discounts by place and weighs by grade', () => {
    // Gains 3, 7 and nothing: 3 / 1 + 7 / 1.58496 = 7.41650; the best is 7 + 3 / 1.58496 + 1 / 2 = 9.39279.
    expect(ndcgAt10(['good', 'best', 'noise'], GRADES)).toBeCloseTo(0.7896, 4);
    // 1 / log2(4) = 0.5, and 7 / log2(5) = 3.01473: 3.51473 / 9.39279.
    expect(ndcgAt10(['noise', 'other', 'fair', 'best'], GRADES)).toBeCloseTo(0.3742, 4);
  });

  test('does not see the eleventh hit', () => {
    // 7 / log2(11) = 2.02346 in place 10; the best is 7.
    expect(ndcgAt10([...NOISE.slice(1), 'best'], { best: 3 })).toBeCloseTo(0.2891, 4);
    expect(ndcgAt10([...NOISE, 'best'], { best: 3 })).toBe(0);
  });

  test('asks of more than ten graded nodes only ten', () => {
    expect(ndcgAt10(Object.keys(MANY), MANY)).toBeCloseTo(1, 10);
  });

  test('is 0 without hits, without grades, and for the name of what every object has', () => {
    expect([ndcgAt10([], GRADES), ndcgAt10(['best'], {}), ndcgAt10(['constructor'], GRADES)]).toEqual([0, 0, 0]);
  });
});

describe('recallAt10', () => {
  test('counts what answers, not what only helps', () => {
    expect(recallAt10(['fair', 'good', 'noise'], GRADES)).toBe(0.5);
    expect(recallAt10(['good', 'noise', 'best'], GRADES)).toBe(1);
    expect(recallAt10(['fair'], { fair: 1 })).toBe(0);
  });

  test('does not see the eleventh hit', () => {
    expect(recallAt10([...NOISE, 'best'], GRADES)).toBe(0);
  });

  test('asks of twelve answers only ten', () => {
    expect(recallAt10(Object.keys(MANY), MANY)).toBe(1);
    expect(recallAt10(Object.keys(MANY).slice(0, 4), MANY)).toBe(0.4);
  });
});

describe('reciprocalRank', () => {
  test('is of the first hit that answers', () => {
    expect(reciprocalRank(['best'], GRADES)).toBe(1);
    expect(reciprocalRank(['fair', 'noise', 'other', 'good', 'best'], GRADES)).toBe(0.25);
    expect(reciprocalRank([...NOISE, 'noise', 'best'], GRADES)).toBeCloseTo(1 / 12, 10);
  });

  test('is 0 without one', () => {
    expect([reciprocalRank([], GRADES), reciprocalRank(['fair'], GRADES), reciprocalRank(['best'], {})]).toEqual([
      0, 0, 0,
    ]);
  });
});
