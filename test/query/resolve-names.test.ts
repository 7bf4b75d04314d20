import { ResolveAnswer } from '../../src/model/answers.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { LIBRARY, resolveLibrary, resolver, told } from './resolve-library.js';

let store: GraphStore;
beforeAll(async () => {
  store = await resolveLibrary();
});
const ask = async (text: string, inside: string | null = null) => {
  const answer = ResolveAnswer.parse(await resolver(store, text, inside));
  for (const { start, end, text: named } of answer.member) expect(text.slice(start, end)).toBe(named);
  return told(answer);
};

const LAW = 'luat-to-chuc-chinh-quyen-dia-phuong.hai-phong';
const PLENUM = 'nghi-quyet-hoi-nghi-lan-thu-8-ban-chap-hanh-trung-uong-khoa';

describe('a number', () => {
  test.each([
    ['Nghị quyết số 71-NQ/TW', '71-NQ/TW: found nq-71'],
    ['71/NQ-TW', '71/NQ-TW: found nq-71'],
    ['71-NQ-TW', '71-NQ-TW: found nq-71'],
    ['71 nq tw', '71 nq tw: found nq-71'],
    ['71-\nNQ/TW', '71-\nNQ/TW: found nq-71'],
    ['71-NQ/TƯ', '71-NQ/TƯ: found nq-71'],
    ['57- NQ/TW', '57- NQ/TW: not_held 57-nq-tw.2024'],
    ['157-NQ/TW', '157-NQ/TW: not_held 157-nq-tw.2020'],
    ['57/2025/NQ-HĐND', '57/2025/NQ-HĐND: not_held 57-2025-nq-hdnd.2025.hai-phong'],
    ['72-NQ-TW', '72-NQ-TW: unknown'],
    ['157/QD-TTg', '157/QD-TTg: ambiguous 157-qd-ttg.2025 157-qd-ttg.2026'],
    ['số 02/CTr-TU ngày 20/10/2025', '02/CTr-TU: found hai-phong'],
    ['Thông tư số 02/TT-BGDĐT năm 2025', '02/TT-BGDĐT: not_held 2-2025-tt-bgddt.2025'],
  ])('%j', async (text, expected) => {
    expect(await ask(text)).toEqual([expected]);
  });

  test.each([
    ['năm 2026', '2026'],
    ['ngày 20/1/2026', '2026'],
    [', ngày 20 tháng 01 năm 2026', '2026'],
    ['ngày /01/2026', '2026'],
    ['(2026)', '2026'],
    ['của Thủ tướng Chính phủ ngày 15/01/2025', '2025'],
  ])('157/QĐ-TTg %s is that of %s', async (behind, year) => {
    expect(await ask(`157/QĐ-TTg ${behind}`)).toEqual([`157/QĐ-TTg: not_held 157-qd-ttg.${year}`]);
  });

  it('is unknown where the date told is that of none, and open where the words tell no date of it', async () => {
    expect(await ask('71-NQ/TW ngày 22/8/2024')).toEqual(['71-NQ/TW: unknown']);
    expect(await ask('157/QĐ-TTg năm 2030')).toEqual(['157/QĐ-TTg: unknown']);
    const both = '157/QĐ-TTg: ambiguous 157-qd-ttg.2025 157-qd-ttg.2026';
    expect(await ask('157/QĐ-TTg đến năm 2026')).toEqual([both]);
    expect(await ask('157/QĐ-TTg năm 2026-2030')).toEqual([both]);
    expect(await ask('157/QĐ-TTg ngày 31/11/2026')).toEqual([both]);
  });

  test.each([
    ['123/KH-UBND của UBND tỉnh Nghệ An', '123-kh-ubnd.2026.nghe-an'],
    ['123/KH-UBND ngày 03/3/2026 của UBND tỉnh Nghệ An', '123-kh-ubnd.2026.nghe-an'],
    ['123/KH-UBND cua ubnd tinh nghe an', '123-kh-ubnd.2026.nghe-an'],
    ['123/KH-UBND UBND thành phố Hải Phòng', '123-kh-ubnd.2025.hai-phong'],
    ['123/KH-UBND (Hải Phòng)', '123-kh-ubnd.2025.hai-phong'],
    ['123/KH-UBND năm 2025', '123-kh-ubnd.2025.hai-phong'],
  ])('%j by its place or year', async (text, id) => {
    expect(await ask(text)).toEqual([`123/KH-UBND: not_held ${id}`]);
  });

  it('of a place that is not known there is none', async () => {
    expect(await ask('123/KH-UBND của UBND tỉnh Lào Cai')).toEqual(['123/KH-UBND: unknown']);
    expect(await ask('02-CTr/TU của Tỉnh ủy Nghệ An về giáo dục')).toEqual(['02-CTr/TU: found nghe-an']);
    expect(await ask('02-CTr/TU')).toEqual(['02-CTr/TU: ambiguous hai-phong nghe-an']);
  });

  it('without a place is that of the province of the document it stands in', async () => {
    const text = '02-CTr/TU, 15-NQ/TU, 123/KH-UBND, 157/QĐ-TTg';
    expect(await ask(text, 'document:hai-phong')).toEqual([
      '02-CTr/TU: found hai-phong',
      '15-NQ/TU: not_held 15-nq-tu.nd.hai-phong',
      '123/KH-UBND: not_held 123-kh-ubnd.2025.hai-phong',
      '157/QĐ-TTg: not_held 157-qd-ttg.2026',
    ]);
    expect(await ask(text, 'document:nghe-an')).toEqual([
      '02-CTr/TU: found nghe-an',
      '15-NQ/TU: not_held 15-nq-tu.nd.nghe-an',
      '123/KH-UBND: not_held 123-kh-ubnd.2026.nghe-an',
      '157/QĐ-TTg: not_held 157-qd-ttg.2025',
    ]);
    expect(await ask('02-CTr/TU của Tỉnh ủy Nghệ An', 'document:hai-phong')).toEqual(['02-CTr/TU: found nghe-an']);
    await expect(resolver(store, 'x', 'document:none')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a type and a number', () => {
  test.each([
    ['Nghị quyết 71 của Bộ Chính trị', ['Nghị quyết 71: found nq-71']],
    ['nghi quyet 71 cua bo chinh tri', ['nghi quyet 71: found nq-71']],
    ['NQ 71 của Chính phủ', ['NQ 71: not_held 71-nq-cp.2025']],
    ['NQ 71', ['NQ 71: ambiguous nq-71 71-nq-cp.2025']],
    ['NQ71 nói gì?', ['NQ71: ambiguous nq-71 71-nq-cp.2025']],
    ['NQ 71 ngày 22/8/2025', ['NQ 71: found nq-71']],
    ['Quyết định 157/2026', ['Quyết định 157/2026: not_held 157-qd-ttg.2026']],
    ['Nghị quyết 57 của HĐND thành phố Hải Phòng', ['Nghị quyết 57: not_held 57-2025-nq-hdnd.2025.hai-phong']],
    ['chuong trinh hanh dong 2 hai phong', ['chuong trinh hanh dong 2: found hai-phong']],
    [
      'các Nghị quyết số 57, 71 và 99 của Bộ Chính trị',
      [
        'Nghị quyết số 57: ambiguous 57-2025-nq-hdnd.2025.hai-phong 57-nq-tw.2024',
        '71: ambiguous nq-71 71-nq-cp.2025',
        '99: unknown',
      ],
    ],
  ])('%j', async (text, expected) => {
    expect(await ask(text)).toEqual(expected);
  });
});

describe('a known title', () => {
  test.each([
    [
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;',
      `Luật Tổ chức chính quyền địa phương: not_held ${LAW}`,
    ],
    ['luat to chuc chinh quyen dia phuong', `luat to chuc chinh quyen dia phuong: not_held ${LAW}`],
    ['Luật Tổ chức chính quyền địa phương năm 2019', 'Luật Tổ chức chính quyền địa phương: unknown'],
    ['thực hiện Luật Giáo dục 2019.', 'Luật Giáo dục: not_held luat-giao-duc'],
    ['NQ TW 8 khóa XI', `NQ TW 8 khóa XI: not_held ${PLENUM}`],
  ])('%j', async (text, expected) => {
    expect(await ask(text)).toEqual([expected]);
  });

  test.each([
    'Nghị quyết Hội nghị lần thứ 8 Ban Chấp hành Trung ương khóa XI',
    'Nghị quyết Hội nghị lần thứ tám BCH Trung ương (khóa XI)',
    'Nghị quyết Hội nghị Trung ương 8, khoá XI',
    'Nghị quyết Hội nghị lần thứ 8 khóa XI',
    'Nghị quyết Trung ương 8 khóa XI',
  ])('%j is the resolution of the eighth plenum', async (text) => {
    expect(await ask(`theo ${text} về giáo dục`)).toEqual([`${text}: not_held ${PLENUM}`]);
  });

  test.each(['Luật Giáo dục đại học', 'pháp luật giáo dục', 'Luật Thủ đô', 'Nghị quyết Trung ương 9 khóa XI'])(
    'none in %j',
    async (text) => {
      expect(await ask(text)).toEqual([]);
    },
  );
});

test.each([
  'STEM/STEAM, xã/phường/đặc khu, 8/13, và/hoặc, cổng/trang',
  'kế hoạch 5 năm 2026-2030',
  'Kế hoạch 5 năm',
  'Kế hoạch 123 nhiệm vụ',
  'báo cáo 6 tháng',
  'chương trình 2 buổi/ngày',
  'hướng dẫn 15 ngày',
  'đã 71 lần',
  'ĐÃ 71',
  'Kế hoạch 2025',
  'NQ 71%',
  'NQ 71-72',
  '1.157/QĐ-TTg',
  'ngày 12/8/2024, giai đoạn 2025-2030',
  'quyết định 157 đơn vị',
])('no document is named in %j', async (text) => {
  expect(await ask(text)).toEqual([]);
});

test('several names in one text, each with what is told of it', async () => {
  const text =
    'Căn cứ Nghị quyết số 71-NQ/TW, ngày 22/8/2025 của Bộ Chính trị; Quyết định số 157/QĐ-TTg ngày 20/1/2026.';
  const { member } = await resolver(store, text, null);
  expect(member.map(({ symbol, status, told: said }) => [symbol, status, said])).toEqual([
    ['71-NQ/TW', 'found', { issuedOn: '2025-08-22', issuer: 'Bộ Chính trị' }],
    ['157/QĐ-TTg', 'not_held', { issuedOn: '2026-01-20', issuer: null }],
  ]);
});

test('a number is never part of another one', async () => {
  expect(await ask('57-NQ/TW và 157-NQ/TW')).toEqual([
    '57-NQ/TW: not_held 57-nq-tw.2024',
    '157-NQ/TW: not_held 157-nq-tw.2020',
  ]);
});

test('every document of the library that prints a number is found by it inside itself', async () => {
  for (const { id, symbol } of LIBRARY) {
    expect(await ask(`theo ${symbol}`, id)).toEqual([`${symbol}: found ${id.replace('document:', '')}`]);
  }
});
