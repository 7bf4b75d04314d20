import fc from 'fast-check';
import { droppedClausesBy } from '../../../src/link/coverage/dropped-clauses.js';

const FUNCTION_WORDS = new Set(['và', 'của', 'các', 'cho', 'tại']);
const dropped = (parent: string, children: readonly string[], others: readonly string[] = []) =>
  droppedClausesBy(FUNCTION_WORDS)([parent, ...others])(parent, children);

const WELL = 'Khoan thêm giếng nước ngọt phục vụ ruộng muối';
const BOATS = 'đóng mới tàu vỏ thép đánh bắt xa bờ';
const NURSES = 'Bồi dưỡng điều dưỡng viên làm việc đêm ở trạm xá';

test('a clause that no child carries, with its place', () => {
  const parent = `${WELL}; ${BOATS}. ${NURSES}.`;
  const found = dropped(parent, [`${WELL}.`, NURSES]);
  expect(found).toEqual([
    { quote: BOATS, span: { start: parent.indexOf(BOATS), end: parent.indexOf(BOATS) + BOATS.length } },
  ]);
});

test('a bullet and a semicolon end a clause, whatever stands before them', () => {
  const parent = `${WELL} giai đoạn 2; ${BOATS}\n- ${NURSES}`;
  expect(dropped(parent, [`${WELL} giai đoạn 2`]).map(({ quote }) => quote)).toEqual([BOATS, NURSES]);
});

test('what is reworded or moved is carried; what is said in two children is carried by one of them', () => {
  const reworded = 'Trong năm tới khoan một số giếng nước ngọt phục vụ diêm dân trên ruộng muối';
  expect(dropped(`${WELL}; ${BOATS}`, [`${BOATS} của ngư dân. ${reworded}`])).toEqual([]);
  expect(dropped(`${WELL}; ${BOATS}`, [WELL, BOATS])).toEqual([]);
});

test('the theme that every clause repeats carries nothing', () => {
  const theme = 'phát triển kinh tế biển bền vững';
  const parent = `Xây kho lạnh phục vụ ${theme}; lập đội cứu hộ phục vụ ${theme}; vẽ bản đồ luồng lạch phục vụ ${theme}`;
  const quotes = dropped(parent, [`Xây kho lạnh phục vụ ${theme}`]).map(({ quote }) => quote);
  expect(quotes).toEqual([`lập đội cứu hộ phục vụ ${theme}`, `vẽ bản đồ luồng lạch phục vụ ${theme}`]);
});

test('a clause of a few words is no clause of substance', () => {
  expect(dropped(`${WELL}; trong đó gồm:`, [WELL])).toEqual([]);
});

test('nothing is dropped from a text that stands as it is in a child, and quotes are at their spans', () => {
  const text = fc.array(fc.constantFrom(...`${WELL} ${BOATS} ; . \n - 2 Á : ${NURSES}`.split(' ')), { maxLength: 60 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [parent, child] = [one.join(' '), other.join(' ')];
      expect(dropped(parent, [`${child} ${parent}`])).toEqual([]);
      for (const { quote, span } of dropped(parent, [child])) expect(parent.slice(span.start, span.end)).toBe(quote);
    }),
  );
});
