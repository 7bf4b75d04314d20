import { withoutNotes } from '../../src/extract/layout/notes.js';
import { toLines } from '../../src/text/normalise.js';

const flow = (text: string): string[] =>
  withoutNotes(toLines(text))
    .map((line) => line.text)
    .filter((line) => line !== '');

describe('withoutNotes', () => {
  test('a note below its mark is taken out', () => {
    expect(
      flow('Trên 80% trường đạt chuẩn quốc gia1 vào năm 2029.\n\n1 Tính đến nay có 8/13 trường.\n- Chuyển đổi số'),
    ).toEqual(['Trên 80% trường đạt chuẩn quốc gia1 vào năm 2029.', '- Chuyển đổi số']);
  });

  test('its second line goes with it, the page break after it does not', () => {
    expect(flow('chuẩn quốc gia1.\n1 Tính đến nay\ncó 8/13 trường.\n tiếp theo câu')).toEqual([
      'chuẩn quốc gia1.',
      'tiếp theo câu',
    ]);
  });

  test('a line that begins with a number nobody marked stays', () => {
    expect(flow('Nội dung.\n1 Tính đến nay có 8/13 trường.')).toHaveLength(2);
  });
});
