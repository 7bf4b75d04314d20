import { bodyId, slug } from '../../src/text/slug.js';

test.each([
  ['Sở Y tế thành phố Huế', 'so-y-te-thanh-pho-hue'],
  ['UBND TP. Đà Nẵng', 'ubnd-tp-da-nang'],
  ['  Ban Quản lý (KKT), A - B ', 'ban-quan-ly-kkt-a-b'],
  ['…', ''],
])('"%s" is %s, with single hyphens', (name, expected) => expect(slug(name)).toBe(expected));

test('a body has one id however its letters are composed', () => {
  expect(bodyId('Sở Y tế'.normalize('NFD'))).toBe(bodyId('Sở Y tế'));
});
