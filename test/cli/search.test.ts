import { lineage } from './run.js';

const json = (args: readonly string[]) => {
  const { status, stdout } = lineage(['search', ...args, '--json']);
  expect(status).toBe(0);
  return JSON.parse(stdout);
};

test('a hit shows its sentence, its owner, its deadline, its place and, where it carries something out, from what', () => {
  const { status, stdout, stderr } = lineage(['search', 'hoc tap quan triet', 'truoc 30/11/2024', '--size', '2']);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^nhiệm vụ {2}Kế hoạch 407-KH\/TU, III\.1#1$/m);
  expect(stdout).toMatch(/^ {4}Ai làm: Các quận ủy, .+ \(thực hiện\) · Thời hạn: trước ngày 30\/11\/2024$/m);
  expect(stdout).toMatch(/^ {4}task:407-kh-tu\.hai-phong\.2024:III\.1-1 {2}ke-hoach-407-kh-tu-ocr\.txt:\d+/m);
  expect(stderr).toMatch(/thời hạn trước 30\/11\/2024 .*chỉ giữ những gì phù hợp {2}\[deadline:\.\.2024-11-30\]/);
  expect(lineage(['search', 'tiếng Anh ngôn ngữ thứ hai']).stdout).toMatch(/^ {4}Từ: .*02-CTr\/TU, III\.5#6$/m);
});

test('filters are repeated or listed with commas, and need no words', () => {
  const types = (args: readonly string[]) => [
    ...new Set(json(args).member.map(({ item }: { item: { type: string } }) => item.type)),
  ];
  expect(types(['giáo dục', '--type', 'body'])).toEqual(['body']);
  expect(types(['giáo dục', '--type', 'body', '--type', 'target']).sort()).toEqual(['body', 'target']);
  expect(types(['--type', 'body,target', '--size', '100']).sort()).toEqual(['body', 'target']);
  expect(json(['--cited', '--type', 'document']).totalItems).toBeGreaterThan(0);
  expect(json(['--due-from', '2024-11', '--due-to', '2024-11']).totalItems).toBeGreaterThan(0);
});

test('a reading is switched off by its id', () => {
  const { query } = json(['trước 30/11/2024', 'quán triệt', '--without', 'deadline:..2024-11-30']);
  expect(query).toMatchObject({ text: 'trước 30/11/2024 quán triệt', readings: [{ active: false }] });
});

test.each([
  [['search']],
  [['search', ' ']],
  [['search', 'a', '--type', 'thing']],
  [['search', 'a', '--due-to', '31/12/2024']],
  [['search', 'a', '--due-to', '2024-02-30']],
  [['search', 'a', '--held', '--cited']],
  [['search', 'a', '--sort', 'best']],
])('the command line %j is refused', (args) => {
  const { status, stdout, stderr } = lineage(args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).not.toBe('');
});
