import { createBodyRecognizer } from '../../src/extract/recognizers/bodies.js';
import { loadVocabulary } from '../../src/vocabulary/load.js';

const bodies = createBodyRecognizer(loadVocabulary());
const listed = (text: string): string[] => bodies.list(text, 0, text.length).map(({ name }) => name);
const subject = (text: string) => {
  const found = bodies.subject(text, 0, text.length);
  return found && [found.bodies.map(({ name }) => name), text.slice(found.end)];
};
const heading = (text: string) => bodies.heading(text, 0, text.length)?.map(({ name }) => name) ?? null;

describe('lists of bodies', () => {
  test.each([
    [
      'Giám đốc các Sở: Giáo dục và Đào tạo, Văn hoá, Thể thao và Du lịch, Ngoại vụ',
      ['Sở Giáo dục và Đào tạo', 'Sở Văn hoá, Thể thao và Du lịch', 'Sở Ngoại vụ'],
    ],
    ['các sở: Y tế; Lao động, Thương binh và Xã hội', ['Sở Y tế', 'Sở Lao động, Thương binh và Xã hội']],
    ['Sở Nội vụ, Tài chính, Công an thành phố', ['Sở Nội vụ', 'Sở Tài chính', 'Công an thành phố']],
    ['HĐND, UBND thành phố', ['HĐND thành phố', 'UBND thành phố']],
    [
      'Ủy ban Mặt trận Tổ quốc và các tổ chức chính trị - xã hội thành phố',
      ['Ủy ban Mặt trận Tổ quốc thành phố', 'Các tổ chức chính trị - xã hội thành phố'],
    ],
    ['UBND các xã, phường, đặc khu', ['UBND các xã, phường, đặc khu']],
    [
      'Ủy ban nhân dân xã, phường và đơn vị có liên quan',
      ['Ủy ban nhân dân các xã, phường', 'Các đơn vị có liên quan'],
    ],
    ['các Sở, ban, ngành, địa phương', ['Các Sở, ban, ngành', 'Các địa phương']],
    ['các cấp ủy, tổ chức đảng các cấp', ['Các cấp ủy, tổ chức đảng các cấp']],
    [
      'Đảng ủy Ủy ban Mặt trận Tổ quốc và các tổ chức chính trị - xã hội thành phố',
      ['Đảng ủy Ủy ban Mặt trận Tổ quốc và các tổ chức chính trị - xã hội thành phố'],
    ],
    ['Chánh Văn phòng UBND tỉnh; Thủ trưởng sở, ngành', ['Văn phòng UBND tỉnh', 'Các sở, ngành']],
  ])('%s', (text, names) => {
    expect(listed(text)).toEqual(names);
  });

  test.each([
    ['Ban hành kế hoạch'],
    ['Bộ tiêu chí đánh giá'],
    ['Phòng, chống thiên tai'],
    ['các trường hợp đặc biệt'],
    ['cấp có thẩm quyền xem xét'],
  ])('no body: %s', (text) => {
    expect(listed(text)).toEqual([]);
  });

  test('the place covers the office holder, the name does not', () => {
    const [body] = bodies.list('Giám đốc Sở Y tế', 0, 16);
    expect(body).toEqual({ name: 'Sở Y tế', start: 0, end: 16 });
  });
});

describe('subjects', () => {
  test.each([
    ['Sở Tài chính sớm hoàn thiện', ['Sở Tài chính'], 'sớm hoàn thiện'],
    [
      'Các cơ quan tham mưu, giúp việc của Đảng ủy tham mưu',
      ['Các cơ quan tham mưu, giúp việc của Đảng ủy'],
      'tham mưu',
    ],
    ['Các đơn vị cấp nước thuộc phạm vi quản lý xây dựng', ['Các đơn vị cấp nước thuộc phạm vi quản lý'], 'xây dựng'],
    ['Trung tâm Kiểm soát bệnh tật tỉnh tham mưu', ['Trung tâm Kiểm soát bệnh tật tỉnh'], 'tham mưu'],
  ])('%s', (text, names, rest) => {
    expect(subject(text)).toEqual([names, rest]);
  });

  test('a list that does nothing is no subject', () => {
    expect(subject('Sở Y tế, Sở Nội vụ')).toBeNull();
  });
});

describe('headings', () => {
  test.each([
    ['Sở Y tế', ['Sở Y tế']],
    ['Trách nhiệm của Sở Y tế và Sở Nội vụ', ['Sở Y tế', 'Sở Nội vụ']],
    ['Đối với Ủy ban nhân dân cấp xã', ['Ủy ban nhân dân cấp xã']],
    ['Sở Y tế có trách nhiệm', ['Sở Y tế']],
    ['Các tổ chức, cá nhân khai thác nước trên địa bàn', ['Các tổ chức, cá nhân khai thác nước trên địa bàn']],
  ])('%s', (text, names) => {
    expect(heading(text)).toEqual(names);
  });

  test.each([['Sở Y tế và công tác phòng bệnh'], ['Nâng cao vai trò của Sở Y tế']])('no bodies: %s', (text) => {
    expect(heading(text)).toBeNull();
  });
});

test('a list of any length is read in linear time', () => {
  const text = 'Đảng ủy Báo và các sở, ban; Sở Y tế, '.repeat(5_000);
  const start = performance.now();
  bodies.list(text, 0, text.length);
  expect(performance.now() - start).toBeLessThan(2_000);
});
