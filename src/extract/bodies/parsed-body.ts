import type { WordRun } from '../words/word-run.js';

/** One body in a run of words: [start, end) with its office holder and "các", [nameFrom, end) without. Word indices. */
export interface ParsedBody {
  readonly start: number;
  readonly nameFrom: number;
  readonly end: number;
  /** Words after the head, if it has one: where a list repeats the head ("Sở | Y tế, Nội vụ"). */
  readonly headEnd: number;
  /** Ends with a field of the list of fields, so that more fields may follow it. */
  readonly byDomain: boolean;
  /** Where the words of its place begin, or -1. */
  readonly placeFrom: number;
  /** Its place is a list of kinds without "các": "xã, phường". */
  readonly severalPlaces: boolean;
  /** Takes over the place of the last body in its list. */
  readonly placed: boolean;
  readonly collective: boolean;
  /** The name it has although the text does not print it: a holder without body. */
  readonly name: string | null;
}

export interface ParseOptions {
  /** In a list, or after an order: classes may stand without "các". */
  readonly within: boolean;
  /** The words are a heading: verbs in them belong to the name. */
  readonly heading: boolean;
  /** After an office holder: one class is enough ("Giám đốc Sở"). */
  readonly held?: boolean;
  /** Within a sentence no class without "các" begins a list. */
  readonly inside?: boolean;
}

export type BodyParser = (run: WordRun, from: number, to: number, options: ParseOptions) => ParsedBody | null;
