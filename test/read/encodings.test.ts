import { readBytes } from '../../src/read/read-bytes.js';
import { refusal } from './refusal.js';
import { cleanNames, seedLines } from './seed-texts.js';

/** Byte values of TCVN 5712:1993 VN3, written down apart from the table that is tested. */
const TCVN3 = new Map<string, number>([
  ...[...'ĂÂÊÔƠƯĐăâêôơưđ'].map((letter, index) => [letter, 0xa1 + index] as const),
  ...([
    ['à', 0xb5],
    ['ả', 0xb6],
    ['ã', 0xb7],
    ['á', 0xb8],
    ['ạ', 0xb9],
    ['ằ', 0xbb],
    ['ẳ', 0xbc],
    ['ẵ', 0xbd],
  ] as const),
  ...([
    ['ắ', 0xbe],
    ['ặ', 0xc6],
    ['ầ', 0xc7],
    ['ẩ', 0xc8],
    ['ẫ', 0xc9],
    ['ấ', 0xca],
    ['ậ', 0xcb],
    ['è', 0xcc],
  ] as const),
  ...([
    ['ẻ', 0xce],
    ['ẽ', 0xcf],
    ['é', 0xd0],
    ['ẹ', 0xd1],
    ['ề', 0xd2],
    ['ể', 0xd3],
    ['ễ', 0xd4],
    ['ế', 0xd5],
  ] as const),
  ...([
    ['ệ', 0xd6],
    ['ì', 0xd7],
    ['ỉ', 0xd8],
    ['ĩ', 0xdc],
    ['í', 0xdd],
    ['ị', 0xde],
    ['ò', 0xdf],
    ['ỏ', 0xe1],
  ] as const),
  ...([
    ['õ', 0xe2],
    ['ó', 0xe3],
    ['ọ', 0xe4],
    ['ồ', 0xe5],
    ['ổ', 0xe6],
    ['ỗ', 0xe7],
    ['ố', 0xe8],
    ['ộ', 0xe9],
  ] as const),
  ...([
    ['ờ', 0xea],
    ['ở', 0xeb],
    ['ỡ', 0xec],
    ['ớ', 0xed],
    ['ợ', 0xee],
    ['ù', 0xef],
    ['ủ', 0xf1],
    ['ũ', 0xf2],
  ] as const),
  ...([
    ['ú', 0xf3],
    ['ụ', 0xf4],
    ['ừ', 0xf5],
    ['ử', 0xf6],
    ['ữ', 0xf7],
    ['ứ', 0xf8],
    ['ự', 0xf9],
    ['ỳ', 0xfa],
  ] as const),
  ...([
    ['ỷ', 0xfb],
    ['ỹ', 0xfc],
    ['ý', 0xfd],
    ['ỵ', 0xfe],
  ] as const),
]);

const TONES = '\u0300\u0301\u0303\u0309\u0323';
const PLAIN = /^[\0-\x7f]$/;

function tcvn3(text: string): number[] {
  // Capitals with a tone have no code: they are small letters in a font of capitals.
  return Array.from(text, (letter) => {
    const code = PLAIN.test(letter) ? letter.charCodeAt(0) : (TCVN3.get(letter) ?? TCVN3.get(letter.toLowerCase()));
    if (code === undefined) throw new Error(`no code for ${letter}`);
    return code;
  });
}

/** VNI: the vowel, then one sign for its marks. */
const VNI_SIGNS: Readonly<Record<string, number>> = {
  ...{ '\u0301': 0xf9, '\u0300': 0xf8, '\u0309': 0xfb, '\u0303': 0xf5, '\u0323': 0xef, '\u0302': 0xe2, '\u0306': 0xea },
  ...{ '\u0302\u0301': 0xe1, '\u0302\u0300': 0xe0, '\u0302\u0309': 0xe5, '\u0302\u0303': 0xe3, '\u0302\u0323': 0xe4 },
  ...{ '\u0306\u0301': 0xe9, '\u0306\u0300': 0xe8, '\u0306\u0309': 0xfa, '\u0306\u0303': 0xfc, '\u0306\u0323': 0xeb },
};
const VNI_LETTERS: Readonly<Record<string, number>> = {
  ...{ đ: 0xf1, í: 0xed, ì: 0xec, ỉ: 0xe6, ĩ: 0xf3, ị: 0xf2, ỵ: 0xee, ơ: 0xf4, ư: 0xf6 },
};
const SMALLER = 0x20;

function vniLetter(letter: string): number[] {
  const small = letter.toLowerCase();
  const own = VNI_LETTERS[small];
  if (own !== undefined) return [own];
  const [base = '', ...marks] = small.normalize('NFD');
  const horned = marks.includes('\u031b');
  const shape = marks.filter((mark) => !TONES.includes(mark) && mark !== '\u031b');
  const sign = [...shape, ...marks.filter((mark) => TONES.includes(mark))].join('');
  const stem = horned ? VNI_LETTERS[base === 'o' ? 'ơ' : 'ư'] : base.charCodeAt(0);
  if (stem === undefined || VNI_SIGNS[sign] === undefined) throw new Error(`no code for ${letter}`);
  return [stem, VNI_SIGNS[sign]];
}

function vni(text: string): number[] {
  return Array.from(text).flatMap((letter) => {
    if (PLAIN.test(letter)) return [letter.charCodeAt(0)];
    const codes = vniLetter(letter);
    return letter === letter.toLowerCase() ? codes : codes.map((code) => code - SMALLER);
  });
}

const CP1258 = new Map(
  [...new TextDecoder('windows-1258').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].map(
    (letter, byte) => [letter, byte] as const,
  ),
);

/** Windows-1258: letters with circumflex, breve or horn, then the tone as a letter of its own. */
function windows1258(text: string): number[] {
  return Array.from(text).flatMap((letter) => {
    const parts = [...letter.normalize('NFD')];
    const tone = parts.filter((part) => TONES.includes(part));
    const stem = parts
      .filter((part) => !TONES.includes(part))
      .join('')
      .normalize('NFC');
    return [stem, ...tone].map((part) => {
      const code = CP1258.get(part);
      if (code === undefined) throw new Error(`no code for ${part}`);
      return code;
    });
  });
}

/** The letters that Western programs show for bytes, as a text that was copied from them. */
const western = (bytes: readonly number[]) => new TextDecoder('windows-1252').decode(Uint8Array.from(bytes));

/** Lines whose signs all have a code in the old encodings. */
const linesOf = (name: string) =>
  seedLines(name)
    .map((line) => line.normalize('NFC').replace(/[“”]/g, '"').replace(/[–—]/g, '-'))
    .filter((line) => /^[\x20-\x7e\u00c0-\u01b0\u1ea0-\u1ef9]+$/.test(line));

const ENCODINGS = [
  ['TCVN3 (ABC)', tcvn3],
  ['VNI', vni],
  ['Windows-1258', windows1258],
] as const;

describe.each(cleanNames)('%s', (name) => {
  const lines = linesOf(name);
  const text = lines.join('\n');

  test.each(ENCODINGS)('is converted from %s', async (encoding, encode) => {
    const read = await readBytes(Uint8Array.from(encode(text)), name);
    expect(read.notes).toEqual([
      { code: 'encoding-recovered', severity: 'info', message: expect.stringContaining(encoding) },
    ]);
    const found = read.text.normalize('NFC').split('\n');
    expect(found.map((line) => line.toLowerCase())).toEqual(lines.map((line) => line.toLowerCase()));
    // TCVN3 leaves open whether a letter with a tone is a capital. Of lines few are in doubt.
    const same = found.filter((line, index) => line === lines[index]).length;
    expect(same / lines.length).toBeGreaterThan(encoding.startsWith('TCVN3') ? 0.9 : 0.999);
  });

  test.each(ENCODINGS)('is converted from %s that was pasted as Western letters', async (encoding, encode) => {
    const read = await readBytes(new TextEncoder().encode(western(encode(text))), name);
    expect(read.notes.map(({ message }) => message).join()).toContain(encoding);
    expect(read.text.normalize('NFC').toLowerCase()).toBe(text.toLowerCase());
  });

  test('is converted from UTF-8 that was encoded twice', async () => {
    const twice = western([...new TextEncoder().encode(text)]);
    expect((await readBytes(new TextEncoder().encode(twice), name)).text).toBe(text);
  });
});

test('a well-known line of each encoding', async () => {
  const read = async (latin1: string) => (await readBytes(Buffer.from(latin1, 'latin1'), 'a.txt')).text;
  expect(await read('Uû ban nh©n d©n thµnh phè Hµ Néi')).toBe('Uỷ ban nhân dân thành phố Hà Nội');
  expect(await read('UÛY BAN NHAÂN DAÂN THAØNH PHOÁ HOÀ CHÍ MINH')).toBe('ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH');
  expect(await read('CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM')).toBe('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM');
});

test('good text with a line of old letters: only that line changes', async () => {
  const good = 'Ủy ban nhân dân tỉnh chủ trì, phối hợp với các sở, ngành.';
  const old = 'Uû ban nh©n d©n thµnh phè chñ tr×, phèi hîp víi c¸c së';
  const { text } = await readBytes(new TextEncoder().encode(`${good}\n${old}\n${good}`), 'a.txt');
  expect(text).toBe(`${good}\nUỷ ban nhân dân thành phố chủ trì, phối hợp với các sở\n${good}`);
});

test.each([
  ['French', 'Le comité a décidé, après délibération, que les députés élus seront répartis à égalité.'],
  ['German', 'Die Ausschüsse prüfen die Anträge für größere Städte und übergeben sie den zuständigen Behörden.'],
])('%s is not taken for an old encoding', async (_name, text) => {
  const error = await refusal(Buffer.from(text.repeat(3), 'latin1'), 'a.txt');
  expect(error.code).toBe('file-encoding');
  expect(error.message).toMatch(/TCVN3 \(ABC\), VNI nor Windows-1258/);
});
