/** What can be suggested, with its names as `foldedNames` makes them. */
export interface Named {
  readonly key: string;
  readonly names: string;
  readonly held: boolean;
  /** Length of what is shown. */
  readonly length: number;
}

/** Held ones first; a short name is typed to its end sooner. */
export const inOrder = (a: Named, b: Named): number =>
  Number(b.held) - Number(a.held) || a.length - b.length || (a.key < b.key ? -1 : Number(a.key > b.key));
