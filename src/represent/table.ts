/** A date without a time: `YYYY-MM-DD`. */
export interface DateCell {
  readonly date: string;
}

/** What stands in a cell: words, a number, a day, or nothing. */
export type Cell = string | number | DateCell | null;

export interface Column {
  readonly head: string;
  /** In characters. */
  readonly width: number;
}

/** A table for people, in whatever format it is written. */
export interface Table {
  /** What the sheet is called: at most 31 characters, none of `[]/\:*?`. */
  readonly name: string;
  /** Lines above the table; the first is its title. */
  readonly title: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}
