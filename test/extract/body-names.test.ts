import { createBodyNamer, type Standing } from '../../src/extract/bodies/body-names.js';
import { createStandingReader } from '../../src/extract/head/standing.js';
import { loadVocabulary } from '../../src/vocabulary/load.js';

const vocabulary = loadVocabulary();
const nameBody = createBodyNamer(vocabulary);
const readStanding = createStandingReader(vocabulary);
const nowhere: Standing = { place: null };
const city: Standing = { place: 'thành phố Hải Phòng' };
const committee: Standing = { ...city, committee: 'Đảng ủy các cơ quan Đảng thành phố' };

describe('made whole within the document', () => {
  test.each([
    ['UBND TP', city, 'Ủy ban nhân dân thành phố Hải Phòng'],
    ['Uỷ ban nhân dân Thành phố', city, 'Ủy ban nhân dân thành phố Hải Phòng'],
    ['Sở GD&ĐT', city, 'Sở Giáo dục và Đào tạo thành phố Hải Phòng'],
    ['Sở VHTTDL', nowhere, 'Sở Văn hóa, Thể thao và Du lịch'],
    ['Ban Tuyên giáo và Dân vận Thành uỷ', city, 'Ban Tuyên giáo và Dân vận Thành ủy Hải Phòng'],
    ['Các Sở, ban, ngành', city, 'Các sở, ban, ngành thành phố Hải Phòng'],
    ['Các sở, ban, ngành của thành phố', city, 'Các sở, ban, ngành thành phố Hải Phòng'],
    ['UBND các xã, phường', city, 'Ủy ban nhân dân các xã, phường'],
    ['Công an tỉnh', city, 'Công an tỉnh'],
    ['Sở Y tế tỉnh Hưng Yên', city, 'Sở Y tế tỉnh Hưng Yên'],
    ['Ban Thường vụ Đảng ủy', committee, 'Ban Thường vụ Đảng ủy các cơ quan Đảng thành phố Hải Phòng'],
    ['UBND đặc khu', { ...city, commune: 'đặc khu Cát Hải' }, 'Ủy ban nhân dân đặc khu Cát Hải'],
    ['Bộ Công an', nowhere, 'Bộ Công an'],
    ['ỦY BAN NHÂN DÂN', nowhere, 'Ủy ban nhân dân'],
  ])('%s', (printed, standing, name) => {
    expect(nameBody(printed, standing).name).toBe(name);
  });

  test.each([['Sở Y tế'], ['Ban Thường vụ Đảng ủy'], ['Công an thành phố']])('no place is invented: %s', (printed) => {
    expect(nameBody(printed, nowhere).name).toBe(printed);
  });

  test('one spelling, one id', () => {
    const ids = ['UBND thành phố', 'Uỷ ban nhân dân thành phố', 'Ủy ban nhân dân TP'].map(
      (name) => nameBody(name, city).id,
    );
    expect(new Set(ids)).toEqual(new Set(['body:uy-ban-nhan-dan-thanh-pho-hai-phong']));
  });
});

describe('where a document stands', () => {
  const congress =
    'góp phần thực hiện Nghị quyết Đại hội Đảng bộ Các cơ quan Đảng thành phố lần thứ I, nhiệm kỳ 2025 - 2030';

  test('the committee is the one whose congress the text names', () => {
    expect(readStanding('Ban Thường vụ Đảng ủy', null, [congress]).committee).toBe(
      'Đảng ủy các cơ quan Đảng thành phố',
    );
  });

  test('a province is taken from the text where it names only one', () => {
    expect(readStanding('Ban Thường vụ Đảng ủy', null, [congress, 'báo cáo Thành ủy Hải Phòng']).place).toBe(
      'thành phố Hải Phòng',
    );
    const two = [congress, 'Thành ủy Hải Phòng và Tỉnh ủy Quảng Ninh'];
    expect(readStanding('Ban Thường vụ Đảng ủy', null, two).place).toBeNull();
  });

  test('the commune stands in the name of the issuer', () => {
    expect(readStanding('Ủy ban nhân dân phường Hồng Bàng', null, []).commune).toBe('phường Hồng Bàng');
    expect(readStanding('Đảng ủy đặc khu', null, []).commune).toBeNull();
  });
});
