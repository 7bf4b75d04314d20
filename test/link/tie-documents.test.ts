import { createTies } from '../../src/link/tie-documents.js';
import type { Directive, Measure } from '../../src/model/directive.js';
import { loadVocabulary } from '../../src/vocabulary/load.js';
import { at, directive, target } from '../build-directive.js';

const tie = createTies(loadVocabulary());

const LONG =
  'Hoàn thành quy hoạch mạng lưới trường lớp; ít nhất 85% trường phổ thông đạt chuẩn quốc gia; có ít nhất 03 trường liên cấp quốc tế; hình thành hai trung tâm đào tạo nghề chất lượng cao cấp vùng.';
const CUT = 'Vào năm 2029, trên 80% trường phổ thông trên địa bàn đạt chuẩn quốc gia.';

const share = (subject: string, value: number, text: string): Measure => ({
  subject,
  comparator: '>=',
  value,
  unit: '%',
  deadline: '../2030',
  aspirational: false,
  source: at('x.txt', text.indexOf(String(value)), `${value}%`),
});

const withTarget = (id: string, text: string, measures: Measure[]): Directive =>
  directive(id, { targets: [{ ...target(id, 1, text), measures }] });

const parent = withTarget('cha', LONG, [share('trường phổ thông đạt chuẩn quốc gia', 85, LONG)]);

test('an item that took over a number comes from where the number stood', () => {
  const child = withTarget('con', CUT, [share('trường phổ thông đạt chuẩn quốc gia', 80, CUT)]);
  expect(tie(child, parent)).toMatchObject([{ child: 'target:con.i.1.1', parent: 'target:cha.i.1.1', rank: 1 }]);
});

test('a number of something else ties nothing', () => {
  const text = 'Trên 80% hộ gia đình trong xã được dùng nước sạch.';
  const child = withTarget('con', text, [share('hộ gia đình được dùng nước sạch', 80, text)]);
  expect(tie(child, parent)).toEqual([]);
});

test('what words tie already is tied once', () => {
  const child = withTarget('con', LONG, [share('trường phổ thông đạt chuẩn quốc gia', 85, LONG)]);
  expect(tie(child, parent)).toHaveLength(1);
  expect(tie(parent, parent)).toEqual([]);
});
