/** What is kept with a passage. Ids are unique in a collection. */
export interface Kept {
  readonly id: string;
  /** A number that can be read of many passages at little cost; 0 where none is given. */
  readonly mark?: number;
}
