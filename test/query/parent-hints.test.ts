import type { ItemLink } from '../../src/model/links.js';
import { parentHints } from '../../src/query/search/parent-hints.js';
import { directive, task } from '../build-directive.js';
import { link, linkedStore } from './linked-library.js';

const ITEMS = { child: 'task:k.i.1.1', first: 'task:c.i.1.1', second: 'task:c.i.1.2' };

const hintOf = async (links: readonly ItemLink[]): Promise<string | undefined> => {
  const parent = directive('c', {
    symbol: '2-CTr/TU',
    type: 'Chương trình',
    tasks: [task('c', 1, 'Rà soát'), task('c', 2, 'Đào tạo')],
  });
  const store = await linkedStore([parent, directive('k', { tasks: [task('k', 1, 'Rà soát')] })], links);
  return (await parentHints(store, [ITEMS.child])).get(ITEMS.child)?.title;
};

const to = (parent: string, given: Partial<ItemLink>): ItemLink => link(ITEMS.child, parent, given);
const REVIEW = { id: 'review:1', by: 'Lan', at: '2026-01-01T00:00:00Z', note: null } as const;

test('the first parent by rank, named by its document and its place', async () => {
  expect(await hintOf([to(ITEMS.second, { rank: 2 }), to(ITEMS.first, { rank: 1 })])).toMatch(/^.+ 2-CTr\/TU, I\.1#1$/);
});

test('what a person rejected is none', async () => {
  const rejected = to(ITEMS.first, { rank: 1, review: { ...REVIEW, verdict: 'reject' } });
  expect(await hintOf([rejected, to(ITEMS.second, { rank: 2 })])).toMatch(/#2$/);
  expect(await hintOf([rejected])).toBeUndefined();
});

test('an item that carries nothing out has none', async () => {
  expect(await hintOf([])).toBeUndefined();
});
