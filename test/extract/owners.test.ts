import { createOwnerReader } from '../../src/extract/items/owners.js';
import { createBodyRecognizer, type FoundBody } from '../../src/extract/recognizers/bodies.js';
import { loadVocabulary } from '../../src/vocabulary/load.js';

const vocabulary = loadVocabulary();
const read = createOwnerReader(vocabulary, createBodyRecognizer(vocabulary));
const body = (name: string): FoundBody => ({ name, start: 0, end: name.length });
const owners = (text: string, heading: string[] = []): string[] =>
  read(text, 0, heading.map(body)).map((owner) => `${owner.body.name}: ${owner.role}, ${owner.basis}`);

describe('named in the sentence', () => {
  test.each([
    [
      'Sở Y tế chủ trì, phối hợp với Sở Tài chính và các đơn vị liên quan xây dựng đề án.',
      ['Sở Y tế: lead, explicit', 'Sở Tài chính: coordinate, explicit', 'Các đơn vị liên quan: coordinate, explicit'],
    ],
    ['Sở Y tế phối hợp với Sở Tài chính xây dựng đề án.', ['Sở Y tế: coordinate, explicit']],
    ['Giao Sở Nội vụ tham mưu kiện toàn Ban Chỉ đạo.', ['Sở Nội vụ: advise, explicit']],
    ['Giao cho Sở Nội vụ hướng dẫn thực hiện.', ['Sở Nội vụ: assigned, explicit']],
    ['Thanh tra tỉnh: Thanh tra, kiểm tra việc chấp hành.', ['Thanh tra tỉnh: monitor, explicit']],
    [
      'Ban Thường vụ Đảng ủy yêu cầu các cấp ủy triển khai kế hoạch.',
      ['Ban Thường vụ Đảng ủy: direct, explicit', 'Các cấp ủy: assigned, explicit'],
    ],
    [
      'Sở Y tế chỉ đạo, hướng dẫn các cơ sở y tế tổ chức tiêm chủng.',
      ['Sở Y tế: direct, explicit', 'Các cơ sở y tế: assigned, directed'],
    ],
    [
      'Chánh Văn phòng UBND tỉnh; Giám đốc Sở Y tế; Chủ tịch UBND các xã, phường chịu trách nhiệm thi hành Quyết định này.',
      [
        'Văn phòng UBND tỉnh: assigned, explicit',
        'Sở Y tế: assigned, explicit',
        'UBND các xã, phường: assigned, explicit',
      ],
    ],
    [
      'Trên cơ sở đề xuất của các cơ quan, đơn vị, Sở Tài chính tổng hợp, tham mưu UBND tỉnh.',
      ['Sở Tài chính: advise, explicit'],
    ],
    [
      'Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Sở Y tế để tổng hợp.',
      ['Các đơn vị: assigned, explicit'],
    ],
    ['Sở Tài chính có trách nhiệm giúp Chủ tịch UBND tỉnh theo dõi, đôn đốc.', ['Sở Tài chính: monitor, explicit']],
    ['Rà soát quy hoạch (Sở Xây dựng chủ trì).', ['Sở Xây dựng: lead, explicit']],
    ['Tổ chức hội nghị. Cơ quan chủ trì: Sở Y tế.', ['Sở Y tế: lead, explicit']],
  ])('%s', (text, expected) => {
    expect(owners(text)).toEqual(expected);
  });
});

describe('nobody is made an owner whom the sentence does not name', () => {
  test.each([
    ['Rà soát, hoàn thiện quy hoạch mạng lưới trường lớp.'],
    ['Báo cáo Ủy ban nhân dân thành phố kết quả thực hiện.'],
    ['Kiến nghị cấp có thẩm quyền sửa đổi quy định.'],
    ['Hướng dẫn các cơ quan, đơn vị thực hiện quy định.'],
    ['Bộ Chính trị đã ban hành Nghị quyết số 71-NQ/TW.'],
    ['Triển khai theo chỉ đạo của Ủy ban nhân dân thành phố.'],
    ['Tăng cường hợp tác với các viện nghiên cứu, trường đại học.'],
  ])('%s', (text) => {
    expect(owners(text)).toEqual([]);
  });
});

describe('inherited from a heading', () => {
  test.each([
    ['Xây dựng kế hoạch triển khai.', ['Sở Y tế: assigned, inherited']],
    [
      'Chủ trì, phối hợp với Sở Tài chính lập dự toán.',
      ['Sở Y tế: lead, inherited', 'Sở Tài chính: coordinate, explicit'],
    ],
    ['Phối hợp với Sở Tài chính lập dự toán.', ['Sở Y tế: coordinate, inherited']],
    ['Thường xuyên kiểm tra chất lượng nước.', ['Sở Y tế: monitor, inherited']],
    [
      'Kiểm tra chất lượng nước; nếu không đạt, phải yêu cầu các đơn vị khắc phục kịp thời.',
      ['Sở Y tế: monitor, inherited', 'Các đơn vị: assigned, directed'],
    ],
    ['Giao Thanh tra tỉnh tổ chức thanh tra.', ['Thanh tra tỉnh: assigned, explicit']],
  ])('%s', (text, expected) => {
    expect(owners(text, ['Sở Y tế'])).toEqual(expected);
  });
});

test('places of owners are in the text', () => {
  const text = 'Đề nghị Sở Y tế kiểm tra.';
  const [owner] = read(text, 0, []);
  expect(text.slice(owner?.body.start, owner?.body.end)).toBe('Sở Y tế');
});
