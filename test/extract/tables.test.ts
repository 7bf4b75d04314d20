import { toStretches } from '../../src/extract/layout/tables.js';
import { toLines } from '../../src/text/normalise.js';

const tablesOf = (text: string): string[][][] =>
  toStretches(toLines(text)).flatMap(({ rows }) => (rows ? [rows.map((row) => row.map((cell) => cell.text))] : []));

describe('toStretches', () => {
  test('a markdown table: one row a line, the rule left out', () => {
    expect(tablesOf('Trước\n\n| TT | Nhiệm vụ | Chủ trì |\n|---|---|---|\n| 1 | Rà soát | Sở Y tế |\n\nSau')).toEqual([
      [
        ['TT', 'Nhiệm vụ', 'Chủ trì'],
        ['1', 'Rà soát', 'Sở Y tế'],
      ],
    ]);
  });

  test('a grid table: a cell goes on over several lines, empty cells stay', () => {
    const grid = ['+----+------+', '| A  | B    |', '+----+------+', '| a1 | b1   |', '|    | b2   |', '+----+------+'];
    expect(tablesOf(grid.join('\n'))).toEqual([
      [
        ['A', 'B'],
        ['a1', 'b1 b2'],
      ],
    ]);
  });

  test('cells between bars on lines of their own, with an empty cell inside a row', () => {
    const cells = ['TT', 'Nhiệm vụ', 'Chủ trì', null, '1', 'Rà soát', 'Sở Y tế', null, '2', 'Báo\ncáo', '', null];
    const text = cells.map((cell) => (cell === null ? '|' : `|\n${cell}`).replace(/\n$/, '')).join('\n');
    expect(tablesOf(`${text}\n|\n\nSau bảng`)[0]).toEqual([
      ['TT', 'Nhiệm vụ', 'Chủ trì'],
      ['1', 'Rà soát', 'Sở Y tế'],
      ['2', 'Báo cáo', ''],
    ]);
  });

  test('prose is never a table, and every line is in exactly one stretch', () => {
    const text = 'Một\nhai\n\n| a | b |\n| c | d |\nba\n|\n\nbốn';
    const lines = toLines(text);
    const stretches = toStretches(lines);
    expect(stretches.flatMap((stretch) => stretch.lines)).toEqual(lines);
    expect(stretches.filter(({ rows }) => rows).length).toBe(1);
  });
});
