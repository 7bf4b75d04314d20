import { type Connection, integer, type Run } from '../neo4j/connection.js';
import { digests } from '../neo4j/digests.js';
import { pipeline } from '../neo4j/pipeline.js';
import { statement } from '../neo4j/statements.js';
import type { Candidate, Engine, Findings, Lookup } from './engine.js';
import { createLibraryWords } from './library-words.js';
import { candidateOf, countsOf, type EntryRow, type FoundEntry, type Kept, rowOf } from './neo4j-entries.js';
import { luceneQuery } from './neo4j-query.js';
import { labelToken } from './neo4j-tokens.js';
import { hasWords } from './reading/question.js';
import type { SearchDocument, SearchIndex } from './search-index.js';
import { createSearching, type SearchWords } from './searching.js';

/** Where the server has to look at every hit: to filter it, or to put in order what has no score. */
const MANY = 2 ** 31 - 1;
const ENTRIES_A_TRANSACTION = 5_000;
const NAMED = ['type:document', 'type:body'].map((label) => `"${labelToken(label)}"`).join(' ');

/** An engine over what others change, too. */
interface SharedEngine extends Engine {
  /** Whether the last question saw a change whose words are not known here. */
  isBehind(): boolean;
  catchUp(): Promise<void>;
}

/**
 * Neo4j's full-text index over our own tokens. What is found lives in the graph; this process keeps the words of what it
 * has put there, by which questions are read.
 */
function createNeo4jEngine(connection: Connection): SharedEngine {
  const hashes = new WeakMap<SearchDocument, string>();
  const words = createLibraryWords<Kept>((document, titleKey) => {
    return { id: document.item.id, titleKey, hash: hashes.get(document) ?? '' };
  });
  const { collection } = words;

  /** How many changes of the graph the words here are level with, and how many there are known to be. */
  let level = 0;
  let seen = 0;

  const stampIn = async (run: Run, name: string): Promise<number> =>
    Number((await run(statement(name)))[0]?.stamp ?? 0);

  const write = async (put: readonly EntryRow[], remove: readonly string[]): Promise<void> => {
    if (put.length + remove.length === 0) return;
    const stamp = await connection.write(async (run) => {
      const next = await stampIn(run, 'stamp-entries');
      await pipeline(run, (queue) => {
        queue('remove-entries', 'ids', remove);
        queue('put-entries', 'rows', put);
      });
      return next;
    });
    seen = Math.max(seen, stamp);
    if (stamp === level + 1) level = stamp;
  };

  const digestsAndStamp = (): Promise<[Awaited<ReturnType<typeof digests>>, number]> =>
    connection.read(async (run) => {
      const stamp = await stampIn(run, 'stamp-of-entries');
      return [await digests(run, 'digests-of-entries'), stamp];
    });

  /** Takes the words of what other instances have written. */
  const catchUp = async (): Promise<void> => {
    const [held, stamp] = await digestsAndStamp();
    const own = new Map(Array.from(collection.all(), ({ id, hash }) => [id, hash]));
    const ids = [...held].filter(([id, { node }]) => own.get(id) !== node).map(([id]) => id);
    words.apply({ put: [], remove: [...own.keys()].filter((id) => !held.has(id)) });
    for (let from = 0; from < ids.length; from += ENTRIES_A_TRANSACTION) {
      const some = ids.slice(from, from + ENTRIES_A_TRANSACTION);
      const rows = await connection.read((run) => run(statement('get-entries'), { ids: some }));
      const put = rows.map(({ data, hash }) => {
        const document = JSON.parse(String(data)) as SearchDocument;
        hashes.set(document, String(hash));
        return document;
      });
      words.apply({ put, remove: [] });
    }
    level = Math.max(level, stamp);
  };

  const written = (document: SearchDocument): EntryRow => {
    const row = rowOf(document, words);
    hashes.set(document, row.properties.hash);
    return row;
  };

  /** Only what is not there yet: a start over a graph that is level writes nothing. */
  const writeAll = async (documents: Iterable<SearchDocument>): Promise<void> => {
    const [held, stamp] = await digestsAndStamp();
    level = stamp;
    let rows: EntryRow[] = [];
    for (const document of documents) {
      const row = written(document);
      if (held.get(row.id)?.node !== row.properties.hash) rows.push(row);
      held.delete(row.id);
      if (rows.length < ENTRIES_A_TRANSACTION) continue;
      await write(rows, []);
      rows = [];
    }
    await write(rows, [...held.keys()]);
  };

  const find = async ({ question, filters, best, named }: Lookup): Promise<Findings> => {
    const { text, groups } = luceneQuery(collection, question, filters);
    const [row] = await connection.read((run) =>
      run(statement('search'), {
        query: text,
        named: `${text} +(${NAMED})^0`,
        groups,
        size: integer(best),
        most: integer(named),
        within: integer(groups.length === 0 && hasWords(question) ? Math.max(best, named) : MANY),
      }),
    );
    seen = Math.max(seen, Number(row?.stamp));
    const candidates = (list: unknown): Candidate[] => (list as FoundEntry[]).map((found) => candidateOf(found, words));
    return {
      ...countsOf(row?.sets as [string[], number][]),
      best: candidates(row?.best),
      named: candidates(row?.named),
    };
  };

  return {
    words,
    find,
    isBehind: () => seen > level,
    catchUp,
    async replaceAll(documents) {
      const distinct = new Map([...documents].map((document) => [document.item.id, document]));
      await writeAll(distinct.values());
      words.replaceAll(distinct.values());
    },
    async apply(change) {
      const distinct = new Map(change.put.map((document) => [document.item.id, document]));
      await write([...distinct.values()].map(written), change.remove);
      words.apply(change);
    },
  };
}

/**
 * Search in Neo4j: one round trip a question, and again where another instance has changed what can be found. Hits, counts
 * and facets are those of the embedded engine; candidates come in the order of Lucene's BM25 and are ranked as everywhere.
 */
export function createNeo4jSearch(connection: Connection, words: SearchWords): SearchIndex {
  const engine = createNeo4jEngine(connection);
  const index = createSearching(engine, words);
  let catchingUp: Promise<void> | null = null;
  const catchUp = (): Promise<void> => {
    catchingUp ??= engine.catchUp().finally(() => {
      catchingUp = null;
    });
    return catchingUp;
  };
  return {
    ...index,
    async search(query) {
      const found = await index.search(query);
      if (!engine.isBehind()) return found;
      await catchUp();
      return index.search(query);
    },
  };
}
