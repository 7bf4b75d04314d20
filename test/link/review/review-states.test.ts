import { itemsIn } from '../../../src/link/review/anchored-items.js';
import { createFindAnchor } from '../../../src/link/review/find-anchor.js';
import { mergeVerdict } from '../../../src/link/review/merge-verdict.js';
import { reviewStates } from '../../../src/link/review/review-states.js';
import { anchor, decision, onDeadline, onLink, onMerge, onOwner, ownerFact } from '../../build-decision.js';
import { directive, task } from '../../build-directive.js';

const item = (document: string) => anchor(document, `task:${document}.i.1.1`, `việc của ${document}`);
const LIBRARY = ['a', 'b'].map((id) => directive(id, { tasks: [task(id, 1, `việc của ${id}`)] }));
const standing = (library = LIBRARY) => ({
  find: createFindAnchor(itemsIn((document) => library.find(({ id }) => id === document) ?? null)),
  isHeld: (document: string) => library.some(({ id }) => id === document),
});
const states = (decisions: Parameters<typeof reviewStates>[0], library = LIBRARY) =>
  reviewStates(decisions, standing(library)).map(({ id, state }) => `${id} ${state}`);
const LEAD = ownerFact('Sở Y tế', 'lead');

test('an earlier decision on the same fact is superseded, one on another is not', () => {
  const [first, other, date, last] = [
    onOwner('reject', item('a'), LEAD),
    onOwner('reject', item('a'), ownerFact('Sở Y tế', 'monitor')),
    onDeadline('confirm', item('a'), '2030'),
    onOwner('confirm', item('a'), LEAD),
  ];
  expect(states([last, other, first, date])).toEqual([
    `${first.id} superseded`,
    `${other.id} effective`,
    `${date.id} effective`,
    `${last.id} effective`,
  ]);
});

test('a decision on what is gone is orphaned and listed; when it comes back it is effective again', () => {
  const decisions = [
    onOwner('reject', item('c'), LEAD),
    onLink('confirm', item('a'), item('c')),
    onLink('correct', item('a'), item('b'), item('c')),
    onMerge('reject', 'document:c', '5/KH-UBND', '2026'),
  ];
  expect(states(decisions)).toEqual(decisions.map(({ id }) => `${id} orphaned`));
  const back = [...LIBRARY, directive('c', { tasks: [task('c', 1, 'việc của c')] })];
  expect(states(decisions, back)).toEqual(decisions.map(({ id }) => `${id} effective`));
  expect(reviewStates(decisions, standing(back)).map(({ nodes }) => nodes)).toEqual([
    [item('c').id],
    [item('a').id, item('c').id],
    [item('a').id, item('b').id, item('c').id],
    ['document:c'],
  ]);
});

test('"no parent" overrules what was decided on the links before, and is overruled by what comes after', () => {
  const [before, none, after] = [
    onLink('confirm', item('a'), item('b')),
    onLink('correct', item('a'), item('b'), null),
    onLink('confirm', item('a'), item('b')),
  ];
  expect(states([before, none])).toEqual([`${before.id} superseded`, `${none.id} effective`]);
  expect(states([none, after])).toEqual([`${none.id} effective`, `${after.id} effective`]);
  expect(states([before, onLink('correct', item('a'), null, null)])[0]).toBe(`${before.id} superseded`);
});

test('what a decision says of a held document and a symbol', () => {
  const [a, b] = ['document:a', 'document:b'] as const;
  expect(mergeVerdict(onMerge('confirm', a, '5/KH', null), a)).toBe('confirm');
  expect(mergeVerdict(onMerge('reject', a, '5/KH', null), a)).toBe('reject');
  expect(mergeVerdict(onMerge('reject', a, '5/KH', null), b)).toBeNull();
  const both = decision('correct', { type: 'merge', held: a, symbol: '5/KH', year: null, corrected: b });
  expect([mergeVerdict(both, a), mergeVerdict(both, b), mergeVerdict(both, 'document:c')]).toEqual([
    'reject',
    'confirm',
    null,
  ]);
  expect(mergeVerdict(onOwner('reject', item('a'), LEAD), a)).toBeNull();
});
