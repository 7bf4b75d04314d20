import { readFileSync } from 'node:fs';
import { readPdf } from '../../src/read/pdf/read-pdf.js';
import { missingPrograms, type ScanReader } from '../../src/read/pdf/scan.js';
import { readBytes } from '../../src/read/read-bytes.js';
import { fold } from '../../src/text/fold.js';
import { makePdf, type PageOf } from './make-pdf.js';
import { seedLines } from './seed-texts.js';

const words = 'Ủy ban nhân dân tỉnh chủ trì, phối hợp với các sở, ngành, địa phương';
const picture: PageOf = { picture: true };
const stamped: PageOf = { picture: true, text: [{ text: 'Người ký: Ủy ban nhân dân', x: 80, y: 60 }] };
const printed: PageOf = { text: [80, 100, 120].map((y) => ({ text: words, x: 40, y, size: 11 })) };

const nobody: ScanReader = async () => ({ missing: '`tesseract`' });
const someone: ScanReader = async (_bytes, pages) => ({ texts: new Map(pages.map((page) => [page, `Trang ${page}`])) });

test.each([
  ['only pictures', [picture, picture]],
  ['pictures under the words of a signature', [stamped, stamped]],
  ['pictures and one printed page', [picture, printed, picture]],
])('%s: the file is a scan, and what is missing to read it is named', async (_name, pages) => {
  const refused = readPdf(makePdf(pages), 'a.pdf', nobody);
  await expect(refused).rejects.toMatchObject({ code: 'file-scanned' });
  await expect(refused).rejects.toThrow(
    'a.pdf: The PDF is a scan: it holds pictures of pages and no text. To read it, install `tesseract`.',
  );
  const { format, text } = await readPdf(makePdf(pages), 'a.pdf', someone);
  expect(format).toBe('scan');
  expect(text).toContain('Trang 1');
});

test('one scanned page among printed ones is read in its place, or said to be left out', async () => {
  const pdf = makePdf([printed, picture, printed]);
  const read = await readPdf(pdf, 'a.pdf', someone);
  expect(read.text.split('\n')).toEqual([words, words, words, 'Trang 2', words, words, words, '']);
  expect(read.notes).toEqual([
    { code: 'read-by-ocr', severity: 'warning', message: 'Page 2 is a scan, read by tesseract.' },
  ]);
  const left = await readPdf(pdf, 'a.pdf', nobody);
  expect(left.format).toBe('pdf');
  expect(left.notes.map(({ code }) => code)).toEqual(['pages-without-text']);
});

test('a short page with a picture and its own words is no scan', async () => {
  const logo: PageOf = { ...printed, picture: true };
  expect((await readPdf(makePdf([logo]), 'a.pdf', nobody)).format).toBe('pdf');
});

const missing = await missingPrograms();
if (missing !== null) console.warn(`SKIPPED: no scan is read in this run, because this machine lacks ${missing}.`);

(missing === null ? test : test.skip)(
  'a scanned page of a seed is read by tesseract',
  async () => {
    const scan = readFileSync(new URL('scans/ke-hoach.pdf', import.meta.url));
    const { text, format, notes } = await readBytes(scan, 'ke-hoach.pdf');
    expect(format).toBe('scan');
    expect(notes.map(({ code }) => code)).toEqual(['read-by-ocr']);
    const printedWords = seedLines('ke-hoach-dang-uy-cac-co-quan-dang-hai-phong.txt').slice(2, 8).join(' ').split(' ');
    const found = new Set(fold(text).split(/\s+/));
    expect(printedWords.filter((word) => found.has(fold(word))).length / printedWords.length).toBeGreaterThan(0.9);
  },
  60_000,
);
