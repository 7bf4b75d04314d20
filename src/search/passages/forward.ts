import { createByteReader, createByteWriter } from './bytes.js';
import { type Passage, ZONE_COUNT } from './passage.js';

/** The words of passages in their order: `bytes[starts[i] … starts[i+1])` holds the counts of the zones, then the words. */
export interface Forward {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
}

export function writeForward(passages: readonly Passage[]): Forward {
  const writer = createByteWriter(1 << 16);
  const starts = new Uint32Array(passages.length + 1);
  passages.forEach(({ tokens, counts }, index) => {
    starts[index] = writer.length;
    for (const count of counts) writer.varint(count);
    for (const token of tokens) writer.varint(token);
  });
  starts[passages.length] = writer.length;
  return { bytes: writer.done(), starts };
}

/** The passage at a place, as it was given. */
export function readForward({ bytes, starts }: Forward, place: number): Passage {
  const reader = createByteReader(bytes, starts[place]);
  const counts = Array.from({ length: ZONE_COUNT }, () => reader.next());
  const tokens = new Uint32Array(counts.reduce((sum, count) => sum + count, 0));
  let { at } = reader;
  for (let index = 0; index < tokens.length; index += 1) {
    let byte = bytes[at++] as number;
    let token = byte & 127;
    for (let shift = 7; byte >= 128; shift += 7) {
      byte = bytes[at++] as number;
      token |= (byte & 127) << shift;
    }
    tokens[index] = token;
  }
  return { tokens, counts };
}
