import fc from 'fast-check';
import { buildLibraryGraph } from '../../../src/link/library-graph.js';
import { reviewDirective } from '../../../src/link/review/review-directive.js';
import type { Deadline } from '../../../src/model/directive.js';
import { LibraryGraph } from '../../../src/model/graph.js';
import { anchor, onDeadline, onOwner, ownerFact } from '../../build-decision.js';
import { at, directive, owner, target, task } from '../../build-directive.js';

const TEXT = 'Sở Y tế chủ trì, Sở Tài chính phối hợp rà soát danh mục thuốc trước ngày 30/11/2026';
const due = (edtf: string): Deadline => {
  return { edtf, inclusive: false, recurrence: null, text: 'trước ngày 30/11/2026', source: at('a.txt', 5, 'trước') };
};
const read = () =>
  directive('a', {
    tasks: [
      {
        ...task('a', 1, TEXT, [owner('Sở Y tế', 'lead'), owner('Sở Tài chính', 'coordinate')]),
        deadlines: [due('../2026-11-30')],
      },
      task('a', 2, 'Sở Y tế chủ trì mua sắm thiết bị cho trạm y tế', [owner('Sở Y tế', 'lead')]),
    ],
    targets: [{ ...target('a', 3, 'Đến năm 2030 mọi trạm y tế có bác sĩ'), deadlines: [due('../2030')] }],
  });
const ITEM = anchor('a', 'task:a.i.1.1', TEXT);
const [LEAD, COORDINATE] = [ownerFact('Sở Y tế', 'lead'), ownerFact('Sở Tài chính', 'coordinate')];

const reviewed = (...decisions: Parameters<typeof reviewDirective>[1]) => {
  const after = reviewDirective(read(), decisions);
  const first = after.tasks[0];
  if (first === undefined) throw new Error('the task is gone');
  return { first, reviews: first.reviews, after };
};
const said = (owners: readonly { body: { name: string }; role: string }[]) =>
  owners.map(({ body, role }) => `${body.name} ${role}`);

describe('an owner', () => {
  test('confirmed is marked, and keeps its words', () => {
    const decided = onOwner('confirm', ITEM, LEAD);
    const { first, reviews } = reviewed(decided);
    expect(first.owners[0]).toEqual({
      ...owner('Sở Y tế', 'lead'),
      review: { id: decided.id, verdict: 'confirm', by: 'Nguyễn An', at: decided.at, note: null },
    });
    expect(first.owners[1]).not.toHaveProperty('review');
    expect(reviews).toMatchObject([{ id: decided.id, judged: { type: 'owner', owner: LEAD } }]);
  });

  test('rejected is gone, and shows among the reviews only', () => {
    const { first, reviews } = reviewed(onOwner('reject', ITEM, COORDINATE));
    expect(said(first.owners)).toEqual(['Sở Y tế lead']);
    expect(reviews).toMatchObject([{ verdict: 'reject', judged: { owner: COORDINATE } }]);
  });

  test('corrected is replaced where it stood, by one that no words are claimed for', () => {
    const { first } = reviewed(onOwner('correct', ITEM, LEAD, ownerFact('Sở Nội vụ', 'lead')));
    expect(said(first.owners)).toEqual(['Sở Nội vụ lead', 'Sở Tài chính coordinate']);
    expect(first.owners[0]).toMatchObject({ basis: 'decided', source: first.source, review: { verdict: 'correct' } });
  });

  test('corrected to one that the text names as well is that one, once', () => {
    const { first } = reviewed(onOwner('correct', ITEM, COORDINATE, LEAD));
    expect(first.owners).toMatchObject([{ ...owner('Sở Y tế', 'lead'), review: { verdict: 'correct' } }]);
  });

  test('that was missed is added', () => {
    const { first } = reviewed(onOwner('correct', ITEM, null, ownerFact('Công an', 'monitor')));
    expect(said(first.owners)).toEqual(['Sở Y tế lead', 'Sở Tài chính coordinate', 'Công an monitor']);
  });

  test('confirmed stays when a new reading no longer finds it', () => {
    const { first } = reviewed(onOwner('confirm', ITEM, ownerFact('Thanh tra', 'monitor')));
    expect(first.owners.at(-1)).toMatchObject({ basis: 'decided', review: { verdict: 'confirm' } });
  });

  test('of the body in another role is another owner', () => {
    const { first } = reviewed(onOwner('reject', ITEM, ownerFact('Sở Y tế', 'monitor')));
    expect(first.owners).toHaveLength(2);
  });
});

describe('a deadline', () => {
  test('confirmed is marked and keeps its side of the day', () => {
    const { first } = reviewed(onDeadline('confirm', ITEM, '../2026-11-30'));
    expect(first.deadlines).toMatchObject([{ ...due('../2026-11-30'), review: { verdict: 'confirm' } }]);
  });

  test('rejected is gone', () => {
    const { first, reviews } = reviewed(onDeadline('reject', ITEM, '../2026-11-30'));
    expect(first.deadlines).toEqual([]);
    expect(reviews).toMatchObject([{ judged: { type: 'deadline', deadline: { edtf: '../2026-11-30' } } }]);
  });

  test('corrected is replaced, without words of the text', () => {
    const { first } = reviewed(
      onDeadline('correct', ITEM, '../2026-11-30', { edtf: '../2026-12-31', inclusive: true }),
    );
    expect(first.deadlines).toMatchObject([{ edtf: '../2026-12-31', inclusive: true, text: '', source: first.source }]);
  });

  test('corrected in its last day alone is replaced too', () => {
    const { first } = reviewed(
      onDeadline('correct', ITEM, '../2026-11-30', { edtf: '../2026-11-30', inclusive: true }),
    );
    expect(first.deadlines).toMatchObject([{ edtf: '../2026-11-30', inclusive: true, text: '' }]);
  });

  test('that was missed is added; targets have deadlines as well', () => {
    const goal = anchor('a', 'target:a.i.1.3', 'Đến năm 2030 mọi trạm y tế có bác sĩ');
    const { after } = reviewed(onDeadline('correct', goal, null, { edtf: '2029', inclusive: true }));
    expect(after.targets[0]?.deadlines.map(({ edtf }) => edtf)).toEqual(['../2030', '2029']);
    expect(after.targets[0]?.reviews).toHaveLength(1);
    expect(after.tasks.flatMap(({ reviews }) => reviews)).toEqual([]);
  });
});

describe('several decisions', () => {
  test('on one owner: the later one counts and the earlier is not shown', () => {
    const [no, yes] = [onOwner('reject', ITEM, LEAD), onOwner('confirm', ITEM, LEAD)];
    const { first, reviews } = reviewed(yes, no);
    expect(first.owners[0]).toMatchObject({ review: { id: yes.id } });
    expect(reviews.map(({ id }) => id)).toEqual([yes.id]);
  });

  test('on what an earlier one gave: one builds on the other', () => {
    const other = ownerFact('Sở Nội vụ', 'lead');
    const decisions = [onOwner('correct', ITEM, LEAD, other), onOwner('reject', ITEM, other)];
    expect(said(reviewed(...decisions).first.owners)).toEqual(['Sở Tài chính coordinate']);
    const added = [onOwner('correct', ITEM, null, other), onOwner('reject', ITEM, other)];
    expect(reviewed(...added).reviews.map(({ verdict }) => verdict)).toEqual(['reject']);
  });

  test('whatever they are and in whatever order they come, applying them again changes nothing', () => {
    const facts = fc.constantFrom(LEAD, COORDINATE, ownerFact('Công an', 'monitor'));
    const decided = fc.oneof(
      fc.tuple(fc.constantFrom('confirm' as const, 'reject' as const), facts),
      fc.tuple(fc.constant('correct' as const), fc.option(facts), facts),
    );
    fc.assert(
      fc.property(fc.array(decided, { maxLength: 8 }), (all) => {
        const decisions = all.map(([verdict, judged, corrected]) => onOwner(verdict, ITEM, judged, corrected ?? null));
        const once = reviewDirective(read(), decisions);
        const keys = said(once.tasks[0]?.owners ?? []);
        expect(new Set(keys).size).toBe(keys.length);
        expect(reviewDirective(read(), [...decisions].reverse())).toEqual(once);
        const last = decisions.at(-1)?.subject;
        if (last?.type !== 'owner' || last.owner === null || decisions.at(-1)?.verdict === 'correct') return;
        const there = keys.includes(`${last.owner.body.name} ${last.owner.role}`);
        expect(there).toBe(decisions.at(-1)?.verdict === 'confirm');
      }),
    );
  });
});

test('decisions on other documents, and none at all, leave a directive as it is', () => {
  const { tasks, targets, ...rest } = read();
  const silent = <T>(items: readonly T[]) => items.map((one) => ({ ...one, reviews: [] }));
  const untouched = { ...rest, tasks: silent(tasks), targets: silent(targets) };
  expect(reviewDirective(read(), [])).toEqual(untouched);
  expect(reviewDirective(read(), [onOwner('reject', { ...ITEM, document: 'document:b' }, LEAD)])).toEqual(untouched);
});

test('the graph shows them: nodes, the bodies of a person, and it keeps to the schema', () => {
  const decisions = [
    onOwner('correct', ITEM, LEAD, ownerFact('Công an thành phố', 'lead')),
    onDeadline('reject', ITEM, '../2026-11-30'),
  ];
  const graph = buildLibraryGraph([read()], [], () => null, decisions);
  expect(LibraryGraph.parse(graph)).toEqual(graph);
  expect(graph.tasks[0]?.reviews.map(({ id }) => id)).toEqual(decisions.map(({ id }) => id));
  expect(graph.tasks[1]?.reviews).toEqual([]);
  expect(graph.bodies.find(({ name }) => name === 'Công an thành phố')?.taskCount).toBe(1);
});
