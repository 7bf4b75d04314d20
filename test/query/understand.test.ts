import { createUnderstanding } from '../../src/query/understand.js';
import { fold } from '../../src/text/fold.js';
import { loadVocabulary } from '../../src/vocabulary/load.js';

const vocabulary = loadVocabulary();
const understand = createUnderstanding(vocabulary);
const { roles, anyRole, deadlines, types } = vocabulary.questions;

const idsOf = (question: string): string[] => understand(question, []).readings.map(({ id }) => id);
/** As typed, without marks, decomposed, in the other tone placement. */
const spellings = (question: string): string[] => [
  question,
  fold(question),
  question.normalize('NFD'),
  question.replaceAll('ủy', 'uỷ').replaceAll('khóa', 'khoá'),
];

describe.each(roles)('role $role', ({ role, examples, counterExamples }) => {
  test.each(examples.flatMap(spellings))('is asked for in %s', (question) => {
    expect(idsOf(question)).toContain(`role:${role}`);
  });
  test.each(counterExamples)('is not asked for in %s', (question) => {
    expect(idsOf(question)).not.toContain(`role:${role}`);
  });
});

describe('any role', () => {
  test.each(anyRole.examples.flatMap(spellings))('is asked for in %s', (question) => {
    expect(idsOf(question)).toContain('role:any');
  });
  test.each(anyRole.counterExamples)('is not asked for in %s', (question) => {
    expect(idsOf(question)).not.toContain('role:any');
  });
});

describe('deadlines', () => {
  test.each(
    deadlines.examples.flatMap(({ text, ...rest }) => spellings(text).map((spelling) => ({ ...rest, text: spelling }))),
  )('$text', ({ text, reading, effect }) => {
    expect(understand(text, []).readings).toContainEqual(expect.objectContaining({ id: reading, effect }));
  });
  test.each(deadlines.counterExamples.flatMap(spellings))('none in %s', (question) => {
    expect(idsOf(question).filter((id) => id.startsWith('deadline:'))).toEqual([]);
  });
});

describe.each(types)('type $type', ({ type, examples, counterExamples }) => {
  test.each(examples.flatMap(spellings))('is asked for in %s', (question) => {
    expect(idsOf(question)).toContain(`type:${type}`);
  });
  test.each(counterExamples)('is not asked for in %s', (question) => {
    expect(idsOf(question)).not.toContain(`type:${type}`);
  });
});

test.each([
  ['trước 30/11/2024', null, '2024-11-30'],
  ['truoc ngay 30 thang 11 nam 2024', null, '2024-11-30'],
  ['hạn chót 30-11-2024', null, '2024-11-30'],
  ['trước tháng 11/2024', null, '2024-10-31'],
  ['đến hết quý III/2025', null, '2025-09-30'],
  ['den het quy 3 nam 2025', null, '2025-09-30'],
  ['trong quí III/2025', '2025-07-01', '2025-09-30'],
  ['hoàn thành trong tháng 2/2024', '2024-02-01', '2024-02-29'],
  ['từ tháng 3 đến tháng 6/2025', '2025-03-01', '2025-06-30'],
  ['từ 15/3 đến 30/6/2025', '2025-03-15', '2025-06-30'],
  ['từ ngày 1/3/2025', '2025-03-01', null],
  ['đến cuối năm 2025', null, '2025-12-31'],
  ['từ 1/3/2025, trước 30/6/2025', '2025-03-01', '2025-06-30'],
])('%s keeps what is due from %s to %s, and is no longer among the words', (words, from, to) => {
  const { due, text, boosts } = understand(`tiêm chủng ${words}`, []);
  expect({ due, text: text.replace(/[\s,]+$/, ''), boosts }).toEqual({
    due: { from, to },
    text: 'tiêm chủng',
    boosts: [],
  });
});

test.each(['trước ngày 31/11/2024', 'trước 15/12', 'tháng 13/2024'])('%s is no date of the calendar', (question) => {
  expect(understand(question, [])).toMatchObject({ due: null, text: question });
});

test.each([
  ['tỷ lệ 85%', 'number:85%', '85 %'],
  ['ty le 85 %', 'number:85%', '85 %'],
  ['tỷ lệ 85 phần trăm', 'number:85%', '85 %'],
  ['ty le 85 phan tram', 'number:85%', '85 %'],
  ['16.000 học sinh', 'number:16000', '16000'],
  ['chỉ số 0,82', 'number:0.82', '0,82'],
  ['tầm nhìn năm 2035', 'number:2035', '2035'],
])('%s boosts what holds the number', (question, id, number) => {
  expect(understand(question, []).boosts).toContainEqual({ reading: id, fits: { number } });
});

test.each([
  '71-NQ/TW',
  'nghị quyết 71',
  'NQ 71',
  'nghi quyet so 71',
  'Điều 15',
  'mục 12',
  'quý 3/2025',
  '65/2006/QH11',
  '5 nhiệm vụ',
  '03 trường',
  'ngày 2026-01-01',
  '0 giờ',
])('no number is read in %s', (question) =>
  expect(idsOf(question).filter((id) => id.startsWith('number:'))).toEqual([]),
);

test('what is asked of a role puts tasks with that role higher, and its words stay', () => {
  const question = 'ai chủ trì công tác truyền thông';
  expect(understand(question, [])).toEqual({
    text: question,
    due: null,
    boosts: [{ reading: 'role:lead', fits: { types: ['task'], roles: ['lead'] } }],
    readings: [
      {
        id: 'role:lead',
        kind: 'role',
        effect: 'boost',
        text: 'ai chủ trì',
        value: 'lead',
        label: 'vai trò chủ trì',
        href: null,
        active: true,
      },
    ],
  });
});

test('a reading that is switched off has no effect and is still told', () => {
  const question = 'chỉ tiêu trước 30/11/2024';
  expect(understand(question, ['deadline:..2024-11-30', 'type:target'])).toMatchObject({
    text: question,
    due: null,
    boosts: [],
    readings: [
      { id: 'type:target', active: false },
      { id: 'deadline:..2024-11-30', effect: 'filter', value: '../2024-11-30', active: false },
    ],
  });
});

test.each(['"trước 30/11/2024"', '“ai chủ trì”', '-85%', 'y tế -"trước 30/11/2024"'])(
  'nothing is read into what stands in quotes or after a minus: %s',
  (question) => expect(understand(question, [])).toEqual({ text: question, due: null, boosts: [], readings: [] }),
);

test('several readings stand in the order of the question', () => {
  expect(idsOf('Sở Y tế chủ trì nhiệm vụ nào trước 30/11/2024 đạt 85%')).toEqual([
    'role:lead',
    'type:task',
    'deadline:..2024-11-30',
    'number:85%',
  ]);
});

test.each([
  'a'.repeat(10_000),
  '-'.repeat(10_000),
  '"'.repeat(10_000),
  'từ 1/1/2025 đến '.repeat(600),
  '\u0301'.repeat(10_000),
  '\0',
  '😀'.repeat(500),
  'title:(a OR b)~2 AND [1 TO 9] ^4 \\',
  '',
  ' ',
])('no question is an error (%#)', (question) => {
  expect(typeof understand(question, []).text).toBe('string');
});
