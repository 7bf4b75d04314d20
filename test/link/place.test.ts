import { isLocalSymbol, isLocalTitle, placeOf, samePlace, withoutPlace } from '../../src/link/place.js';

describe('place', () => {
  it.each([
    ['Ban Thường vụ Thành ủy Hải Phòng', 'hai phong', null],
    ['Ủy ban nhân dân phường Hồng Bàng, thành phố Hải Phòng', 'hai phong', 'hong bang'],
    ['Uỷ ban nhân dân tỉnh Nghệ An', 'nghe an', null],
    ['Đảng ủy đặc khu Cát Hải', null, 'cat hai'],
    ['Ban Thường vụ Đảng ủy các cơ quan Đảng thành phố Hải Phòng', 'hai phong', null],
    ['Ban Thường vụ Thành ủy', null, null],
    ['Ban Thường vụ Tỉnh ủy', null, null],
    ['Ban Thường vụ Tỉnh ủy Nghệ An', 'nghe an', null],
    ['Bộ Khoa học xã hội', null, null],
  ])('reads %s', (name, province, commune) => {
    expect(placeOf(name)).toEqual({ province, commune });
  });

  it('compares bodies without their place', () => {
    expect(withoutPlace('Ban Thường vụ Thành uỷ Hải Phòng')).toBe(withoutPlace('Ban Thường vụ Thành ủy'));
    expect(withoutPlace('Ban Thường vụ Thành ủy')).not.toBe(withoutPlace('Thường trực Thành ủy'));
  });

  it.each(['02-CTr/TU', '123/KH-UBND', '831/TTr-SGDĐT', '152-BC/ĐU', '05/2019/NQ-HĐND', '12-HD/BTGDVTU'])(
    'knows that %s names no place',
    (symbol) => expect(isLocalSymbol(symbol)).toBe(true),
  );

  it.each(['71-NQ/TW', '157/QĐ-TTg', '226/2025/QH15', '02/2025/TT-BGDĐT', '281/NQ-CP', '31-HD/BTCTW'])(
    'knows that %s is central',
    (symbol) => expect(isLocalSymbol(symbol)).toBe(false),
  );

  it('tells titles that mean the city of the reader', () => {
    expect(isLocalTitle('Nghị quyết Đại hội Đảng bộ thành phố lần thứ I')).toBe(true);
    expect(isLocalTitle('Luật Bảo hiểm xã hội')).toBe(false);
  });

  it('lets the unknown contradict nothing', () => {
    expect(samePlace({ province: null, commune: 'a' }, { province: 'b', commune: null })).toBe(true);
    expect(samePlace({ province: 'a', commune: null }, { province: 'b', commune: null })).toBe(false);
  });
});
