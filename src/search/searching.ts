export const createSearching = null as never;
export type SearchWords = never;
