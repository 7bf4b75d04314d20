import { Comparison } from '../../src/model/comparison.js';
import { madeUpDirective, randomBy, wordsBy } from '../bench/made-up-directive.js';
import { directive } from '../build-directive.js';
import { comparedLibrary, programmeAndPlans } from './compared-library.js';

const { directives, links } = programmeAndPlans();
const library = () => comparedLibrary(directives, links);
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

test('what a child took over, left out and added; a rejected link ties nothing', async () => {
  const answer = Comparison.parse(await (await library()).compare('document:p', 'document:c'));
  expect(answer.parent.id).toBe('document:p');
  expect(answer.child.id).toBe('document:c');
  expect(answer.pairs.map(({ child, parent, kind, score }) => [child.id, parent.id, kind, score])).toEqual([
    ['task:c.i.1.1', 'task:p.i.1.1', 'narrowed', 0.9],
    ['target:c.i.1.9', 'target:p.i.1.9', 'adapted', 0.7],
  ]);
  expect(ids(answer.uncovered)).toEqual(['task:p.i.1.2', 'task:p.i.1.3']);
  expect(ids(answer.local)).toEqual(['task:c.i.1.2']);
  for (const item of [...answer.uncovered, ...answer.local]) expect(item.source.exact).not.toBe('');
});

test('changes are the words of both texts at their spans', async () => {
  const { pairs } = await (await library()).compare('document:p', 'document:c');
  const [water] = pairs;
  expect(water?.changes.length).toBeGreaterThan(1);
  for (const { parent, child, parentSpan, childSpan } of water?.changes ?? []) {
    if (parentSpan) expect(water?.parent.text.slice(parentSpan.start, parentSpan.end)).toBe(parent);
    if (childSpan) expect(water?.child.text.slice(childSpan.start, childSpan.end)).toBe(child);
  }
  expect(water?.changes.some(({ parent, child }) => child === null && parent?.includes('bơi lội'))).toBe(true);
});

test('numbers are joined, and sections only where they have a heading', async () => {
  const { measures, sectionPairs } = await (await library()).compare('document:p', 'document:c');
  expect(measures).toMatchObject([{ status: 'lowered', weaker: true, child: { value: 80 }, parent: { value: 85 } }]);
  expect(sectionPairs.map(({ child, parent }) => [child.id, parent.id])).toEqual([['section:c.ii', 'section:p.i.1']]);
});

test('a pair that no edge ties is aligned when it is asked for', async () => {
  const { pairs, local } = await (await library()).compare('document:p', 'document:s');
  expect(pairs.map(({ child, parent, kind }) => [child.id, parent.id, kind])).toEqual([
    ['task:s.i.1.1', 'task:p.i.1.1', 'verbatim'],
  ]);
  expect(ids(local)).toEqual(['task:s.i.1.2']);
});

test('a pair that an edge ties keeps to what is stored, also where people rejected all of it', async () => {
  const answer = await (await comparedLibrary(directives, [])).compare('document:p', 'document:c');
  expect(answer.pairs).toEqual([]);
  expect(answer.uncovered).toHaveLength(4);
});

test('a link that is for review is a pair and says so', async () => {
  const doubtful = links.map((one) => ({ ...one, state: 'for_review' as const }));
  const { pairs } = await (await comparedLibrary(directives, doubtful)).compare('document:p', 'document:c');
  expect(pairs.map(({ state }) => state)).toEqual(['for_review', 'for_review']);
});

test.each([
  ['document:none', 'document:c', 'not-found', []],
  ['nonsense', 'document:c', 'not-found', []],
  ['document:p', 'document:p', 'bad-parameter', ['child']],
  ['body:so-y-te', 'document:c', 'bad-parameter', ['parent']],
  ['document:p', 'task:c.i.1.1', 'bad-parameter', ['child']],
  ['document:p', 'task:none', 'not-found', []],
  ['document:99-nq-tw.nd', 'document:c', 'not-held', []],
])('%s with %s: %s', async (parent, child, code, names) => {
  const cites = directive('z', {
    references: directives[1]?.references.map((one) => ({ ...one, symbol: '99-NQ/TW' })) ?? [],
  });
  const questions = await comparedLibrary([...directives, cites], links);
  const parameters = names.map((name) => ({ name, reason: expect.any(String) }));
  await expect(questions.compare(parent, child)).rejects.toMatchObject({ code, parameters });
});

test('an item is answered with the document to name instead', async () => {
  await expect((await library()).compare('task:p.i.1.1', 'document:c')).rejects.toThrow('"document:p"');
});

test('a parent of 5,000 items and a document without any are compared', async () => {
  const random = randomBy(7);
  const word = wordsBy(random);
  const parent = madeUpDirective('lon', random, word, { items: 5000, perSection: 50 });
  const texts = parent.tasks.slice(0, 200).map(({ text }) => text);
  const child = madeUpDirective('nho', random, word, { items: 200, perSection: 20, copyFrom: texts });
  const questions = await comparedLibrary([parent, child, directive('rong')]);
  const answer = await questions.compare(parent.id, child.id);
  const tied = new Set(answer.pairs.map((pair) => pair.parent.id));
  expect(tied.size + answer.uncovered.length).toBe(5000);
  expect(tied.size).toBeGreaterThan(100);
  const empty = await questions.compare(parent.id, 'document:rong');
  expect([empty.pairs.length, empty.uncovered.length, empty.local.length]).toEqual([0, 5000, 0]);
}, 60_000);
