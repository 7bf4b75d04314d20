import { readBytes } from '../../src/read/read-bytes.js';
import { LETTER, makePdf, type PageOf, type Placed } from './make-pdf.js';
import { refusal } from './refusal.js';
import { cleanNames, seedLines } from './seed-texts.js';

const read = async (pages: readonly PageOf[]) => (await readBytes(makePdf(pages), 'a.pdf')).text;
const SIZE = 13;
const LEFT = 30;
const down = (lines: readonly string[], from = 80, step = 18): Placed[] =>
  lines.map((text, index) => ({ text, x: LEFT, y: from + index * step, size: 11 }));
/** At the blank left of column `letters` of the page. */
const column = (letters: number) => LEFT + letters * SIZE * LETTER;

const words = (lines: readonly string[]) => lines.map((line) => line.trim()).filter((line) => line !== '');

/** As printed: no line is wider than the page. */
const wrap = (line: string): string[] => line.match(/\S.{0,88}\S(?=\s|$)|\S+/gu) ?? [];

test.each(cleanNames)('%s as pages reads as its lines', async (name) => {
  const lines = seedLines(name).flatMap(wrap);
  const pages: PageOf[] = [];
  for (let at = 0; at < lines.length; at += 40) pages.push({ text: down(lines.slice(at, at + 40)) });
  const { text, format, notes } = await readBytes(makePdf(pages), name);
  expect({ format, notes }).toEqual({ format: 'pdf', notes: [] });
  expect(words(text.split('\n'))).toEqual(lines);
});

test('pieces of a line are joined, its columns kept apart, paragraphs set apart, indents kept', async () => {
  const text: Placed[] = [
    { text: 'ỦY BAN NHÂN DÂN', x: column(0), y: 80 },
    { text: 'CỘNG HÒA XÃ HỘI', x: column(30), y: 80.6 },
    ...down(['Một dòng dài của đoạn', 'và dòng sau của nó', 'rồi dòng cuối'], 98),
    { text: '1.', x: column(4), y: 160 },
    { text: 'Tri', x: column(8), y: 160 },
    { text: 'ển', x: column(11), y: 160 },
    { text: 'khai', x: column(14), y: 160 },
    { text: '2', x: column(18), y: 155, size: 8 },
  ];
  expect((await read([{ text }])).split('\n')).toEqual([
    ...['ỦY BAN NHÂN DÂN      CỘNG HÒA XÃ HỘI', 'Một dòng dài của đoạn', 'và dòng sau của nó', 'rồi dòng cuối'],
    ...['', '    1. Triển khai2', ''],
  ]);
});

test('columns whose lines stand at different heights read line by line', async () => {
  const text: Placed[] = [
    ...['ỦY BAN NHÂN DÂN', 'TỈNH A'].map((line, index) => ({ text: line, x: column(0), y: 80 + 16 * index })),
    ...['CỘNG HÒA XÃ HỘI', 'Độc lập'].map((line, index) => ({ text: line, x: column(30), y: 87 + 16 * index })),
  ];
  expect(await read([{ text }])).toBe('ỦY BAN NHÂN DÂN      CỘNG HÒA XÃ HỘI\nTỈNH A      Độc lập\n');
});

test('a ruled table reads as rows between bars, with merged and wrapped cells', async () => {
  const [a, b, c, d] = [80, 120, 320, 500] as const;
  const lines = [
    ...[100, 120, 200].map((y) => [a, y, d, y] as const),
    ...[[a, 160, c, 160] as const, [a, 100, a, 200] as const, [b, 100, b, 200] as const],
    ...[[c, 100, c, 200] as const, [d, 100, d, 200] as const],
  ];
  const text: Placed[] = [
    { text: 'Phụ lục', x: 250, y: 90 },
    ...[
      { text: 'STT', x: 85, y: 115 },
      { text: 'Nội dung', x: 125, y: 115 },
      { text: 'Chủ trì', x: 325, y: 115 },
    ],
    ...[
      { text: '1', x: 85, y: 135 },
      { text: 'Xây dựng', x: 125, y: 135 },
      { text: 'kế hoạch', x: 125, y: 152 },
    ],
    ...[
      { text: 'Sở A', x: 325, y: 165 },
      { text: '2', x: 85, y: 178 },
      { text: 'Rà soát', x: 125, y: 178 },
    ],
    { text: 'Hết', x: 250, y: 220 },
  ];
  expect(words((await read([{ text, lines }])).split('\n'))).toEqual([
    ...['Phụ lục', '| STT | Nội dung | Chủ trì |', '| 1 | Xây dựng kế hoạch | Sở A |', '| 2 | Rà soát | Sở A |', 'Hết'],
  ]);
});

test('a turned page is read upright, pages come in their order', async () => {
  const turned = await read([
    { text: down(['Trang một của kế hoạch', 'dòng hai']), rotate: 180 },
    { text: down(['Trang hai']) },
  ]);
  expect(words(turned.split('\n'))).toEqual(['Trang một của kế hoạch', 'dòng hai', 'Trang hai']);
});

test('letters of an old font are converted', async () => {
  const old = 'Uû ban nh©n d©n thµnh phè chñ tr×, phèi hîp víi c¸c së';
  expect(await read([{ text: down([old]) }])).toBe('Uỷ ban nhân dân thành phố chủ trì, phối hợp với các sở\n');
});

test('a PDF without words, one in another language, a broken one', async () => {
  expect((await refusal(makePdf([{}]), 'a.pdf')).code).toBe('file-empty');
  const english = makePdf([{ text: down(['The committee shall meet every month and report.']) }]);
  expect((await refusal(english, 'a.pdf')).code).toBe('file-not-vietnamese');
  const broken = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5000, 'x')]);
  expect((await refusal(broken, 'a.pdf')).code).toBe('file-damaged');
});
