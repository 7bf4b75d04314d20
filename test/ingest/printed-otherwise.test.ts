import { printedOtherwise } from '../../src/ingest/printed-otherwise.js';

test.each([
  ['tổ chức học tập', '- tổ chức\nhọc tập', ''],
  ['Rà soát quy hoạch', '1. Rà soát quy \n\nhoạch', ''],
  ['Sở Y tế', 'Điều 3. Sở Y tế'.normalize('NFD'), ''],
  ['tổ chức học tập Kết luận', '- td churc hoc tap Két luận', 'td churc hoc tap két'],
])('%s, printed as %s, is found by "%s" besides', (text, printed, words) => {
  expect(printedOtherwise(text, printed)).toBe(words);
});
