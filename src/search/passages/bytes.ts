/** Bytes that grow, and whole numbers below 2³² written into them, seven bits a byte, low bits first. */
export interface ByteWriter {
  readonly length: number;
  varint(value: number): void;
  done(): Uint8Array;
}

const LONGEST_VARINT = 5;

export function createByteWriter(capacity = 1024): ByteWriter {
  let bytes = new Uint8Array(capacity);
  let length = 0;
  return {
    get length() {
      return length;
    },
    varint(value) {
      if (length + LONGEST_VARINT > bytes.length) {
        const larger = new Uint8Array((bytes.length + LONGEST_VARINT) * 2);
        larger.set(bytes);
        bytes = larger;
      }
      let rest = value;
      while (rest >= 128) {
        bytes[length++] = (rest & 127) | 128;
        rest >>>= 7;
      }
      bytes[length++] = rest;
    },
    done: () => bytes.slice(0, length),
  };
}

/** A place in bytes, moved on by each `next`. */
export interface ByteReader {
  at: number;
  next(): number;
}

export function createByteReader(bytes: Uint8Array, from = 0): ByteReader {
  const reader = {
    at: from,
    next() {
      let byte = bytes[reader.at++] as number;
      if (byte < 128) return byte;
      let value = byte & 127;
      for (let shift = 7; ; shift += 7) {
        byte = bytes[reader.at++] as number;
        value |= (byte & 127) << shift;
        if (byte < 128) return value >>> 0;
      }
    },
  };
  return reader;
}
