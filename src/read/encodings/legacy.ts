import { measureSpelling } from './spelling.js';
import { decodeTcvn3 } from './tcvn3.js';
import { decodeVni } from './vni.js';
import { decodeWestern, westernByte } from './windows-1252.js';

/** A text that was written for another encoding, and its name. */
export interface Recovered {
  readonly text: string;
  readonly encoding: string;
}

interface Legacy {
  readonly encoding: string;
  /** From what Western programs show; null where that cannot be this encoding. */
  readonly decode: (western: string) => string | null;
}

function toBytes(western: string): Uint8Array | null {
  const bytes = new Uint8Array(western.length);
  for (let index = 0; index < western.length; index += 1) {
    const byte = westernByte(western[index] ?? '');
    if (byte === undefined) return null;
    bytes[index] = byte;
  }
  return bytes;
}

const through = (label: string, fatal: boolean) => (western: string) => {
  const bytes = toBytes(western);
  if (bytes === null) return null;
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    return null;
  }
};

const LEGACY: readonly Legacy[] = [
  { encoding: 'UTF-8 encoded twice', decode: through('utf-8', true) },
  { encoding: 'TCVN3 (ABC)', decode: decodeTcvn3 },
  { encoding: 'VNI', decode: decodeVni },
  { encoding: 'Windows-1258', decode: through('windows-1258', false) },
];

/**
 * Measured on 150 directives written in each encoding: the right one spells 96 % to 100 % of the words, a wrong one, or
 * none, at most 37 %.
 */
const WELL = 0.8;
/** Text that is already this well spelt needs no recovery. */
const ALREADY = 0.6;
/** Fewer words can be names of other languages. */
const ENOUGH_WORDS = 5;
const OWN_LETTER = /[đơưĐƠƯ\u0102\u0103\u1ea0-\u1ef9]/;

const SAMPLE = 500_000;

interface Guess extends Legacy {
  readonly share: number;
}

/** As much as tells the encoding, up to a blank. */
function sampleOf(western: string): string {
  if (western.length <= SAMPLE) return western;
  const end = western.lastIndexOf(' ', SAMPLE);
  return western.slice(0, end > 0 ? end : SAMPLE);
}

function bestGuess(western: string): Guess | null {
  const sample = sampleOf(western);
  let best: Guess | null = null;
  for (const legacy of LEGACY) {
    const text = legacy.decode(sample);
    if (text === null) continue;
    const { share } = measureSpelling(text);
    if (best === null || share > best.share) best = { ...legacy, share };
  }
  return best !== null && best.share >= WELL ? best : null;
}

/** Bytes that are no UTF-8, in the encoding that makes Vietnamese of them; null where none does. */
export function decodeLegacyBytes(bytes: Uint8Array): Recovered | null {
  const western = decodeWestern(bytes);
  const guess = bestGuess(western);
  const text = guess?.decode(western) ?? null;
  return guess === null || text === null ? null : { text, encoding: guess.encoding };
}

/**
 * Text that is valid but shows letters of an old encoding ("Uû ban nh©n d©n"). Lines that hold letters of Vietnamese
 * alone are good and stay as they are. Null where nothing of the kind is found.
 */
export function recoverLegacyText(text: string): Recovered | null {
  const lines = text.split('\n');
  const suspects = lines.filter((line) => /[\u0080-\u024f\u2000-\u2122]/.test(line) && !OWN_LETTER.test(line));
  const before = measureSpelling(suspects.join('\n'));
  if (before.words < ENOUGH_WORDS || before.share > ALREADY) return null;
  const guess = bestGuess(suspects.join('\n'));
  if (guess === null) return null;
  const taken = new Set(suspects);
  const recovered = lines.map((line) => {
    const decoded = taken.has(line) ? guess.decode(line) : null;
    return decoded !== null && measureSpelling(decoded).share >= measureSpelling(line).share ? decoded : line;
  });
  return { text: recovered.join('\n'), encoding: guess.encoding };
}
