import fc from 'fast-check';
import { createArithmeticCheck } from '../../../src/link/measures/arithmetic.js';
import { ArithmeticFinding } from '../../../src/model/arithmetic.js';
import { loadVocabulary } from '../../../src/vocabulary/load.js';

const checkItem = createArithmeticCheck(loadVocabulary());
const BEFORE = 'Dòng đầu.\n';

const check = (exact: string): ArithmeticFinding[] => {
  const start = BEFORE.length;
  const lineEnd = 1 + exact.split('\n').length;
  const source = { file: 'a.txt', start, end: start + exact.length, lineStart: 2, lineEnd, exact };
  return checkItem({ id: 'task:a.i.1', source });
};
const codes = (text: string): string[] => check(text).map(({ code }) => code);

test.each([
  ['part-over-whole', 'Xây dựng 120 trường, trong đó 130 trường đạt chuẩn quốc gia.'],
  ['part-over-whole', 'Bố trí 2 tỷ đồng, trong đó ngân sách xã 2.500 triệu đồng.'],
  ['sum-differs', 'Tổng số 120, trong đó A 50, B 60.'],
  ['sum-differs', 'Tổng số 120 trường, trong đó mầm non 50 trường, tiểu học 60 trường.'],
  ['sum-differs', 'Tổng kinh phí 120 tỷ đồng, gồm ngân sách 50 tỷ đồng và xã hội hóa 60 tỷ đồng.'],
  ['sum-differs', 'Đoàn công tác 12 người, bao gồm 5 người của Sở Y tế và 8 người của Sở Nội vụ.'],
  ['range-reversed', 'Phấn đấu từ 80% đến 70% trường có thư viện.'],
  ['range-reversed', 'Mỗi xã xây dựng từ 5 đến 3 mô hình.'],
  ['change-reversed', 'Tăng tỷ lệ trường có thư viện từ 60% lên 55% vào năm 2030.'],
  ['change-reversed', 'Nâng số trường nội trú từ 15 (năm 2025) lên 10 trường.'],
  ['change-reversed', 'Giảm tỷ lệ hộ nghèo từ 2% (năm 2025) xuống còn 3%.'],
  ['change-reversed', 'Rút ngắn thời gian giải quyết từ 15 ngày xuống còn 20 ngày.'],
  ['over-hundred', 'Có 120% số trường phổ thông có thư viện.'],
  ['shares-over-hundred', 'Cơ cấu kinh tế: nông nghiệp 20%, công nghiệp 50%, dịch vụ 40%.'],
])('%s: %s', (code, text) => {
  const found = check(text);
  expect(found.map((one) => one.code)).toEqual([code]);
  for (const one of found) expect(() => ArithmeticFinding.parse(one)).not.toThrow();
});

describe('what adds up, or need not, is no finding', () => {
  test.each([
    'Tổng số 120 trường, trong đó mầm non 50 trường, tiểu học 70 trường.',
    'Tổng kinh phí 1,2 tỷ đồng, gồm ngân sách 500 triệu đồng và xã hội hóa 700 triệu đồng.',
    'Tổng kinh phí 1,3 tỷ đồng, gồm ngân sách 533 triệu đồng và xã hội hóa 733 triệu đồng.',
    'Có 120 cán bộ, trong đó 70 nữ, 80 đảng viên.',
    'Tổng số 120 trường, trong đó có 20 trường mầm non, 30 trường tiểu học.',
    'Tổng số 120 trường, trong đó chủ yếu là mầm non 50 trường, tiểu học 40 trường.',
    'Xây 5 trường, trong đó 2 trường trung học cơ sở; sửa chữa 12 trường.',
    'Xây ít nhất 5 trường, trong đó 7 trường dùng vốn ngoài ngân sách.',
    'Giảm 10 vụ, trong đó giảm 15 vụ trộm cắp.',
    'Thu 11.580 tỷ đồng, tăng so với cùng kỳ (10.482 tỷ đồng); trong đó thu nội địa 11.080 tỷ đồng.',
    'Trồng 120 ha rừng, trong đó 300 hộ được giao khoán.',
    'Hỗ trợ 5 xã, trong đó mỗi xã xây dựng 7 mô hình.',
    'Giảm tỷ lệ hộ nghèo từ 5% đến 3%.',
    'Nâng chỉ số năng lực cạnh tranh từ hạng 15 lên hạng 10.',
    'Cửa hàng mở từ 22 giờ đến 5 giờ.',
    'Giai đoạn từ 2030 đến 2025.',
    'Nâng mức đầu tư từ 900 triệu đồng lên 1,2 tỷ đồng.',
    'Thu ngân sách đạt 120% dự toán.',
    'Sản lượng tăng 120% so với năm 2020.',
    'Cơ cấu kinh tế: nông nghiệp 10%, công nghiệp 50%, dịch vụ 40%.',
    'Năm 2025 cơ cấu là: dịch vụ 40%, công nghiệp 60%; năm 2030: dịch vụ 45%, công nghiệp 55%.',
    'Quyết định số 120/QĐ-UBND, trong đó Điều 130 quy định.',
    '',
  ])('%s', (text) => expect(check(text)).toEqual([]));
});

test('the finding says what, and its sources are the numbers as printed', () => {
  const text = 'Xây dựng 120\ntrường, trong đó\n130 trường đạt chuẩn.';
  const [found] = check(text);
  expect(found).toMatchObject({
    item: 'task:a.i.1',
    message: 'Phần nêu sau “trong đó” là 130 trường, nhiều hơn tổng 120 trường.',
  });
  expect(found?.sources.map(({ exact, lineStart, lineEnd }) => [exact, lineStart, lineEnd])).toEqual([
    ['120\ntrường', 2, 3],
    ['130 trường', 4, 4],
  ]);
  for (const { start, end, exact } of found?.sources ?? []) expect((BEFORE + text).slice(start, end)).toBe(exact);
});

test('a sum that differs names both numbers', () => {
  const [found] = check('Tổng kinh phí 120 tỷ đồng, gồm ngân sách 50 tỷ đồng và xã hội hóa 60 tỷ đồng.');
  expect(found?.message).toBe('Các phần cộng lại là 110 tỷ đồng, tổng nêu là 120 tỷ đồng.');
});

test('parts are found wrong when, and only when, they do not make up the total', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(parts, fc.integer({ min: 0, max: 3 }), (values, off) => {
      const total = values.reduce((sum, value) => sum + value, 0) + off;
      const list = values.map((value, at) => `xã thứ ${'abcdef'[at]} ${value} hộ`).join(', ');
      expect(codes(`Tổng số ${total} hộ, gồm: ${list}.`)).toEqual(off === 0 ? [] : ['sum-differs']);
    }),
  );
});

test('any text is checked without a crash, and sources are in it', () => {
  const words = fc.constantFrom(
    'từ',
    'đến',
    'lên',
    'trong đó',
    'gồm',
    'tổng số',
    '5%',
    '1.200',
    'tỷ đồng',
    'trường',
    ';',
    '\n',
    '(',
    'cơ cấu',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 25 }), (parts) => {
      const text = parts.join(' ');
      for (const { sources } of check(text))
        for (const { start, end, exact } of sources) expect((BEFORE + text).slice(start, end)).toBe(exact);
    }),
  );
});
