import { createHash } from 'node:crypto';
import { type Connection, integer, type Row } from '../neo4j/connection.js';
import { statement } from '../neo4j/statements.js';

/** Texts are large: a page of them has to fit into memory twice. */
const PAGE = 100;

export interface SharedText {
  readonly name: string;
  readonly sha256: string;
  readonly sequence: number;
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** The documents as they were added, kept in Neo4j for all instances: what the library on disk is to one. */
export interface SharedTexts {
  add(name: string, bytes: Uint8Array, text: string): Promise<{ sha256: string; added: boolean }>;
  all(): Promise<SharedText[]>;
  /** What came after the text with this number, in the order in which it came. */
  since(sequence: number): Promise<SharedText[]>;
}

const bytesOf = (value: unknown): Uint8Array => {
  const { buffer, byteOffset, length } = value as Int8Array;
  return new Uint8Array(buffer, byteOffset, length);
};

const textOf = ({ name, sha256, sequence, bytes, text }: Row): SharedText => ({
  name: String(name),
  sha256: String(sha256),
  sequence: Number(sequence),
  bytes: bytesOf(bytes),
  text: String(text),
});

/** The same bytes again keep the first name and text. */
export function createNeo4jTexts(connection: Connection): SharedTexts {
  const since = async (sequence: number): Promise<SharedText[]> => {
    const found: SharedText[] = [];
    for (let after = sequence; ; after = found.at(-1)?.sequence ?? after) {
      const parameters = { after: integer(after), most: integer(PAGE) };
      const page = (await connection.read((run) => run(statement('texts-since'), parameters))).map(textOf);
      found.push(...page);
      if (page.length < PAGE) return found;
    }
  };
  return {
    async add(name, bytes, text) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const signed = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
      const [row] = await connection.write((run) => run(statement('add-text'), { sha256, name, bytes: signed, text }));
      return { sha256, added: row?.added === true };
    },
    all: () => since(0),
    since,
  };
}
