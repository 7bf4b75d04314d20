import { createCitationRecognizer } from '../../src/extract/recognizers/citations.js';
import { createSymbolRecognizer } from '../../src/extract/recognizers/symbols.js';
import { createChainReader, type Zone } from '../../src/extract/references/citation-chain.js';
import { readReferences } from '../../src/extract/references/references.js';
import { createSourceMaker } from '../../src/extract/source-maker.js';
import { loadVocabulary } from '../../src/vocabulary/load.js';

const vocabulary = loadVocabulary();
const readChain = createChainReader(
  vocabulary,
  createCitationRecognizer(vocabulary, createSymbolRecognizer(vocabulary)),
);

/** Reads paragraphs as blocks of one text. */
function read(zones: readonly (readonly [Zone, string])[], own: string | null = null) {
  const raw = zones.map(([, text]) => text).join('\n');
  let at = 0;
  const blocks = zones.map(([zone, text]) => {
    const run = { at: 0, length: text.length, raw: at, rawLength: text.length };
    at += text.length + 1;
    return { zone, block: { text, runs: [run] } };
  });
  return readReferences(blocks, own, readChain, createSourceMaker(raw, 'a.txt'));
}

const inBody = (...texts: string[]) => read(texts.map((text) => ['body', text] as const));
const inPreamble = (...texts: string[]) => read(texts.map((text) => ['preamble', text] as const));
const names = ({ references }: ReturnType<typeof read>) => references.map(({ symbol, title }) => symbol ?? title);
const relations = ({ references }: ReturnType<typeof read>) => references.map(({ relation }) => relation);
const edges = (result: ReturnType<typeof read>) =>
  result.edges.map(({ from, relation, to }) => `${from} ${relation} ${to}`);

describe('what is said of a numbered document', () => {
  test('date, issuer and title', () => {
    const [reference] = inBody(
      'theo Thông tư số 04/2011/TT-BVHTTDL ngày 21/01/2011 của Bộ Văn hóa, Thể thao và Du lịch Quy định về nếp sống; các sở thực hiện.',
    ).references;
    expect(reference).toMatchObject({
      symbol: '04/2011/TT-BVHTTDL',
      type: 'Thông tư',
      issuedOn: '2011-01-21',
      issuer: 'Bộ Văn hóa, Thể thao và Du lịch',
      title: 'Quy định về nếp sống',
    });
  });

  test('facts are gathered over all mentions, every mention has its place', () => {
    const [reference, ...others] = inBody(
      'Thực hiện Nghị quyết 57-NQ/TW của Bộ Chính trị',
      'Kết quả thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 về đột phá phát triển khoa học.',
      'Đẩy mạnh Nghị quyết 57.',
    ).references;
    expect(others).toEqual([]);
    expect(reference).toMatchObject({ issuedOn: '2024-12-22', issuer: 'Bộ Chính trị' });
    expect(reference?.mentions.map(({ exact }) => exact)).toEqual([
      'Nghị quyết 57-NQ/TW',
      'Nghị quyết số 57-NQ/TW',
      'Nghị quyết 57',
    ]);
  });

  test('who speaks in a submission stands before it', () => {
    const [reference] = inPreamble('Theo đề nghị của Giám đốc Sở Tài chính tại Tờ trình số 52/TTr-STC.').references;
    expect(reference).toMatchObject({ relation: 'proposed_by', issuer: 'Giám đốc Sở Tài chính' });
  });

  test('a number left blank is none, a day left blank neither', () => {
    const [reference] = inBody('Theo Quyết định số /QĐ-UBND ngày /02/2026 của Ủy ban nhân dân tỉnh').references;
    expect(reference).toMatchObject({ symbol: null, type: 'Quyết định', issuedOn: '2026-02' });
  });

  test('a short form the text defines is a mention', () => {
    const [reference] = inBody(
      'theo Nghị định số 105/2012/NĐ-CP ngày 17/12/2012 của Chính phủ (sau đây gọi tắt là Nghị định Lễ tang).',
      'Trang phục theo Nghị định Lễ tang.',
    ).references;
    expect(reference?.mentions).toHaveLength(2);
  });
});

describe('documents named without a number', () => {
  test.each([
    ['Luật Cán bộ, công chức và các văn bản hướng dẫn', 'Luật Cán bộ, công chức'],
    ['Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ, các đơn vị', 'Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ'],
    ['luật người khuyết tật quy định', 'Luật người khuyết tật'],
    ['Hiến pháp năm 2013', 'Hiến pháp năm 2013'],
    ['Nghị quyết Đại hội XIV của Đảng đã đề ra', 'Nghị quyết Đại hội XIV của Đảng'],
    ['Nghị quyết Trung ương 4 khóa XII về xây dựng Đảng', 'Nghị quyết Trung ương 4 khóa XII'],
    ['Đề án 06 theo quy định', 'Đề án 06'],
    ['Nghị quyết 347 của Hội đồng nhân dân', 'Nghị quyết 347'],
    [
      'Chương trình mục tiêu quốc gia xây dựng nông thôn mới giai đoạn 2026-2030 trên địa bàn',
      'Chương trình mục tiêu quốc gia xây dựng nông thôn mới giai đoạn 2026-2030',
    ],
  ])('%s', (text, title) => {
    expect(inBody(`triển khai ${text}`).references).toMatchObject([{ symbol: null, title }]);
  });

  test.each([
    'các nghị quyết của Đảng, quy định của pháp luật',
    'Nghị quyết Đại hội đảng bộ các cấp',
    'tham mưu ban hành Nghị quyết mới, xây dựng Đề án phát triển giáo dục đến năm 2030',
    'Kế hoạch này; Quyết định 02 nội dung; Nghị quyết năm 2025',
    'Trường Đại học Luật Hà Nội; Hội Luật gia tỉnh; đội ngũ luật sư',
    'các Chương trình mục tiêu quốc gia giai đoạn 2026-2030',
  ])('none in "%s"', (text) => expect(names(inBody(text))).toEqual([]));

  test('a law with name and number is one document, under either', () => {
    const result = inPreamble('Căn cứ Luật Đầu tư công số 58/2024/QH15;', 'Căn cứ Luật Đầu tư công và Luật Đầu tư;');
    expect(names(result)).toEqual(['58/2024/QH15', 'Luật Đầu tư']);
    expect(result.references[0]).toMatchObject({ type: 'Luật', title: 'Luật Đầu tư công' });
  });

  test.each([
    'Ban Chỉ đạo phát triển khoa học, công nghệ, chuyển đổi số và Đề án 06 họp',
    'Chương trình MTQG trên địa bàn; Chương trình mục tiêu quốc gia theo quy định',
    'Số: /TTr-SNV',
  ])('none in "%s", which is a name or a form', (text) => expect(names(inBody(text))).toEqual([]));

  test('what a decision promulgates is one with it', () => {
    const result = inBody(
      'Quyết định số 553/QĐ-TTg của Thủ tướng Chính phủ về phê duyệt Đề án “Nâng cao nhận thức cộng đồng”;',
      'Triển khai Đề án “Nâng cao nhận thức cộng đồng” hằng năm.',
    );
    expect(result.references).toMatchObject([{ symbol: '553/QĐ-TTg' }]);
    expect(result.references[0]?.mentions).toHaveLength(2);
  });

  test('one congress named in two ways is one document', () => {
    const result = inBody(
      'Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV của Đảng',
      'Nghị quyết Đại hội XIV của Đảng',
    );
    expect(result.references).toHaveLength(1);
  });
});

describe('relations', () => {
  test('a căn cứ is one in the preamble only', () => {
    expect(relations(inPreamble('Căn cứ Nghị định số 30/2020/NĐ-CP; Nghị định số 31/2020/NĐ-CP;'))).toEqual([
      'based_on',
      'based_on',
    ]);
    expect(relations(inBody('Căn cứ Nghị định số 30/2020/NĐ-CP, các sở thực hiện.'))).toEqual(['cites']);
  });

  test('what a list under "Căn cứ pháp lý" names is a basis', () => {
    expect(relations(inBody('I. CĂN CỨ PHÁP LÝ', '- Luật Giá;', '- Nghị định số 30/2020/NĐ-CP;'))).toEqual([
      'based_on',
      'based_on',
    ]);
  });

  test('replaced, repealed, also where it is said after the number', () => {
    expect(
      relations(
        inBody(
          'Quyết định này thay thế Quyết định số 12/2020/QĐ-UBND ngày 01/02/2020. Quyết định số 13/2020/QĐ-UBND và Quyết định số 14/2020/QĐ-UBND hết hiệu lực.',
        ),
      ),
    ).toEqual(['replaces', 'repeals', 'repeals']);
  });

  test('the title of an amending document', () => {
    const title = 'Sửa đổi, bổ sung một số điều của Quy định ban hành kèm theo Nghị quyết số 20/2023/NQ-HĐND';
    expect(relations(read([['title', title]]))).toEqual(['amends']);
  });

  test('a decision that promulgates a plan is based on what the plan carries out', () => {
    const result = read([
      ['title', 'Ban hành Kế hoạch thực hiện Nghị quyết số 71-NQ/TW'],
      ['preamble', 'Căn cứ Nghị quyết số 71-NQ/TW ngày 22/8/2025 của Bộ Chính trị;'],
    ]);
    expect(relations(result)).toEqual(['based_on']);
  });

  test('the own number is no reference', () => {
    expect(read([['body', '(Kèm theo Quyết định số 2816/QĐ-UBND)']], '2816/QĐ-UBND').references).toEqual([]);
  });
});

describe('what is said of two other documents', () => {
  test('A carries out B: this → A, A → B, and B is cited through A', () => {
    const result = read([
      [
        'preamble',
        'Thực hiện Chương trình số 02-CTr/TU, ngày 20/10/2025 của Ban Thường vụ Thành ủy về thực hiện Nghị quyết số 71-NQ/TW, Ban Thường vụ xây dựng kế hoạch.',
      ],
    ]);
    expect(result.references).toMatchObject([
      { symbol: '02-CTr/TU', relation: 'implements', via: null },
      { symbol: '71-NQ/TW', relation: 'cites', via: '02-CTr/TU' },
    ]);
    expect(edges(result)).toEqual(['02-CTr/TU implements 71-NQ/TW']);
  });

  test('A amended by B, C: both amend A and stand to this document as A does', () => {
    const result = inPreamble(
      'Căn cứ Luật Quản lý, sử dụng tài sản công số 15/2017/QH14 được sửa đổi, bổ sung bởi Luật số 56/2024/QH15, Luật số 90/2025/QH15;',
    );
    expect(relations(result)).toEqual(['based_on', 'based_on', 'based_on']);
    expect(edges(result)).toEqual(['56/2024/QH15 amends 15/2017/QH14', '90/2025/QH15 amends 15/2017/QH14']);
  });

  test('the number after the name of an amending law is its own', () => {
    const result = inPreamble(
      'Căn cứ Luật Bảo hiểm y tế số 25/2008/QH12;',
      'Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế số 46/2014/QH13;',
    );
    expect(names(result)).toEqual(['25/2008/QH12', '46/2014/QH13']);
    expect(edges(result)).toEqual(['46/2014/QH13 amends 25/2008/QH12']);
  });

  test('a bracket inside does not hide what is amended', () => {
    const result = inPreamble(
      'Căn cứ Thông tư số 12/2024/TT-BNNPTNT của Bộ Nông nghiệp và Phát triển nông thôn (nay là Bộ Nông nghiệp và Môi trường) sửa đổi, bổ sung một số điều của Thông tư số 04/2016/TT-BNNPTNT;',
    );
    expect(relations(result)).toEqual(['based_on', 'cites']);
    expect(edges(result)).toEqual(['12/2024/TT-BNNPTNT amends 04/2016/TT-BNNPTNT']);
  });

  test('time grows in step with length', () => {
    for (const unit of ['Luật Đầu tư, ', 'Luật sửa đổi, bổ sung Luật Giá ', '71-NQ/TW ', 'của của ', 'Đề án “'])
      inPreamble(unit.repeat(100_000 / unit.length));
  });

  test('a decree changed by a decree, not the law it details', () => {
    const result = inPreamble(
      'Căn cứ Nghị định số 78/2025/NĐ-CP ngày 01/4/2025 của Chính phủ quy định chi tiết Luật Thanh tra, được sửa đổi, bổ sung bởi Nghị định số 187/2025/NĐ-CP;',
    );
    expect(edges(result)).toContain('187/2025/NĐ-CP amends 78/2025/NĐ-CP');
  });
});
