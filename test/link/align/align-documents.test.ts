import fc from 'fast-check';
import { createAligner } from '../../../src/link/align/create-aligner.js';
import type { Directive } from '../../../src/model/directive.js';
import { ItemLink } from '../../../src/model/links.js';
import { loadVocabulary } from '../../../src/vocabulary/load.js';
import { directive, section, target, task } from '../../build-directive.js';

const align = createAligner(loadVocabulary());

const PARENT = [
  'Rà soát, hoàn thiện tiêu chuẩn, quy chuẩn, đảm bảo số lượng đội ngũ giáo viên; bố trí đủ biên chế nhân viên theo quy định.',
  'Triển khai xây dựng nhà công vụ hoặc hỗ trợ chỗ ở thuận lợi cho giáo viên ở xa. Nâng cao năng lực cán bộ quản lý.',
  'Mở rộng các chính sách tín dụng ưu đãi, quỹ học bổng khuyến học, khuyến tài từ ngân sách và nguồn xã hội hóa.',
  'Đẩy nhanh công tác giải phóng mặt bằng, giao đất kịp thời cho các dự án trường học trên địa bàn thành phố.',
  'Tăng cường phối hợp lực lượng công an, đoàn thanh niên để ngăn chặn tệ nạn ma túy xâm nhập trường học.',
];

const of = (id: string, texts: readonly string[]): Directive =>
  directive(id, {
    sections: [section(id, 'I.1', 'Phát triển giáo dục và đào tạo')],
    tasks: texts.map((text, n) => task(id, n + 1, text)),
  });

const tied = (child: Directive, parent: Directive) =>
  align(child, parent)
    .filter((link) => link.child.startsWith('task') || link.child.startsWith('target'))
    .map(({ child: from, parent: to, kind }) => [from.slice(-1), to.slice(-1), kind].join(' '));

const parent = of('cha', PARENT);

test('copied, narrowed and adapted items are tied to their parents and told apart', () => {
  const child = of('con', [
    'Đẩy nhanh công tác giải phóng mặt bằng, giao đất kịp thời cho các dự án trường học trên địa bàn xã.',
    'Triển khai xây dựng nhà công vụ hoặc hỗ trợ chỗ ở thuận lợi cho giáo viên ở xa.',
    'Mở rộng các chính sách tín dụng ưu đãi cho hộ nghèo vay vốn sản xuất chăn nuôi, quỹ học bổng khuyến học, khuyến tài.',
  ]);
  expect(tied(child, parent)).toEqual(['1 4 verbatim', '2 2 narrowed', '3 3 adapted']);
});

test('a number is substance, however long the text', () => {
  const kindOf = (above: string, below: string) => align(of('con', [below]), of('cha', [above]))[0]?.kind;
  const text = (number: string) =>
    `Đẩy nhanh công tác giải phóng mặt bằng, giao đất kịp thời cho các dự án trường học trên địa bàn, ${number} trường đạt chuẩn.`;
  expect(kindOf(text('85%'), text('85%'))).toBe('verbatim');
  expect(kindOf(text('85%'), text('80%'))).toBe('adapted');
  expect(kindOf(text('85%'), text('các'))).toBe('narrowed');
});

test('a child may have several parents, a parent several children', () => {
  const child = of('con', [
    `${PARENT[2]} ${PARENT[3]}`,
    'Nâng cao năng lực cán bộ quản lý.',
    'Hỗ trợ chỗ ở thuận lợi cho giáo viên ở xa.',
  ]);
  expect(tied(child, parent)).toEqual(['1 3 verbatim', '1 4 verbatim', '2 2 narrowed', '3 2 narrowed']);
});

test('a theme alone is no parent', () => {
  const child = of('con', [
    'Phát triển giáo dục và đào tạo là trách nhiệm của cả hệ thống chính trị.',
    'Sơ kết, tổng kết việc thực hiện kế hoạch và báo cáo Ban Thường vụ.',
  ]);
  expect(tied(child, parent)).toEqual([]);
});

test('a target is tied as a task is, and sections by heading and by where their items come from', () => {
  const child = { ...of('con', []), targets: [target('con', 1, PARENT[4] as string)] };
  const links = align(child, parent);
  expect(links.map(({ child: from, parent: to }) => [from, to])).toEqual([
    ['target:con.i.1.1', 'task:cha.i.1.5'],
    ['section:con.i.1', 'section:cha.i.1'],
  ]);
  expect(links[1]?.kind).toBe('verbatim');
});

test('a document does not descend from itself, and nothing descends from nothing', () => {
  expect(align(parent, parent)).toEqual([]);
  expect(align(of('con', []), parent).filter(({ child }) => child.startsWith('task'))).toEqual([]);
  expect(align(parent, of('con', []))).toEqual(
    expect.not.arrayContaining([expect.objectContaining({ rank: 1, child: expect.stringMatching(/^task/) })]),
  );
});

test('every link keeps to its schema and says how it was made', () => {
  const links = align(of('con', PARENT), parent);
  expect(links.length).toBeGreaterThan(PARENT.length);
  for (const link of links) {
    ItemLink.parse(link);
    expect(link).toMatchObject({
      childDocument: 'document:con',
      parentDocument: 'document:cha',
      state: 'current',
      review: null,
    });
    expect(link.id).toBe(`link:${link.child.replace(/^\w+:/, '')}~${link.parent.replace(/^\w+:/, '')}`);
  }
});

test('the order of the items of a child does not change what they come from', () => {
  const texts = [...PARENT, 'Xây dựng thư viện số dùng chung.', 'Nâng cao năng lực cán bộ quản lý giáo dục.'];
  const parentsBy = (order: readonly string[]) => {
    const child = of('con', order);
    const text = new Map(child.tasks.map(({ id, text: words }) => [id, words]));
    return new Set(
      tied(child, parent).length === 0
        ? []
        : align(child, parent).flatMap((l) =>
            text.has(l.child) ? [`${text.get(l.child)} ← ${l.parent} ${l.kind}`] : [],
          ),
    );
  };
  const expected = parentsBy(texts);
  fc.assert(
    fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), (order) => {
      expect(parentsBy(order)).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});

test('a parent of thousands of items has an answer', () => {
  const many = of(
    'lon',
    Array.from({ length: 5000 }, (_, n) => `${PARENT[n % PARENT.length]} Đợt thứ ${n} tại khu vực ${n * 7}.`),
  );
  const links = align(of('con', [PARENT[3] as string]), many);
  expect(links.length).toBeGreaterThan(0);
  expect(links.length).toBeLessThan(10);
});
