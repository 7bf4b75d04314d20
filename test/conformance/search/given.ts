import { NodeType } from '../../../src/model/terms.js';
import {
  NO_FILTERS,
  type SearchDocument,
  type SearchFilters,
  type SearchFound,
  type SearchIndex,
  type SearchQuery,
} from '../../../src/search/search-index.js';
import { LIBRARY } from './library.js';

export interface Case {
  readonly name: string;
  readonly run: () => Promise<void>;
}

/** Everything about a question that is left open. */
export const WHOLE: SearchQuery = {
  text: '',
  without: [],
  filters: NO_FILTERS,
  boosts: [],
  sort: 'relevance',
  group: false,
  offset: 0,
  size: 50,
};

/** What no filter at all would be, where nothing is asked. */
export const EVERY_TYPE: SearchFilters = { ...NO_FILTERS, types: NodeType.options };

/** What cases are written with. */
export type Given = ReturnType<typeof createGiven>;

/** Collects cases over one index at a time, filled again only where the content is to be another. `create`: an empty one. */
export function createGiven(create: () => Promise<SearchIndex>) {
  const cases: Case[] = [];
  let current: SearchIndex;
  let holds: readonly SearchDocument[] | null = null;
  const over = async (documents: readonly SearchDocument[]): Promise<void> => {
    if (holds === documents) return;
    holds = null;
    current = await create();
    await current.replaceAll(documents);
    holds = documents;
  };
  const it = (name: string, run: () => Promise<void>): void => {
    const prepared = async (): Promise<void> => {
      await over(LIBRARY);
      await run();
    };
    cases.push({ name, run: prepared });
  };
  const find = (text: string, more: Partial<SearchQuery> = {}): Promise<SearchFound> =>
    current.search({ ...WHOLE, text, ...more });
  const idsOf = ({ member }: SearchFound): string[] => member.map(({ item }) => item.id);
  const ids = async (text: string, more: Partial<SearchQuery> = {}): Promise<string[]> => idsOf(await find(text, more));
  return {
    cases,
    it,
    /** A case for each row; `%` in the name is its beginning. */
    each<T>(rows: readonly T[], name: string, run: (row: T) => Promise<void>): void {
      for (const row of rows)
        it(
          name.replace('%', () => JSON.stringify(row).slice(0, 60)),
          () => run(row),
        );
    },
    /** A case that leaves another content behind. */
    changes(name: string, run: () => Promise<void>): void {
      it(name, async () => {
        holds = null;
        await run();
      });
    },
    over,
    index: () => current,
    find,
    idsOf,
    ids,
    first: async (text: string) => (await ids(text))[0],
    /** In no order, and as many as it says. */
    async hits(text: string, filters: Partial<SearchFilters> = {}): Promise<string[]> {
      const found = await find(text, { filters: { ...NO_FILTERS, ...filters } });
      expect(found.totalItems).toBe(found.member.length);
      return idsOf(found).sort();
    },
  };
}
