import { resolveLibrary, resolver, told } from './resolve-library.js';

const resolved = async (text: string, inside: string | null = null) =>
  told(await resolver(await resolveLibrary(), text, inside));

test.each([
  ['Nghị quyết số 71-NQ/TW', ['71-NQ/TW: found nq-71']],
  ['71 nq tw', ['71 nq tw: found nq-71']],
  ['71/NQ-TW', ['71/NQ-TW: found nq-71']],
  ['Nghị quyết 71 của Bộ Chính trị', ['Nghị quyết 71: found nq-71']],
  ['57- NQ/TW', ['57- NQ/TW: not_held 57-nq-tw.2024']],
  ['72-NQ-TW', ['72-NQ-TW: unknown']],
  ['NQ 71', ['NQ 71: ambiguous nq-71 71-nq-cp.2025']],
  ['157/QD-TTg', ['157/QD-TTg: ambiguous 157-qd-ttg.2025 157-qd-ttg.2026']],
  ['Luật Tổ chức chính quyền địa phương', [expect.stringMatching(/: not_held luat-to-chuc/)]],
])('%s', async (text, expected) => {
  expect(await resolved(text)).toEqual(expected);
});

test('a number is never part of another one', async () => {
  expect(await resolved('57-NQ/TW và 157-NQ/TW')).toEqual([
    '57-NQ/TW: not_held 57-nq-tw.2024',
    '157-NQ/TW: not_held 157-nq-tw.2020',
  ]);
});

test('what only looks like a number names nothing', async () => {
  expect(await resolved('STEM/STEAM, xã/phường/đặc khu, 8/13, và/hoặc')).toEqual([]);
});

test.each([
  ['157/QĐ-TTg năm 2026', '157/QĐ-TTg: not_held 157-qd-ttg.2026'],
  ['157/QĐ-TTg ngày 15 tháng 01 năm 2025', '157/QĐ-TTg: not_held 157-qd-ttg.2025'],
  ['157/QĐ-TTg năm 2030', '157/QĐ-TTg: unknown'],
  ['số 02/CTr-TU ngày 20/10/2025', '02/CTr-TU: found hai-phong'],
  ['02-CTr/TU của Tỉnh ủy Nghệ An', '02-CTr/TU: found nghe-an'],
  ['123/KH-UBND của UBND tỉnh Nghệ An', '123/KH-UBND: not_held 123-kh-ubnd.2026.nghe-an'],
])('date and place tell documents of one number apart: %s', async (text, expected) => {
  expect(await resolved(text)).toEqual([expected]);
});

test('without date and place the number stays open, but not inside a document of one of the places', async () => {
  expect(await resolved('02-CTr/TU')).toEqual(['02-CTr/TU: ambiguous hai-phong nghe-an']);
  expect(await resolved('02-CTr/TU', 'document:hai-phong')).toEqual(['02-CTr/TU: found hai-phong']);
  await expect(resolved('02-CTr/TU', 'document:none')).rejects.toMatchObject({ code: 'not-found' });
});
