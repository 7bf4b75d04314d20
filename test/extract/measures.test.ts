import { expect, test } from '@jest/globals';
import { createMeasureRecognizer } from '../../src/extract/recognizers/measures.js';
import { parseNumber } from '../../src/text/printed-numbers.js';
import { loadVocabulary } from '../../src/vocabulary/load.js';

const read = createMeasureRecognizer(loadVocabulary());
const values = (text: string) =>
  read(text).map(({ comparator, value, unit }) => `${comparator} ${value} ${unit ?? ''}`.trim());
const subjects = (text: string) => read(text).map(({ subject }) => subject);

test.each([
  ['0,82', 0.82],
  ['16.000', 16000],
  ['3.194,72', 3194.72],
  ['1,000,000', 1000000],
  ['01', 1],
  ['4.0', null],
  ['1.1.1', null],
])('the number %s', (printed, value) => expect(parseNumber(printed)).toBe(value));

test.each([
  ['ít nhất 85% trường phổ thông đạt chuẩn', ['>= 85 %']],
  ['tối thiểu có 03 trường', ['>= 3 trường']],
  ['đạt trên 0,82', ['> 0.82']],
  ['giảm xuống dưới 10%', ['< 10 %']],
  ['không quá 30% số hộ', ['<= 30 %']],
  ['khoảng 16.000 học sinh', ['~ 16000 học sinh']],
  ['có ≥ 7% người lao động', ['>= 7 %']],
  ['từ 85% trở lên hộ gia đình', ['>= 85 %']],
  ['hằng năm tăng bình quân 14%/năm', ['= 14 %/năm']],
  ['đạt ít nhất 260 sinh viên/1 vạn dân', ['>= 260 sinh viên/1 vạn dân']],
  ['thuộc nhóm 200 đại học hàng đầu châu Á', ['<= 200 đại học']],
  ['xếp thứ 10 cả nước', ['<= 10']],
  ['từ 3 đến 5% số hộ', ['>= 3 %', '<= 5 %']],
  ['xây dựng 3-5 mô hình', ['>= 3 mô hình', '<= 5 mô hình']],
  ['12,5 tỷ đồng - 18 tỷ đồng', ['>= 12.5 tỷ đồng', '<= 18 tỷ đồng']],
  ['thu hút 16 nghìn học sinh', ['= 16000 học sinh']],
  ['mỗi học sinh chơi ít nhất một môn thể thao', ['>= 1 môn thể thao']],
  ['tài khoản định danh mức 2 đạt 70% dân số', ['= 70 %']],
  ['đạt 9/13 trường', ['= 9 trường']],
  ['tỷ lệ tử vong dưới 4/100.000 trẻ', ['< 4 trẻ']],
  ['tăng từ 20% lên 35%', ['= 35 %']],
  ['02 (hai) tuyến dài 9,5km', ['= 9.5 km']],
])('%s', (text, expected) => expect(values(text)).toEqual(expected));

test('a comparator goes on in its list, but not over a part that has a verb, nor to a whole', () => {
  expect(
    values('ít nhất 5% trường trung học cơ sở, 10% trung học phổ thông dạy ngoại ngữ hai, 100% trường có thư viện'),
  ).toEqual(['>= 5 %', '>= 10 %', '= 100 %']);
  expect(values('tối thiểu 70% cho giáo viên, tối thiểu 30% cho nhân viên, 100% cho giáo viên ở hải đảo')).toEqual([
    '>= 70 %',
    '>= 30 %',
    '= 100 %',
  ]);
  expect(values('tối thiểu 85% cơ sở đạt chuẩn, 20% cơ sở được đầu tư hiện đại')).toEqual(['>= 85 %', '= 20 %']);
});

test.each([
  'chuẩn quốc gia mức độ 2',
  'trẻ từ 3 đến 5 tuổi',
  'học sinh từ lớp 4 trở lên',
  'giai đoạn 1 và giai đoạn 2',
  'các mục 1, 2, 3 và khoản 2 Điều 3 Nghị định',
  'Dự án 7 (Tiểu dự án 2): nâng cao hiệu quả',
  'Nghị quyết số 71-NQ/TW, ngày 22/8/2025',
  'hạ tầng 5G, công nghiệp 4.0, điện thoại 0225 123 456',
  'trong thời hạn 15 ngày làm việc',
  'giai đoạn 2026-2030, tháng 11 - 12/2025',
  'theo quy định[1] của (2) bộ',
  'chính quyền địa phương 02 cấp; dạy học 02 buổi/ngày',
])('no quantity: %s', (text) => expect(read(text)).toEqual([]));

test.each([
  'đến nay 100% các văn phòng đã xây dựng báo cáo',
  'tính đến hết tháng 9/2025 có 8/13 trường đạt chuẩn',
  'Toàn tỉnh đã hình thành 23 cụm công nghiệp.',
  'Hiện có 87 trạm. Trong đó, có 28 trạm thế hệ mới.',
])('what is so is no target: %s', (text) => expect(read(text)).toEqual([]));

test('what follows a fact can be a target', () =>
  expect(values('Hiện có 8 trường, phấn đấu đến năm 2030 có 12 trường')).toEqual(['= 12 trường']));

test.each([
  ['trên 80% số trường khối phổ thông đạt chuẩn quốc gia1 vào năm 2029.', ['trường khối phổ thông đạt chuẩn quốc gia']],
  [
    'tỷ lệ người học các ngành khoa học, kỹ thuật đạt ít nhất 50%, ưu tiên công nghệ',
    ['tỷ lệ người học các ngành khoa học, kỹ thuật'],
  ],
  ['Phấn đấu chỉ số phát triển con người (HDI) đạt trên 0,82;', ['chỉ số phát triển con người']],
  [
    'nâng phụ cấp lên tối thiểu 70% cho giáo viên, 30% cho nhân viên',
    ['phụ cấp cho giáo viên', 'phụ cấp cho nhân viên'],
  ],
  [
    '100% cán bộ, công chức, viên chức được phổ biến, quán triệt đầy đủ.',
    ['cán bộ, công chức, viên chức được phổ biến, quán triệt đầy đủ'],
  ],
  ['hình thành 02 trung tâm chất lượng cao, với đội ngũ đạt chuẩn', ['trung tâm chất lượng cao']],
  ['lắp đặt mới trạm: 58 trạm', ['lắp đặt mới trạm']],
  ['tỷ lệ lao động có trình độ cao đẳng trở lên đạt 30%', ['tỷ lệ lao động có trình độ cao đẳng trở lên']],
])('subjects of "%s"', (text, expected) => expect(subjects(text)).toEqual(expected));

test('aspiration is apart from the comparator and ends with its clause', () =>
  expect(
    read('phấn đấu ít nhất 95% học sinh đỗ; có 3 trường mới').map(({ comparator, aspirational }) => [
      comparator,
      aspirational,
    ]),
  ).toEqual([
    ['>=', true],
    ['=', false],
  ]));

test('places are those of the text', () => {
  const text = 'Bảo đảm ít nhất 85% trường đạt chuẩn';
  expect(read(text).map(({ start, end }) => text.slice(start, end))).toEqual(['85%']);
});
