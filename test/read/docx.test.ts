import { strToU8, zipSync } from 'fflate';
import { readBytes } from '../../src/read/read-bytes.js';
import { cell, escapeXml, level, listed, makeDocx, paragraph, run, table } from './make-docx.js';
import { refusal } from './refusal.js';
import { cleanNames, seedLines } from './seed-texts.js';

const read = async (docx: Uint8Array) => (await readBytes(docx, 'a.docx')).text;
const plain = (text: string) => paragraph(run(text));
const vietnamese = 'Ủy ban nhân dân tỉnh chủ trì.';

test.each(cleanNames)('%s as a document reads as its lines', async (name) => {
  const lines = seedLines(name);
  const docx = makeDocx(lines.map(plain).join(''));
  expect(await readBytes(docx, name)).toEqual({ text: `${lines.join('\n')}\n`, format: 'docx', notes: [] });
});

test('the numbers of lists are printed as Word prints them', async () => {
  const outline = [
    level(0, 'upperRoman', '%1.'),
    level(1, 'decimal', '%2.'),
    level(2, 'decimal', '%2.%3.', '<w:suff w:val="space"/>'),
    level(3, 'lowerLetter', '%4)'),
    level(4, 'bullet', '\uf0b7'),
    level(5, 'decimal', '%1.%6', '<w:isLgl/>'),
  ];
  const article = [level(0, 'decimal', 'Điều %1.'), level(1, 'bullet', '+'), level(2, 'none', '')];
  const numbering = `<w:abstractNum w:abstractNumId="7">${outline.join('')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="8">${article.join('')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="8"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;
  const styles = `<w:style w:type="paragraph" w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>`;
  const styled = (text: string, style: string) => paragraph(run(text), `<w:pStyle w:val="${style}"/>`);
  const body = [
    ...[styled('MỤC ĐÍCH', 'A'), styled('Một', 'B'), listed('Nhỏ', 1, 2), listed('Điểm', 1, 3), listed('Điểm', 1, 3)],
    ...[listed('Chấm', 1, 4), styled('Hai', 'B'), listed('Nhỏ', 1, 2), styled('NHIỆM VỤ', 'A'), styled('Lại một', 'B')],
    ...[listed('Pháp lý', 1, 5), listed('Phạm vi', 2), listed('cộng', 2, 1), listed('không', 2, 2), listed('Tiếp', 2)],
    ...[
      listed('Từ năm', 3),
      listed('Sáu', 3),
      listed('Ngoài', 0),
      paragraph(run('Đã gỡ'), '<w:pStyle w:val="A"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    ],
  ];
  expect((await read(makeDocx(body.join(''), { numbering, styles }))).split('\n')).toEqual([
    ...['I. MỤC ĐÍCH', '1. Một', '1.1. Nhỏ', 'a) Điểm', 'b) Điểm', '- Chấm', '2. Hai', '2.1. Nhỏ', 'II. NHIỆM VỤ'],
    ...['1. Lại một', '2.1 Pháp lý', 'Điều 1. Phạm vi', '+ cộng', 'không', 'Điều 2. Tiếp', 'Điều 5. Từ năm'],
    ...['Điều 6. Sáu', 'Ngoài', 'Đã gỡ', ''],
  ]);
});

test('what is on paper is read: insertions, fields, capitals, notes, boxes; not deletions, codes, hidden words', async () => {
  const note = '<w:r><w:footnoteReference w:id="4"/></w:r>';
  const box = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${plain('HỎA TỐC')}</w:txbxContent></w:drawing></mc:Choice>
    <mc:Fallback><w:pict><w:txbxContent>${plain('HỎA TỐC')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const body = [
    paragraph(box + run(vietnamese)),
    paragraph(
      `${run('Nghị quyết')}${note}<w:ins>${run(' mới')}</w:ins><w:del><w:r><w:delText> cũ</w:delText></w:r></w:del>`,
    ),
    paragraph(`<w:r><w:instrText>PAGE</w:instrText></w:r>${run('kế hoạch', '<w:caps/>')}${run('ẩn', '<w:vanish/>')}`),
    paragraph(
      `<w:r><w:t>UBND TỈNH A</w:t><w:tab/><w:tab/><w:t>CỘNG HÒA</w:t><w:br/><w:t>1.</w:t><w:tab/><w:t>Một</w:t></w:r>`,
    ),
    paragraph(`<w:r><w:t>71</w:t><w:noBreakHyphen/><w:t>NQ/TW</w:t></w:r>`),
  ];
  const footnotes = `<w:footnote w:id="-1" w:type="separator">${plain('-')}</w:footnote><w:footnote w:id="4">${plain('Ban hành năm 2025.')}</w:footnote>`;
  expect((await read(makeDocx(body.join(''), { footnotes }))).split('\n')).toEqual([
    ...['HỎA TỐC', vietnamese, 'Nghị quyết[1] mới', 'KẾ HOẠCH', 'UBND TỈNH A    CỘNG HÒA', '1. Một', '71-NQ/TW'],
    ...['[1] Ban hành năm 2025.', ''],
  ]);
});

test('tables: rows between bars, merged cells; a letterhead keeps its lines beside each other', async () => {
  const merged = (value: string) => `<w:vMerge w:val="${value}"/>`;
  const rows = [
    ['STT', 'Nội dung', 'Chủ trì'].map((text) => cell(plain(text))),
    [cell(plain('1')), cell(plain('Xây dựng') + plain('kế hoạch')), cell(plain('Sở A'), merged('restart'))],
    [cell(plain('2')), cell(plain('Rà soát')), cell(plain(''), merged('continue'))],
    [cell(plain('Nhóm II'), '<w:gridSpan w:val="3"/>')],
  ];
  const letterhead = [
    [cell(plain('ỦY BAN NHÂN DÂN') + plain('Số: 1/KH-UBND')), cell(plain('CỘNG HÒA') + plain('Hà Nội'))],
  ];
  expect(await read(makeDocx(table(letterhead, false) + table(rows, true)))).toBe(
    [
      ...['| ỦY BAN NHÂN DÂN | CỘNG HÒA |', '| Số: 1/KH-UBND | Hà Nội |', '| STT | Nội dung | Chủ trì |'],
      ...['| 1 | Xây dựng kế hoạch | Sở A |', '| 2 | Rà soát | Sở A |', '| Nhóm II |  |  |', ''],
    ].join('\n'),
  );
});

test('runs in fonts of old encodings are converted, each by its font', async () => {
  const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
  const body = [
    paragraph(run('ñy ban nh©n d©n', font('.VnTimeH')) + run(' thµnh phè', font('.VnTime'))),
    paragraph(run('Uû', font('.VnTime')) + run('y ban nhaân daân', font('VNI-Times'))),
    paragraph(run('Chủ trì hòa giải', font('.VnTime'))),
  ];
  expect(await read(makeDocx(body.join('')))).toBe('ỦY BAN NHÂN DÂN thành phố\nUỷy ban nhân dân\nChủ trì hòa giải\n');
});

describe('refused by name', () => {
  const entry = (name: string) => zipSync({ [name]: strToU8('<a/>') });
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(80 * 1024 * 1024) }, { level: 9 });
  const good = makeDocx(plain(escapeXml(vietnamese)));
  const cut = zipSync({ 'word/document.xml': strToU8('<w:document><w:body><w:p>') });

  test.each([
    ['a spreadsheet', entry('xl/workbook.xml'), 'file-binary', 'XLSX'],
    ['an OpenDocument text', entry('META-INF/manifest.xml'), 'file-binary', 'OpenDocument'],
    ['another archive', entry('a.txt'), 'file-binary', 'zip archive'],
    ['a zip bomb', bomb, 'file-too-large', '32 MiB'],
    ['a document cut off', good.subarray(0, good.length / 2), 'file-damaged', 'damaged'],
    ['a document whose text is cut off', cut, 'file-damaged', 'ends too early'],
    ['a document without words', makeDocx(plain('')), 'file-empty', 'no text'],
    [
      'a document in English',
      makeDocx(plain('The committee shall meet every month and report.')),
      'file-not-vietnamese',
      'no Vietnamese',
    ],
  ])('%s', async (_name, bytes, code, message) => {
    const error = await refusal(bytes, 'a.docx');
    expect(error.code).toBe(code);
    expect(error.message).toContain(message);
  });
});
