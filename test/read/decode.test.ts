import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decodeText } from '../../src/read/decode.js';
import { UnreadableFile } from '../../src/read/unreadable-file.js';
import { fold } from '../../src/text/fold.js';

const encode = (text: string) => new TextEncoder().encode(text);
const corpus = fileURLToPath(new URL('../../seed/corpus/', import.meta.url));
const seeds = readdirSync(corpus).filter((name) => name.endsWith('.txt'));
const seed = (name: string) => readFileSync(corpus + name);
const sentence = 'Sở Giáo dục và Đào tạo chủ trì, phối hợp với các xã.\n';

function refusal(bytes: Uint8Array): UnreadableFile {
  try {
    decodeText(bytes, 'a.txt');
  } catch (error) {
    if (error instanceof UnreadableFile) return error;
    throw error;
  }
  throw new Error('was read');
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

describe('decodeText reads', () => {
  test('UTF-8 and UTF-16, without the byte order mark and otherwise unchanged', () => {
    const text = `${sentence.normalize('NFD')}\r\n\f${sentence}`;
    expect(decodeText(encode(text), 'a.txt')).toBe(text);
    expect(decodeText(encode(`\ufeff${text}`), 'a.txt')).toBe(text);
    expect(decodeText(utf16(text, false), 'a.txt')).toBe(text);
    expect(decodeText(utf16(text, true), 'a.txt')).toBe(text);
  });

  test.each(seeds)('%s, as it is and without diacritics', (name) => {
    const text = decodeText(seed(name), name);
    expect(text).toBe(seed(name).toString('utf8'));
    expect(decodeText(encode(fold(text)), name)).toBe(fold(text));
  });

  test('the scanned seed with every fourth letter lost on top of its damage', () => {
    const text = seed('ke-hoach-407-kh-tu-ocr.txt').toString('utf8');
    let letters = 0;
    const worse = fold(text).replace(/[a-z]/g, (letter) => (++letters % 4 === 0 ? 'x' : letter));
    expect(decodeText(encode(worse), 'a.txt')).toBe(worse);
  });

  test.each(['Hai Phong', 'công văn'])('a very short text: %s', (text) => {
    expect(decodeText(encode(text), 'a.txt')).toBe(text);
  });
});

describe('decodeText refuses', () => {
  const english =
    'The committee shall meet every month and report to the council. Members are expected to read all papers before each meeting.';
  const latin =
    'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua.';
  const code =
    'export function sum(values: number[]): number { return values.reduce((left, right) => left + right, 0); }';
  const tcvn3 = Buffer.from('Uû ban nh©n d©n thµnh phè', 'latin1');

  test.each([
    ['nothing', new Uint8Array(), 'file-empty'],
    ['white space', encode(' \n\t\f\r\n'), 'file-empty'],
    ['only a byte order mark', encode('\ufeff'), 'file-empty'],
    ['a PDF', encode('%PDF-1.7\nvăn bản'), 'file-binary'],
    ['a zip', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), 'file-binary'],
    ['a PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'file-binary'],
    ['NUL bytes', encode(`${sentence}\0`), 'file-binary'],
    ['control characters', encode(`${sentence}${'\u0001\u0002'.repeat(20)}`), 'file-binary'],
    ['UTF-16 noise', utf16('\u0001\u0002ă'.repeat(20), false), 'file-binary'],
    ['a legacy encoding', tcvn3, 'file-encoding'],
    ['broken UTF-8', Uint8Array.from([...encode(sentence.repeat(5)), 0xe1]), 'file-encoding'],
    ['50 MB', new Uint8Array(50 * 1024 * 1024).fill(0x61), 'file-too-large'],
    ['English', encode(english), 'file-not-vietnamese'],
    ['Latin', encode(latin), 'file-not-vietnamese'],
    ['code', encode(code), 'file-not-vietnamese'],
    ['numbers', encode('1 2 3\n12/8/2024'), 'file-not-vietnamese'],
  ])('%s', (_name, bytes, code) => {
    const error = refusal(bytes);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/^a\.txt: .+\. .+\.$/);
  });

  test('a legacy encoding by its name', () => {
    expect(refusal(tcvn3).message).toContain('TCVN3');
  });
});
