import { measureSpelling } from './spelling.js';
import { decodeTcvn3 } from './tcvn3.js';
import { decodeVni } from './vni.js';

/** A stretch of text in one font. */
export interface FontRun {
  readonly text: string;
  readonly font: string | undefined;
}

const TCVN3_FONT = /^\.vn/i;
const TCVN3_CAPITALS = /^\.vn.*h$/i;
const VNI_FONT = /^vni[- ]/i;
/** Letters that the old encodings do not use: such text is Unicode, whatever its font is called. */
const UNICODE_LETTER = /[đơưĐƠƯ\u0102\u0103\u1ea0-\u1ef9]/;

type Decode = (western: string) => string;

function decoderOf(font: string): Decode | null {
  if (TCVN3_CAPITALS.test(font)) return (western) => decodeTcvn3(western).toUpperCase();
  if (TCVN3_FONT.test(font)) return decodeTcvn3;
  return VNI_FONT.test(font) ? decodeVni : null;
}

/** The name of the old encoding whose letters a font draws; null for a font of Unicode. */
export function encodingOfFont(font: string): string | null {
  if (TCVN3_FONT.test(font)) return 'TCVN3 (ABC)';
  return VNI_FONT.test(font) ? 'VNI' : null;
}

/** The text of a run as its font shows it. */
export function decodeFontRun({ text, font }: FontRun): string {
  const decode = font === undefined ? null : decoderOf(font);
  if (decode === null || UNICODE_LETTER.test(text)) return text;
  const decoded = decode(text);
  return measureSpelling(decoded).share >= measureSpelling(text).share ? decoded : text;
}
