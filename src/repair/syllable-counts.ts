/**
 * How often syllables, pairs and triples of neighbours occur in clean text. The first ids stand for what is no
 * syllable: a stop, a number, anything else (code, abbreviation, foreign word), a comma.
 */
export interface SyllableCounts {
  /** By id; the first four are empty. */
  readonly syllables: readonly string[];
  readonly singles: Uint32Array;
  /** The pairs that begin with id `a` are `pairStart[a]` to `pairStart[a + 1]`, by rising second id. */
  readonly pairStart: Uint32Array;
  readonly pairNext: Uint16Array;
  readonly pairCount: Uint32Array;
  /** The triples that begin with pair `p` are `tripleStart[p]` to `tripleStart[p + 1]`, by rising third id. */
  readonly tripleStart: Uint32Array;
  readonly tripleNext: Uint16Array;
  readonly tripleCount: Uint32Array;
}

export const STOP = 0;
export const NUMBER = 1;
export const OTHER = 2;
export const COMMA = 3;
export const FIRST_SYLLABLE = 4;

/** Counts are kept to within a tenth: the file holds `round(STEPS * log2(count))`. */
const STEPS = 4;
const toLevel = (count: number): number => Math.round(STEPS * Math.log2(count));
const LEVELS = Uint32Array.from({ length: 128 }, (_, level) => Math.round(2 ** (level / STEPS)));

/** Bytes written one after the other; numbers in groups of seven bits, low group first. */
function createWriter() {
  const bytes: number[] = [];
  const number = (value: number): void => {
    let rest = value;
    while (rest >= 128) {
      bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    bytes.push(rest);
  };
  return { bytes, number };
}

function createReader(bytes: Uint8Array) {
  let at = 0;
  const byte = (): number => {
    if (at >= bytes.length) throw new RangeError('the counts end too early');
    return bytes[at++] as number;
  };
  const number = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const next = byte();
      value += (next & 127) * scale;
      if (next < 128) return value;
    }
  };
  const text = (length: number): string => {
    at += length;
    return new TextDecoder().decode(bytes.subarray(at - length, at));
  };
  return { number, text };
}

interface Rows {
  readonly start: Uint32Array;
  readonly next: Uint16Array;
  readonly count: Uint32Array;
}

function writeRows({ number }: ReturnType<typeof createWriter>, { start, next, count }: Rows): void {
  number(next.length);
  for (let row = 0; row + 1 < start.length; row++) number((start[row + 1] as number) - (start[row] as number));
  for (let row = 0; row + 1 < start.length; row++) {
    let before = -1;
    for (let i = start[row] as number; i < (start[row + 1] as number); i++) {
      number((next[i] as number) - before - 1);
      before = next[i] as number;
    }
  }
  for (const one of count) number(toLevel(one));
}

function readRows({ number }: ReturnType<typeof createReader>, rows: number): Rows {
  const size = number();
  const start = new Uint32Array(rows + 1);
  const next = new Uint16Array(size);
  const count = new Uint32Array(size);
  for (let row = 0; row < rows; row++) start[row + 1] = (start[row] as number) + number();
  for (let row = 0; row < rows; row++) {
    let before = -1;
    for (let i = start[row] as number; i < (start[row + 1] as number); i++) {
      before += number() + 1;
      next[i] = before;
    }
  }
  for (let i = 0; i < size; i++) count[i] = LEVELS[number()] as number;
  return { start, next, count };
}

/** The counts as bytes, before compression. */
export function encodeCounts(counts: SyllableCounts): Uint8Array {
  const writer = createWriter();
  const names = new TextEncoder().encode(counts.syllables.slice(FIRST_SYLLABLE).join('\n'));
  writer.number(counts.syllables.length);
  writer.number(names.length);
  for (const byte of names) writer.bytes.push(byte);
  for (const count of counts.singles) writer.number(toLevel(Math.max(1, count)));
  writeRows(writer, { start: counts.pairStart, next: counts.pairNext, count: counts.pairCount });
  writeRows(writer, { start: counts.tripleStart, next: counts.tripleNext, count: counts.tripleCount });
  return Uint8Array.from(writer.bytes);
}

/**
 * The counts from their bytes, uncompressed.
 * @throws RangeError when the bytes end too early.
 */
export function decodeCounts(bytes: Uint8Array): SyllableCounts {
  const reader = createReader(bytes);
  const size = reader.number();
  const names = reader.text(reader.number()).split('\n');
  const syllables = [...Array<string>(FIRST_SYLLABLE).fill(''), ...names];
  const singles = Uint32Array.from({ length: size }, () => LEVELS[reader.number()] as number);
  const pairs = readRows(reader, size);
  const triples = readRows(reader, pairs.next.length);
  return {
    syllables,
    singles,
    pairStart: pairs.start,
    pairNext: pairs.next,
    pairCount: pairs.count,
    tripleStart: triples.start,
    tripleNext: triples.next,
    tripleCount: triples.count,
  };
}
