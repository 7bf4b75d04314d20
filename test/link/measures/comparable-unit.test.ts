import { createUnitReader, unitRelation } from '../../../src/link/measures/comparable-unit.js';
import { loadVocabulary } from '../../../src/vocabulary/load.js';

const read = createUnitReader(loadVocabulary());

test.each([
  [null, 'bare', '', 1, ''],
  ['%', 'share', '%', 1, ''],
  ['%/năm', 'share', '%', 1, 'năm'],
  ['tỷ đồng', 'money', 'đồng', 1e9, ''],
  ['nghìn tỷ đồng', 'money', 'đồng', 1e12, ''],
  ['triệu USD', 'money', 'usd', 1e6, ''],
  ['km', 'physical', 'm', 1000, ''],
  ['Gb/s', 'physical', 'bps', 1e9, ''],
  ['trường', 'count', 'trường', 1, ''],
  ['bác sĩ/1 vạn dân', 'count', 'bác sĩ', 1e-4, 'dân'],
  ['bác sĩ/10.000 dân', 'count', 'bác sĩ', 1e-4, 'dân'],
  ['ca/100.000 trẻ', 'count', 'ca', 1e-5, 'trẻ'],
])('the unit %s', (printed, kind, base, factor, per) => {
  const unit = read(printed);
  expect(unit).toMatchObject({ kind, base, per });
  expect(unit.factor).toBeCloseTo(factor, 12);
});

test.each([
  ['tỷ đồng', 'triệu đồng', 'same'],
  ['ha', 'km2', 'same'],
  ['trường', 'trường học', 'same'],
  ['bác sĩ/1 vạn dân', 'bác sĩ/10.000 dân', 'same'],
  ['trường', 'cơ sở', 'kin'],
  [null, 'điểm', 'kin'],
  ['%', '%/năm', 'kin'],
  ['%', null, 'other'],
  ['%', 'trường', 'other'],
  ['tỷ đồng', 'triệu USD', 'other'],
  ['km', 'ha', 'other'],
] as const)('%s beside %s: %s', (one, other, relation) => {
  expect(unitRelation(read(one), read(other))).toBe(relation);
  expect(unitRelation(read(other), read(one))).toBe(relation);
});
