import { readBytes } from '../../src/read/read-bytes.js';
import { fold } from '../../src/text/fold.js';
import { refusal } from './refusal.js';
import { seedBytes, seedNames, seedText } from './seed-texts.js';

const encode = (text: string) => new TextEncoder().encode(text);
const sentence = 'Sở Giáo dục và Đào tạo chủ trì, phối hợp với các xã.\n';
const textOf = async (bytes: Uint8Array) => (await readBytes(bytes, 'a.txt')).text;

function utf16(text: string, bigEndian: boolean, mark = '\ufeff'): Uint8Array {
  const bytes = Buffer.from(mark + text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

describe('readBytes reads', () => {
  test('UTF-8 and UTF-16, without the byte order mark and otherwise unchanged', async () => {
    const text = `${sentence.normalize('NFD')}\r\n\f${sentence}`;
    expect(await textOf(encode(text))).toBe(text);
    expect(await textOf(encode(`\ufeff${text}`))).toBe(text);
    for (const bigEndian of [false, true]) {
      expect(await textOf(utf16(text, bigEndian))).toBe(text);
      expect(await textOf(utf16(text, bigEndian, ''))).toBe(text);
    }
  });

  test.each(seedNames)('%s, as it is and without diacritics', async (name) => {
    expect(await readBytes(seedBytes(name), name)).toEqual({ text: seedText(name), format: 'plain', notes: [] });
    const bare = fold(seedText(name));
    expect(await readBytes(encode(bare), name)).toEqual({ text: bare, format: 'plain', notes: [] });
  });

  test('the scanned seed with every fourth letter lost on top of its damage', async () => {
    const text = seedText('ke-hoach-407-kh-tu-ocr.txt');
    let letters = 0;
    const worse = fold(text).replace(/[a-z]/g, (letter) => (++letters % 4 === 0 ? 'x' : letter));
    expect(await textOf(encode(worse))).toBe(worse);
  });

  test.each(['Hai Phong', 'công văn'])('a very short text: %s', async (text) => {
    expect(await textOf(encode(text))).toBe(text);
  });
});

describe('readBytes reads damaged bytes', () => {
  test.each([
    ['cut off within a letter', [...encode(sentence.repeat(5)), 0xe1]],
    ['bare of diacritics, with stray bytes', [...encode(fold(sentence).repeat(20)), 0x93, 0x94]],
    ['in UTF-16, cut off within a letter', [...utf16(sentence, false), 0x41]],
  ])('%s: keeps the rest and says so', async (_name, bytes) => {
    const { text, notes } = await readBytes(Uint8Array.from(bytes), 'a.txt');
    expect(text).toContain('\ufffd');
    expect(notes.map(({ code }) => code)).toEqual(['bytes-damaged']);
  });
});

describe('readBytes refuses', () => {
  const english =
    'The committee shall meet every month and report to the council. Members are expected to read all papers before each meeting.';
  const latin =
    'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua.';
  const code =
    'export function sum(values: number[]): number { return values.reduce((left, right) => left + right, 0); }';
  const protectedOffice = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  const noise = Uint8Array.from({ length: 300 }, (_, index) => (index % 3 === 0 ? 0x61 : 0xb0 + ((index * 7) % 64)));

  test.each([
    ['nothing', new Uint8Array(), 'file-empty'],
    ['white space', encode(' \n\t\f\r\n'), 'file-empty'],
    ['only a byte order mark', encode('\ufeff'), 'file-empty'],
    ['a broken PDF', encode('%PDF-1.7\nvăn bản'), 'file-damaged'],
    ['a broken zip', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), 'file-damaged'],
    ['an RTF', encode('{\\rtf1 văn bản}'), 'file-binary'],
    ['a protected DOCX', protectedOffice, 'file-protected'],
    ['an old DOC', protectedOffice.subarray(0, 8), 'file-binary'],
    ['a PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'file-binary'],
    ['NUL bytes', encode(`${sentence}\0`), 'file-binary'],
    ['control characters', encode(`${sentence}${'\u0001\u0002'.repeat(20)}`), 'file-binary'],
    ['UTF-16 noise', utf16('\u0001\u0002ă'.repeat(20), false), 'file-binary'],
    ['an unknown encoding', noise, 'file-encoding'],
    ['50 MB', new Uint8Array(50 * 1024 * 1024).fill(0x61), 'file-too-large'],
    ['English', encode(english), 'file-not-vietnamese'],
    ['Latin', encode(latin), 'file-not-vietnamese'],
    ['code', encode(code), 'file-not-vietnamese'],
    ['numbers', encode('1 2 3\n12/8/2024'), 'file-not-vietnamese'],
  ])('%s', async (_name, bytes, code) => {
    const error = await refusal(bytes, 'a.txt');
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/^a\.txt: .+\. .+\.$/);
  });
});
