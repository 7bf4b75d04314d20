import { Coverage } from '../../src/model/coverage.js';
import { directive, refers, task } from '../build-directive.js';
import { comparedLibrary, programmeAndPlans } from './compared-library.js';
import { link } from './linked-library.js';

const { directives, links } = programmeAndPlans();

/** A second plan that carries out what the first leaves of the water task, and holds nothing of the rest. */
const second = directive('d', {
  references: [refers('5-CTr/TU', { type: 'Chương trình' })],
  tasks: [
    task('d', 1, 'Tập huấn kỹ năng bơi lội an toàn cho trẻ em ven sông trong hè.'),
    task('d', 2, 'Số hóa hồ sơ lưu trữ của các hợp tác xã nông nghiệp'),
  ],
});
const secondLinks = [
  link('task:d.i.1.1', 'task:p.i.1.1', { kind: 'narrowed' }),
  link('task:d.i.1.2', 'task:p.i.1.2', { kind: 'verbatim', score: 1 }),
];

const statuses = ({ items }: Coverage) => Object.fromEntries(items.map(({ item, status }) => [item.id, status]));

test('one child: covered, partly with what was dropped, not covered, local', async () => {
  const questions = await comparedLibrary(directives, links);
  const answer = Coverage.parse(await questions.coverage('document:p', ['document:c']));
  expect(statuses(answer)).toEqual({
    'task:p.i.1.1': 'partly',
    'task:p.i.1.2': 'not_covered',
    'task:p.i.1.3': 'not_covered',
    'target:p.i.1.9': 'covered',
  });
  const [water] = answer.items;
  expect(water?.by).toMatchObject([
    { document: 'document:c', item: { id: 'task:c.i.1.1' }, kind: 'narrowed', score: 0.9 },
  ]);
  expect(water?.dropped.clauses.map(({ quote }) => quote)).toEqual([
    'tập huấn kỹ năng bơi lội an toàn cho trẻ em ven sông',
    'khen thưởng thôn xóm giữ gìn vệ sinh kênh mương',
  ]);
  for (const { quote, span } of water?.dropped.clauses ?? [])
    expect(water?.item.text.slice(span.start, span.end)).toBe(quote);
  expect(answer.counts).toEqual({ items: 4, covered: 1, partly: 1, notCovered: 2, local: 1 });
  expect(answer.children).toMatchObject([{ counts: answer.counts, local: [{ id: 'task:c.i.1.2' }] }]);
});

test('all children together leave out less than each alone', async () => {
  const questions = await comparedLibrary([...directives, second], [...links, ...secondLinks]);
  const answer = await questions.coverage('document:p', []);
  expect(answer.children.map(({ document }) => document.id)).toEqual(['document:c', 'document:d']);
  expect(answer.items[0]?.dropped.clauses.map(({ quote }) => quote)).toEqual([
    'khen thưởng thôn xóm giữ gìn vệ sinh kênh mương',
  ]);
  expect(answer.items[0]?.perDocument.map(({ status }) => status)).toEqual(['partly', 'partly']);
  expect(statuses(answer)['task:p.i.1.2']).toBe('covered');
  expect(answer.children.map(({ counts }) => counts)).toEqual([
    { items: 4, covered: 1, partly: 1, notCovered: 2, local: 1 },
    { items: 4, covered: 1, partly: 1, notCovered: 2, local: 0 },
  ]);
  expect(answer.counts).toEqual({ items: 4, covered: 2, partly: 1, notCovered: 1, local: 1 });
});

test('a number that every child drops makes an item partly covered', async () => {
  const [programme, plan, ...others] = directives;
  if (programme === undefined || plan === undefined) throw new Error('the library has two documents');
  const silent = { ...plan, targets: plan.targets.map((one) => ({ ...one, measures: [] })) };
  const questions = await comparedLibrary([programme, silent, ...others], links);
  const answer = await questions.coverage('document:p', ['document:c']);
  const target = answer.items.find(({ item }) => item.type === 'target');
  expect(target).toMatchObject({ status: 'partly', dropped: { measures: [{ value: 85 }] } });
});

test('a parent without children, children that are not held, and mistakes', async () => {
  const alone = await comparedLibrary(directives, links);
  const answer = await alone.coverage('document:s', []);
  expect(answer).toMatchObject({ children: [], unresolved: [], truncated: false, counts: { items: 2, notCovered: 2 } });
  await expect(alone.coverage('document:none', [])).rejects.toMatchObject({ code: 'not-found' });
  await expect(alone.coverage('document:p', ['document:p'])).rejects.toMatchObject({ code: 'bad-parameter' });
  await expect(alone.coverage('document:p', ['task:c.i.1.1'])).rejects.toMatchObject({ code: 'bad-parameter' });
  const says = { from: '7-KH/QU', to: '5-CTr/TU', relation: 'implements' as const };
  const third = directive('e', {
    references: [
      refers('7-KH/QU', { relation: 'cites', type: 'Kế hoạch' }),
      refers('5-CTr/TU', { type: 'Chương trình', relation: 'cites' }),
    ],
    edges: [{ ...says, source: directive('e').source }],
  });
  const told = await (await comparedLibrary([...directives, third], links)).coverage('document:p', []);
  expect(told.unresolved).toEqual(['document:7-kh-qu.nd']);
});
