const BYTES = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const DECODER = new TextDecoder('windows-1252');
const CHARACTERS = DECODER.decode(BYTES);
const BYTE_OF = new Map([...CHARACTERS].map((character, byte) => [character, byte]));

/** The byte a character stands for where old text was taken for Western text; undefined for all other characters. */
export const westernByte = (character: string): number | undefined => BYTE_OF.get(character);

/** The character that Western programs show for a byte. */
export const westernCharacter = (byte: number): string => CHARACTERS[byte] ?? '';

/** Bytes as Western programs show them, one character a byte. */
export const decodeWestern = (bytes: Uint8Array): string => DECODER.decode(bytes);
