import fc from 'fast-check';
import { vietnameseOrder } from '../../src/text/vietnamese-order.js';

const collator = new Intl.Collator('vi', { numeric: true });
const byKey = (a: string, b: string): number => {
  const [one, other] = [vietnameseOrder(a), vietnameseOrder(b)];
  return one < other ? -1 : one > other ? 1 : 0;
};

const LETTERS = [...'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ'];
const CHARACTERS = [
  ...LETTERS,
  ...LETTERS.map((letter) => letter.toUpperCase()),
  ' ',
  ' ',
  ' ',
  ',',
  '(',
  ')',
  '/',
  '-',
  '1',
  '2',
  '9',
];
const name = fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 12 }).map((letters) => letters.join(''));

test('orders names as the collation of Vietnamese does', () => {
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(Math.sign(byKey(a, b))).toBe(Math.sign(collator.compare(a, b)));
    }),
    { numRuns: 5000 },
  );
});

test('composed and decomposed spellings have one key', () => {
  fc.assert(fc.property(name, (text) => expect(vietnameseOrder(text.normalize('NFD'))).toBe(vietnameseOrder(text))));
});

test('any text has a key, and numbers go by value', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof vietnameseOrder(text) === 'string'));
  expect(['Khu phố 10', 'Khu phố 9', 'Khu phố 2'].sort(byKey)).toEqual(['Khu phố 2', 'Khu phố 9', 'Khu phố 10']);
});
