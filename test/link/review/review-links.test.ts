import { linkId } from '../../../src/link/align/align-documents.js';
import { reviewLinks } from '../../../src/link/review/review-links.js';
import { ItemLink } from '../../../src/model/links.js';
import { anchor, onLink } from '../../build-decision.js';
import { directive, task } from '../../build-directive.js';

const TEXTS = {
  'con 1': 'Nâng cấp trạm y tế xã đạt chuẩn quốc gia trong nhiệm kỳ',
  'cha 1': 'Nâng cấp mạng lưới y tế cơ sở trên địa bàn thành phố',
  'cha 2': 'Đào tạo bác sĩ gia đình cho tuyến xã và phường',
  'ông 1': 'Phát triển y tế cơ sở toàn dân',
};
const document = (id: 'con' | 'cha' | 'ông', n: readonly (1 | 2)[]) =>
  directive(id, { tasks: n.map((one) => task(id, one, TEXTS[`${id} ${one}` as keyof typeof TEXTS])) });
const LIBRARY = [document('con', [1]), document('cha', [1, 2]), document('ông', [1])];
const among = (library: typeof LIBRARY) => (id: string) => library.find((one) => one.id === id) ?? null;
const place = (name: keyof typeof TEXTS) => {
  const [id = '', n] = name.split(' ');
  return anchor(id, `task:${id}.i.1.${n}`, TEXTS[name]);
};
const [CHILD, PARENT, OTHER, TOP] = [place('con 1'), place('cha 1'), place('cha 2'), place('ông 1')];

const link = (parent: typeof PARENT, rank: number, given: Partial<ItemLink> = {}): ItemLink => ({
  id: linkId(CHILD.id, parent.id),
  child: CHILD.id,
  parent: parent.id,
  childDocument: CHILD.document,
  parentDocument: parent.document,
  kind: 'narrowed',
  score: 0.6,
  rank,
  method: 'aligned',
  version: '1',
  state: 'for_review',
  review: null,
  ...given,
});

const review = (links: readonly ItemLink[], decisions: Parameters<typeof reviewLinks>[1], library = LIBRARY) => {
  const after = reviewLinks(links, decisions, among(library));
  for (const one of after) expect(ItemLink.parse(one)).toEqual(one);
  return after;
};
const ends = (links: readonly ItemLink[]) => links.map(({ parent, rank }) => `${parent} ${rank}`);

test('a confirmed link is current and says who confirmed it', () => {
  const decided = onLink('confirm', CHILD, PARENT);
  const [first, second] = review([link(PARENT, 1), link(OTHER, 2)], [decided]);
  expect(first).toEqual({ ...link(PARENT, 1), state: 'current', review: expect.objectContaining({ id: decided.id }) });
  expect(second).toEqual(link(OTHER, 2));
});

test('a confirmed link that the alignment no longer makes is kept', () => {
  const [made] = review([], [onLink('confirm', CHILD, PARENT)]);
  expect(made).toMatchObject({
    id: 'link:con.i.1.1~cha.i.1.1',
    parentDocument: 'document:cha',
    kind: 'adapted',
    rank: 1,
    state: 'current',
    method: 'decided-by-person',
    review: { verdict: 'confirm' },
  });
  expect(made?.score).toBeGreaterThan(0);
});

test('what describes a link of a person may be the alignment', () => {
  const [made] = reviewLinks([], [onLink('confirm', CHILD, PARENT)], among(LIBRARY), (child, parent) => ({
    kind: 'narrowed',
    score: child === TEXTS['con 1'] && parent === TEXTS['cha 1'] ? 0.5 : 0,
  }));
  expect(made).toMatchObject({ kind: 'narrowed', score: 0.5 });
});

test('a rejected link is dropped and the next parent becomes the main one', () => {
  const after = review([link(PARENT, 1), link(OTHER, 2)], [onLink('reject', CHILD, PARENT)]);
  expect(ends(after)).toEqual([`${OTHER.id} 1`]);
});

test('a corrected link goes to the parent that is meant, at the same rank', () => {
  const after = review([link(PARENT, 1), link(TOP, 1)], [onLink('correct', CHILD, PARENT, OTHER)]);
  expect(ends(after)).toEqual([`${OTHER.id} 1`, `${TOP.id} 1`]);
  expect(after[0]).toMatchObject({ review: { verdict: 'correct' }, method: 'decided-by-person' });
});

test('a corrected link to one that is there already marks that one', () => {
  const after = review([link(PARENT, 1), link(OTHER, 2)], [onLink('correct', CHILD, PARENT, OTHER)]);
  expect(after).toEqual([
    { ...link(OTHER, 1), state: 'current', review: expect.objectContaining({ verdict: 'correct' }) },
  ]);
});

test('a parent that was missed is added', () => {
  const after = review([link(PARENT, 1)], [onLink('correct', CHILD, null, OTHER)]);
  expect(ends(after)).toEqual([`${PARENT.id} 1`, `${OTHER.id} 2`]);
});

test('no parent at all: in the document of the wrong one, or anywhere', () => {
  const links = [link(PARENT, 1), link(OTHER, 2), link(TOP, 1)];
  expect(ends(review(links, [onLink('correct', CHILD, PARENT, null)]))).toEqual([`${TOP.id} 1`]);
  expect(review(links, [onLink('correct', CHILD, null, null)])).toEqual([]);
});

test('the later of two decisions counts', () => {
  const [no, yes] = [onLink('reject', CHILD, PARENT), onLink('confirm', CHILD, PARENT)];
  expect(review([link(PARENT, 1)], [yes, no])).toMatchObject([{ review: { id: yes.id } }]);
  const none = onLink('correct', CHILD, null, null);
  expect(review([link(PARENT, 1)], [yes, none])).toEqual([]);
});

test('items that have moved keep their decisions; where an item is gone, nothing is asserted', () => {
  const moved = [
    document('con', [1]),
    directive('cha', {
      tasks: [task('cha', 1, 'Một việc khác hẳn mới được chèn vào'), task('cha', 7, TEXTS['cha 1'])],
    }),
  ];
  expect(ends(review([], [onLink('confirm', CHILD, PARENT)], moved))).toEqual(['task:cha.i.1.7 1']);
  expect(review([link(TOP, 1)], [onLink('confirm', CHILD, OTHER)], moved)).toEqual([link(TOP, 1)]);
});

test('where the right parent is gone the wrong one is dropped all the same', () => {
  const without = [document('con', [1]), document('cha', [1])];
  expect(review([link(PARENT, 1)], [onLink('correct', CHILD, PARENT, OTHER)], without)).toEqual([]);
});

test('links of other children, and decisions out of reach, are left alone', () => {
  const links = [link(PARENT, 1), link(OTHER, 2)];
  expect(reviewLinks(links, [onLink('reject', CHILD, PARENT)], () => null)).toEqual(links);
  expect(reviewLinks(links, [], () => null)).toEqual(links);
});
