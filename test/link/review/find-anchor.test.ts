import fc from 'fast-check';
import type { AnchoredItem } from '../../../src/link/review/anchored-items.js';
import { createFindAnchor } from '../../../src/link/review/find-anchor.js';
import { anchor } from '../../build-decision.js';

const TEXT = 'Sở Y tế chủ trì rà soát danh mục thuốc thiết yếu tại các trạm y tế xã, báo cáo Ủy ban nhân dân thành phố';
const REWORDED = TEXT.replace('báo cáo', 'trình');
const OTHER = 'Công an thành phố bảo đảm an ninh trật tự tại các điểm tiêm chủng trong những ngày lễ';
const item = (id: string, text: string): AnchoredItem => ({ id, text });
const find = (items: readonly AnchoredItem[], id = 'task:a:I.1', text = TEXT) =>
  createFindAnchor((document) => (document === 'document:a' ? items : []))(anchor('a', id, text));

test.each([
  ['by its id', [item('task:a:I.1', TEXT), item('task:a:I.2', OTHER)], 'task:a:I.1'],
  ['by its id among its like', [item('task:a:I.1', TEXT), item('task:a:I.2', TEXT)], 'task:a:I.1'],
  ['spelt otherwise', [item('task:a:I.1', TEXT.normalize('NFD').toUpperCase())], 'task:a:I.1'],
  ['moved, though another stands at its place', [item('task:a:I.1', OTHER), item('task:a:I.2', TEXT)], 'task:a:I.2'],
  ['moved and reworded', [item('task:a:I.1', OTHER), item('task:a:II.9', REWORDED)], 'task:a:II.9'],
  ['reworded at its place', [item('task:a:I.1', `${REWORDED} định kỳ hằng quý theo mẫu chung`)], 'task:a:I.1'],
])('an item is found %s', (_, items, id) => {
  expect(find(items)).toBe(id);
});

test.each([
  ['its document is not held', []],
  ['other words stand at its place', [item('task:a:I.1', OTHER)]],
  ['its words stand twice, and not at its place', [item('task:a:I.2', TEXT), item('task:a:I.3', TEXT)]],
  ['two are as similar', [item('task:a:I.2', REWORDED), item('task:a:I.3', TEXT.replace('báo cáo', 'gửi'))]],
  ['it has become a target', [item('target:a:I.1', TEXT)]],
])('an item is not found where %s', (_, items) => {
  expect(find(items)).toBeNull();
});

test('an item without words is found at its id only', () => {
  expect(find([item('task:a:I.1', '…')], 'task:a:I.1', '…')).toBe('task:a:I.1');
  expect(find([item('task:a:I.1', OTHER)], 'task:a:I.1', '')).toBeNull();
});

test('whatever the words, what was not touched is found where it is', () => {
  const texts = fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', 'ế', ' '), maxLength: 12 }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(texts, (all) => {
      const items = all.map((text, n) => item(`task:a:I.${n}`, text));
      for (const { id, text } of items) expect(find(items, id, text)).toBe(id);
    }),
  );
});
