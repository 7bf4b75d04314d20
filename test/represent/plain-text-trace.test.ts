import type { ReviewMark } from '../../src/model/review-mark.js';
import { lineagePathPlainText, tracePlainText } from '../../src/represent/plain-text-trace.js';
import { confidenceInWords, dateInWords } from '../../src/represent/trace-words.js';
import { directive, programmeAndPlan, refers, section, task } from '../build-directive.js';
import { link, linkedLibrary } from '../query/linked-library.js';

const CONFIRMED: ReviewMark = { id: 'r', verdict: 'confirm', by: 'An', at: '2026-01-02T03:04:05Z', note: null };

describe('a trace as plain text', () => {
  const { programme, plan } = programmeAndPlan();
  const told = { ...programme, tasks: [task('chuong-trinh-hai-phong', 1, 'Quán triệt\n  nghị quyết sâu rộng')] };
  const [child, parent] = ['task:ke-hoach-dac-khu.i.1.1', 'task:chuong-trinh-hai-phong.i.1.1'];

  it('has a line for every rung: document, date, body, section, quote, and whether it is stated', async () => {
    const questions = await linkedLibrary([told, plan], [link(child, parent, { kind: 'narrowed', score: 0.7 })]);
    expect(tracePlainText(await questions.trace(child))).toBe(
      [
        'Nguồn của Kế hoạch (số chưa rõ), ngày chưa rõ, Ban Thường vụ Đảng ủy đặc khu, mục I.1#1: “Quán triệt nghị quyết”',
        '',
        'Đường 1/2 (3 bước):',
        '  1. từ Chương trình hành động số 02-CTr/TU (số suy ra), ngày 20/10/2025, Ban Thường vụ Thành ủy Hải Phòng, mục I.1#1 [thu hẹp] — suy ra (khá chắc): “Quán triệt nghị quyết sâu rộng”; giữa hai văn bản: thực hiện, suy ra (chắc): “Thực hiện 02-CTr/TU”',
        '  2. nằm trong Chương trình hành động số 02-CTr/TU (số suy ra), ngày 20/10/2025, Ban Thường vụ Thành ủy Hải Phòng, mục I.1#1 — nêu rõ: “Quán triệt nghị quyết sâu rộng”',
        '  3. thực hiện Nghị quyết số 71-NQ/TW, ngày 22/8/2025, Bộ Chính trị (được viện dẫn, chưa có trong thư viện) — nêu rõ: “Thực hiện 71-NQ/TW”',
        '',
        'Đường 2/2 (2 bước, ngắn nhất, căn cứ chắc nhất):',
        '  1. nằm trong Kế hoạch (số chưa rõ), ngày chưa rõ, Ban Thường vụ Đảng ủy đặc khu, mục I.1#1 — nêu rõ: “Quán triệt nghị quyết”',
        '  2. thực hiện Nghị quyết số 71-NQ/TW, ngày 22/8/2025, Bộ Chính trị (được viện dẫn, chưa có trong thư viện) — nêu rõ: “Thực hiện 71-NQ/TW”',
        '',
        'Văn bản cao nhất: Nghị quyết số 71-NQ/TW, ngày 22/8/2025, Bộ Chính trị (được viện dẫn, chưa có trong thư viện).',
        'Chưa có trong thư viện, có thể còn đi tiếp: Nghị quyết số 71-NQ/TW, ngày 22/8/2025, Bộ Chính trị (được viện dẫn, chưa có trong thư viện).',
        '',
      ].join('\n'),
    );
  });

  it('gives the words of an item in full once, and enough of them where it goes on to its document', async () => {
    const words = Array.from({ length: 30 }, (_, at) => `chữ${at}`).join(' ');
    const long = directive('1', { tasks: [task('1', 1, words)], references: [refers('9-NQ/TW')] });
    const questions = await linkedLibrary([long], []);
    const texts = [
      tracePlainText(await questions.trace('task:1.i.1.1')),
      lineagePathPlainText(await questions.lineagePath('task:1.i.1.1', 'document:1')),
    ];
    for (const text of texts) {
      expect(text.split(`“${words}”`)).toHaveLength(2);
      expect(text).toMatch(/1\. nằm trong .* — nêu rõ: “chữ0 chữ1 .{20,50} …” \(như trên\)\n/);
    }
  });

  it('says who confirmed, and what is unknown', async () => {
    const confirmed = await linkedLibrary([told, plan], [link(child, parent, { review: CONFIRMED })]);
    expect(tracePlainText(await confirmed.trace(child))).toContain('suy ra (chắc, An xác nhận ngày 2/1/2026)');
    const alone = await linkedLibrary([directive('1')], []);
    const text = tracePlainText(await alone.trace('document:1'));
    expect(text).toBe(
      'Nguồn của Kế hoạch (số chưa rõ), ngày chưa rõ, cơ quan ban hành chưa rõ\n\n' +
        'Chưa rõ văn bản cấp trên: không văn bản nào trong thư viện nêu.\n\n' +
        'Văn bản cao nhất: Kế hoạch (số chưa rõ), ngày chưa rõ, cơ quan ban hành chưa rõ.\n',
    );
  });

  it('names a law by its title, and whose words are quoted when a third document speaks', async () => {
    const law = refers(null, { type: 'Luật', title: 'Luật Giáo dục', issuedOn: '2019', relation: 'based_on' });
    const questions = await linkedLibrary([told, { ...plan, references: [...plan.references, law] }], []);
    expect(tracePlainText(await questions.trace(plan.id))).toContain('căn cứ Luật Giáo dục, năm 2019, cơ quan');
    const speaks = directive('2', {
      symbol: '2-KH/TW',
      edges: [
        { from: '281/NQ-CP', to: '71-NQ/TW', relation: 'implements', source: plan.references[0]?.mentions[0] as never },
      ],
      references: [refers('281/NQ-CP')],
    });
    const third = await linkedLibrary([speaks], []);
    expect(tracePlainText(await third.trace('document:2'))).toMatch(/71-NQ\/TW,.* \(theo Kế hoạch số 2-KH\/TW,/);
  });

  it('names a run-in section at the head, though the way is that of its one item', async () => {
    const above = directive('2', { sections: [section('2', 'I.1', null)], tasks: [task('2', 1, 'gốc')] });
    const questions = await linkedLibrary([told, above], [link(parent, 'task:2.i.1.1')]);
    const text = lineagePathPlainText(await questions.lineagePath(parent, 'section:2.i.1'));
    expect(text).toMatch(/\nĐến: Kế hoạch \(số chưa rõ\), ngày chưa rõ, .*, mục I\.1: “1\.”\n/);
  });

  it('tells a way between two nodes, its direction, and why there is none', async () => {
    const questions = await linkedLibrary([told, plan], [link(child, parent)]);
    const down = lineagePathPlainText(await questions.lineagePath(programme.id, plan.id));
    expect(down).toContain('“Đến” nằm ở dưới; các bước dưới đây đi từ dưới lên.');
    expect(down).toMatch(/ {2}1\. thực hiện Chương trình hành động số 02-CTr\/TU .* suy ra \(chắc\)/);
    expect(lineagePathPlainText(await questions.lineagePath(plan.id, plan.id))).toContain('Hai mục này là một.');
    const none = lineagePathPlainText(await questions.lineagePath(programme.id, child));
    expect(none).toContain('nằm ở dưới');
    const apart = await linkedLibrary([directive('1', { references: [refers('9-NQ/TW')] }), directive('2')], []);
    expect(lineagePathPlainText(await apart.lineagePath('document:1', 'document:2'))).toMatch(
      /Không có đường nào.*\n.*có 1 văn bản được viện dẫn/,
    );
  });
});

test.each([
  [0.95, 'current', 'chắc'],
  [0.7, 'current', 'khá chắc'],
  [0.4, 'current', 'cần xem lại'],
  [0.95, 'for_review', 'cần xem lại'],
] as const)('%s, %s: %s', (confidence, state, words) => {
  expect(confidenceInWords(confidence, state, null)).toBe(words);
});

test.each([
  ['2025-08-22', 'ngày 22/8/2025'],
  ['2026-02', 'tháng 2/2026'],
  ['2025', 'năm 2025'],
  [null, 'ngày chưa rõ'],
])('the date %s', (iso, words) => {
  expect(dateInWords(iso)).toBe(words);
});
