import { expect, test } from '@jest/globals';
import { createDeadlineRecognizer } from '../../src/extract/recognizers/deadlines.js';
import { loadVocabulary } from '../../src/vocabulary/load.js';

const { inSentence, inField } = createDeadlineRecognizer(loadVocabulary());
const shown = ({
  edtf,
  inclusive,
  recurrence,
}: {
  edtf: string | null;
  inclusive: boolean;
  recurrence: string | null;
}) => `${edtf ?? recurrence ?? 'open'}${inclusive ? '' : ' exclusive'}`;

test.each([
  ['hoàn thành trước ngày 30/11/2024', ['../2024-11-30 exclusive']],
  ['báo cáo trước ngày 15 tháng 12 năm 2025', ['../2025-12-15 exclusive']],
  ['chậm nhất ngày 31/12/2025', ['../2025-12-31']],
  ['đến hết ngày 31.12.2025', ['../2025-12-31']],
  ['(hoàn thành trong Quý IV/2024)', ['2024-36']],
  ['trình trong quý 1V năm 2024', ['2024-36']],
  ['từ nay đến tháng 6/2027', ['../2027-06']],
  ['phấn đấu đến năm 2030 đạt 30%', ['../2030']],
  ['đạt chuẩn vào năm 2029', ['2029']],
  ['Năm 2025 đạt 60% cơ quan', ['2025']],
  ['đến năm 2026 đủ điều kiện cấp tỉnh và năm 2027 đủ điều kiện quốc tế', ['../2026', '2027']],
  ['Trong giai đoạn 2026 - 2030 phấn đấu có 10 mô hình', ['2026/2030']],
  ['Hoàn thành mục tiêu xây dựng nhà đa năng giai đoạn 2025-2030.', ['2025/2030']],
  ['thực hiện trong 6 tháng đầu năm 2026', ['2026-40']],
  ['hoàn thành cuối năm 2025', ['2025-12']],
  ['từ năm 2026 trở đi', ['2026/..']],
  ['từ tháng 3 đến tháng 10 năm 2026', ['2026-03/2026-10']],
  ['từ ngày 15/11 đến ngày 15/12/2025', ['2025-11-15/2025-12-15']],
  ['trước ngày 20 hằng tháng', ['FREQ=MONTHLY;BYMONTHDAY=20 exclusive']],
  ['Trước ngày 15/12 hàng năm tổng hợp, báo cáo', ['FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15 exclusive']],
  ['Định kỳ hằng năm (trước ngày 15 tháng 12) báo cáo', ['FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15 exclusive']],
  ['định kỳ hằng quý tổng hợp, báo cáo', ['FREQ=MONTHLY;INTERVAL=3']],
  ['định kỳ 6 tháng báo cáo kết quả', ['FREQ=MONTHLY;INTERVAL=6']],
  ['tổ chức sơ kết hằng năm và tổng kết giai đoạn', ['FREQ=YEARLY']],
  ['gửi trước ngày 31/11/2025', ['open exclusive']],
])('in a sentence: %s', (text, expected) => expect(inSentence(text).map(shown)).toEqual(expected));

test.each([
  'thực hiện Nghị quyết số 71-NQ/TW, ngày 22/8/2025 của Bộ Chính trị',
  'theo Quyết định số 157/QĐ-TTg ngày 06 tháng 02 năm 2026',
  'tính đến hết tháng 9/2025 có 8 trường',
  'định hướng đến năm 2035, tầm nhìn đến năm 2045',
  'Chiến lược phát triển kinh tế biển đến năm 2030, tầm nhìn đến năm 2045',
  'Chương trình mục tiêu quốc gia về hiện đại hóa, nâng cao chất lượng giai đoạn 2026-2035.',
  'bầu cử nhiệm kỳ 2026 - 2031',
  'bố trí ngân sách hằng năm; lồng ghép vào kế hoạch hằng năm',
  'sách giáo khoa sử dụng từ năm học 2026 - 2027',
  'Chương trình giáo dục phổ thông 2018, Thông tư 02/2025/TT-BGDĐT',
  'số liệu báo cáo tháng 10/2025 của tỉnh',
  'làm việc 24/7',
])('no deadline: %s', (text) => expect(inSentence(text)).toEqual([]));

test.each([
  ['Quý III năm 2026', ['2026-35']],
  ['Tháng 6/2026', ['2026-06']],
  ['6/2026', ['2026-06']],
  ['Tháng 11 - 12/2025', ['2025-11/2025-12']],
  ['31/12/2025', ['2025-12-31']],
  ['2026-2027', ['2026/2027']],
  ['2026', ['2026']],
  ['năm 2025 và các năm tiếp theo', ['2025/..']],
  ['Giai đoạn 2026-2030 và những năm tiếp theo', ['2026/..']],
  ['Thường xuyên', ['open']],
  ['Hằng năm', ['FREQ=YEARLY']],
  ['Trước 15/12', ['open exclusive']],
  ['Tháng 12 hằng năm', ['FREQ=YEARLY;BYMONTH=12']],
  ['Trước ngày 25 tháng cuối quý', ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=25 exclusive']],
  ['Quý I-IV/2026', ['2026-33/2026-36']],
  ['Quý IV/2025- Quý II/2026', ['2025-36/2026-34']],
  ['Từ tháng 11/2025 đến khi kết thúc', ['2025-11/..']],
  ['Năm học 2026 - 2027', ['2026-09~/2027-05~']],
  ['Theo kế hoạch', []],
])('in a field: %s', (text, expected) => expect(inField(text).map(shown)).toEqual(expected));

test('the place holds the words that make it a deadline', () => {
  const text = 'Báo cáo (hoàn thành trước ngày 30/11/2024).';
  expect(inSentence(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'hoàn thành trước ngày 30/11/2024',
  ]);
});
