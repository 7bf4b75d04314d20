import { composeReader } from '../../src/compose.js';
import type { Directive } from '../../src/model/directive.js';

const { extract } = composeReader();

/** A provincial plan with this place, number and body text. */
const plan = (place: string, number: string, body: string): Directive =>
  extract(
    [
      'ỦY BAN NHÂN DÂN',
      place.toUpperCase(),
      `Số: ${number}`,
      '',
      'Huế, ngày 5 tháng 1 năm 2026',
      '',
      'KẾ HOẠCH',
      'Triển khai công tác năm 2026',
      '',
      'I. NHIỆM VỤ',
      body,
      '',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Nguyễn Văn A',
    ].join('\n'),
    'plan.txt',
  ).documents[0] as Directive;

const TASK = '- Sở Y tế chủ trì rà soát thủ tục hành chính.';
const ownerIn = (place: string): string | undefined => plan(place, '12/KH-UBND', TASK).tasks[0]?.owners[0]?.body.name;

test('a body stands at the place as the letterhead prints it, whatever the place became', () => {
  expect(ownerIn('tỉnh Đồng Nai')).toBe('Sở Y tế tỉnh Đồng Nai');
  expect(ownerIn('thành phố Đồng Nai')).toBe('Sở Y tế thành phố Đồng Nai');
});

test.each([
  ['12/KH-UBND', '12/KH-UBND'],
  ['12a/KH-UBND', '12a/KH-UBND'],
  ['     /KH-UBND', null],
  ['…/KH-UBND', null],
  ['1T/KH-UBND', null],
])('of the number "%s" it makes %s', (printed, read) => {
  expect(plan('tỉnh Nghệ An', printed, TASK).symbol).toBe(read);
});

test('the heading of a chapter is not the title of an attached rule', () => {
  const attached = ['(Ban hành kèm theo Quyết định số 5/QĐ-UBND)', 'Chương I', 'QUY ĐỊNH CHUNG', 'Điều 1. Phạm vi'];
  const decision = ['ỦY BAN NHÂN DÂN', 'TỈNH NGHỆ AN', 'Số: 5/QĐ-UBND', '', 'QUYẾT ĐỊNH', 'Ban hành Quy trình A', ''];
  const signed = ['Điều 1. Ban hành kèm theo Quyết định này Quy trình A.', '', 'CHỦ TỊCH', 'Nguyễn Văn A', ''];
  const { documents } = extract([...decision, ...signed, 'QUY TRÌNH', 'A', ...attached].join('\n'), 'a.txt');
  expect(documents.map(({ title }) => title)).not.toContain('Chung');
});
