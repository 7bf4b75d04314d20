/** A document named without its number: a law, a resolution of a congress, "Đề án 06", "Nghị quyết 57". */
export interface NamedDocument {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  /** The bare number of "Nghị quyết 57", else null. */
  readonly number: string | null;
  /** A law made to change others, whose own number stands after the names of those it changes. */
  readonly amending: boolean;
  /** Promulgated by a numbered document: inside the description of that one it is the same document. */
  readonly carried: boolean;
}

/** Reads the document that the type word at [start, end) of the text begins, or null. */
export type NamedReader = (text: string, start: number, end: number) => NamedDocument | null;
