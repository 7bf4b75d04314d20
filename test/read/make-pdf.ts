export interface Placed {
  readonly text: string;
  readonly x: number;
  /** From the top of the page. */
  readonly y: number;
  readonly size?: number;
}

export interface PageOf {
  readonly text?: readonly Placed[];
  /** Lines as x1, y1, x2, y2, from the top of the page. */
  readonly lines?: readonly (readonly [number, number, number, number])[];
  /** A grey picture over the whole page. */
  readonly picture?: boolean;
  readonly rotate?: number;
}

const WIDTH = 595;
const HEIGHT = 842;
/** Every letter is half as wide as the font is high. */
export const LETTER = 0.5;

const hex = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('');

/** Letters have their own code units as codes; what they mean is said by a ToUnicode map, as in printed documents. */
function unicodeMap(letters: readonly string[]): string {
  const lines = letters.map((letter) => `<${hex(letter)}> <${hex(letter)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange\n${blocks.join('\n')}\nendcmap end end`;
}

function content({ text = [], lines = [], picture = false }: PageOf): string {
  const draw = picture ? [`q ${WIDTH} 0 0 ${HEIGHT} 0 0 cm /Im Do Q`] : [];
  const rules = lines.map(([a, b, c, d]) => `${a} ${HEIGHT - b} m ${c} ${HEIGHT - d} l S`);
  const words = text.map(
    ({ text: shown, x, y, size = 13 }) => `BT /F ${size} Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm <${hex(shown)}> Tj ET`,
  );
  return [...draw, ...rules, ...words].join('\n');
}

const stream = (data: string, more = '') => `<< /Length ${data.length} ${more} >>\nstream\n${data}\nendstream`;

/** A PDF with these pages and an Identity-H font that is not embedded. */
export function makePdf(pages: readonly PageOf[]): Uint8Array {
  const letters = [...new Set(pages.flatMap(({ text = [] }) => text.flatMap((piece) => [...piece.text])))];
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${7 + 2 * index} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /DW ${LETTER * 1000} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /Own /Flags 4 /FontBBox [0 0 500 800] /ItalicAngle 0 /Ascent 800 /Descent 0 /CapHeight 700 /StemV 80 >> >>`,
    stream(unicodeMap(letters)),
    stream('\u007f', '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8'),
    ...pages.flatMap((page, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Rotate ${page.rotate ?? 0} /Resources << /Font << /F 3 0 R >> /XObject << /Im 6 0 R >> >> /Contents ${8 + 2 * index} 0 R >>`,
      stream(content(page)),
    ]),
  ];
  let file = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(at).padStart(10, '0');
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => `${at} 00000 n \n`).join('')}`;
  const end = `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`;
  return Buffer.from(file + table + end, 'latin1');
}
