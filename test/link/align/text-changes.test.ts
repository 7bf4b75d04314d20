import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { createTextChanges } from '../../../src/link/align/create-aligner.js';
import { loadVocabulary } from '../../../src/vocabulary/load.js';

const textChanges = createTextChanges(loadVocabulary());

const said = (parent: string, child: string) => textChanges(parent, child).map((one) => [one.parent, one.child]);

test('nothing changed', () => {
  expect(said('Đẩy mạnh chuyển đổi số trong nhà trường.', 'Đẩy mạnh chuyển đổi số trong nhà trường')).toEqual([]);
  expect(said('Quản lý, ủy quyền', 'Quản lí, uỷ quyền')).toEqual([]);
});

test('words replaced, dropped and added are said as phrases', () => {
  expect(
    said(
      'Đào tạo cán bộ chuyên trách của ngành giáo dục thành phố làm nòng cốt.',
      'Đào tạo cán bộ chuyên trách của đơn vị làm nòng cốt.',
    ),
  ).toEqual([['ngành giáo dục thành phố', 'đơn vị']]);
  expect(said('Phối hợp với công an, đoàn thanh niên, gia đình.', 'Phối hợp với công an, gia đình.')).toEqual([
    ['đoàn thanh niên', null],
  ]);
  expect(said('Mở rộng quỹ học bổng.', 'Mở rộng quỹ học bổng và tín dụng ưu đãi.')).toEqual([
    [null, 'và tín dụng ưu đãi'],
  ]);
});

test('one syllable of a word of two is shown with the other', () => {
  expect(
    said('Bồi dưỡng kỹ năng cho cán bộ, giáo viên hằng năm', 'Bồi dưỡng kỹ năng cho cán bộ, đảng viên hằng năm'),
  ).toEqual([['giáo viên', 'đảng viên']]);
  expect(said('đạt tối thiểu 85% trường học', 'đạt tối thiểu 80% trường học')).toEqual([['85%', '80%']]);
});

test('sentences that moved, merged or were left out are compared with their counterparts', () => {
  const parent =
    'Rà soát đội ngũ giáo viên toàn ngành. Xây dựng nhà công vụ cho giáo viên ở xa. Tăng cường kiểm tra, giám sát chất lượng.';
  expect(said(parent, 'Tăng cường kiểm tra, giám sát chất lượng. Rà soát đội ngũ giáo viên toàn ngành.')).toEqual([
    ['Xây dựng nhà công vụ cho giáo viên ở xa', null],
  ]);
  const merged = 'Rà soát đội ngũ giáo viên toàn ngành, tăng cường kiểm tra, giám sát chất lượng';
  expect(said(parent, merged)).toEqual([['Xây dựng nhà công vụ cho giáo viên ở xa', null]]);
});

test('spans are the places of the words', () => {
  const parent = 'Đảm bảo 100% trường học; bố trí ít nhất 5% cho chi đầu tư.';
  const child = 'Bảo đảm 100% trường học; bố trí ít nhất 3% cho chi đầu tư và sửa chữa.';
  for (const { parent: was, child: is, parentSpan, childSpan } of textChanges(parent, child)) {
    expect(parentSpan === null ? null : parent.slice(parentSpan.start, parentSpan.end)).toBe(was);
    expect(childSpan === null ? null : child.slice(childSpan.start, childSpan.end)).toBe(is);
    expect(was === null && is === null).toBe(false);
  }
});

describe('any two texts', () => {
  const words = ['giáo', 'dục', 'số', '85%', 'và', 'trường', 'đội ngũ', 'xã;', 'hội.', 'Đảng', ',', '\n'];
  const text = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join(' '));

  test('what is left after taking the changes out is the same on both sides', () => {
    fc.assert(
      fc.property(text, text, (parent, child) => {
        const changes = textChanges(parent, child);
        const bag = (whole: string, spans: readonly ({ start: number; end: number } | null)[]): string[] => {
          const dropped = spans.filter((span) => span !== null);
          return Array.from(whole.toLowerCase().matchAll(/[\p{L}\p{N}%]+/gu), (m) => ({ word: m[0], at: m.index }))
            .filter(({ at }) => !dropped.some(({ start, end }) => at >= start && at < end))
            .map(({ word }) => word)
            .sort();
        };
        // A bridge between two changes is part of them on both sides alike.
        const left = bag(
          parent,
          changes.map(({ parentSpan }) => parentSpan),
        );
        const right = bag(
          child,
          changes.map(({ childSpan }) => childSpan),
        );
        expect(left).toEqual(right);
      }),
      { numRuns: 300 },
    );
  });

  test('no character that was never there', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.string({ unit: 'binary', maxLength: 80 }),
        (a, b) => {
          const [parent, child] = [a.normalize('NFC'), b.normalize('NFC')];
          for (const change of textChanges(parent, child)) {
            if (change.parent !== null) expect(parent).toContain(change.parent);
            if (change.child !== null) expect(child).toContain(change.child);
          }
        },
      ),
    );
  });
});

test('a text of many sentences takes no more than a moment', () => {
  const corpus = readFileSync(
    new URL('../../../seed/corpus/chuong-trinh-hanh-dong-thanh-uy-hai-phong.txt', import.meta.url),
    'utf8',
  );
  const half = corpus.slice(0, corpus.length / 2).repeat(6);
  expect(textChanges(half, corpus.slice(corpus.length / 3).repeat(6)).length).toBeGreaterThan(0);
});
