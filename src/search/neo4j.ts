import { createHash } from 'node:crypto';
import type { SearchHit } from '../model/answers.js';
import { type Connection, integer } from '../neo4j/connection.js';
import { digests } from '../neo4j/digests.js';
import { pipeline } from '../neo4j/pipeline.js';
import { statement } from '../neo4j/statements.js';
import { createAbbreviations } from './abbreviations.js';
import { textMatches } from './matches.js';
import { planQuery, type QueryPlan } from './query-plan.js';
import { createRecogniser, type Recognition } from './recognise.js';
import type { SearchDocument, SearchIndex } from './search-index.js';
import { indexTerms } from './terms.js';

const TITLE_WEIGHT = 3;
const TITLE_PHRASE_BOOST = 2;
const PHRASE_WORDS = 2;
/** So many of the best by words are ranked again by what they are: numbers, names, titles. */
const CANDIDATES = 200;
const ENTRIES_A_TRANSACTION = 5_000;

interface Entry {
  readonly item: SearchDocument['item'];
  readonly boost: number;
  readonly titleTerms: readonly string[];
}

interface Scored {
  readonly entry: Entry;
  readonly score: number;
  readonly recognition: Recognition | undefined;
}

/** The analyzer splits at spaces, so a pair of syllables is one word to it. */
const asWord = (term: string): string => term.replaceAll(' ', '_');
const escaped = (term: string): string => asWord(term).replaceAll(/[^\p{L}\p{N}\p{M}_]/gu, '\\$&');
const typeTerm = (type: string): string => `@${type}`;

function rowOf({ item, fields, boost }: SearchDocument) {
  const titleTerms = indexTerms(fields.title);
  const title = Array.from({ length: TITLE_WEIGHT }, () => titleTerms).flat();
  const symbol = item.symbol ? indexTerms(item.symbol) : [];
  const words = [...title, ...symbol, ...indexTerms(fields.text), ...indexTerms(fields.context)].map(asWord);
  const terms = [typeTerm(item.type), ...words].join(' ');
  const data = JSON.stringify({ item, boost, titleTerms } satisfies Entry);
  const hash = createHash('sha256').update(`${terms}\n${data}`).digest('base64url').slice(0, 22);
  return { id: item.id, properties: { type: item.type, document: item.document, terms, data, hash } };
}

/** The query in the language of Lucene, made of our own terms alone: nothing that was typed is read as syntax. */
function luceneQuery({ terms }: QueryPlan, types: readonly string[]): string {
  const words = [...terms].map(([term, weight]) => `${escaped(term)}^${weight}`).join(' ');
  if (types.length === 0) return words;
  return `+(${words}) +(${types.map((type) => escaped(typeTerm(type))).join(' ')})^0`;
}

const entriesOf = (list: unknown): { entry: Entry; score: number }[] =>
  (list as [string, number][]).map(([data, score]) => ({ entry: JSON.parse(data) as Entry, score }));

function phraseBoost({ item, titleTerms }: Entry, plan: QueryPlan): number {
  const inTitle = plan.phrase.length >= PHRASE_WORDS && plan.phrase.every((word) => titleTerms.includes(word));
  return item.type === 'document' && inTitle ? TITLE_PHRASE_BOOST : 1;
}

const byScoreThenId = (a: Scored, b: Scored): number =>
  b.score - a.score || (a.entry.item.id < b.entry.item.id ? -1 : 1);

function hit({ entry: { item }, score, recognition }: Scored, plan: QueryPlan): SearchHit {
  const matches = textMatches(item, plan);
  const found = new Set(indexTerms([item.title, item.text, item.symbol ?? ''].join(' ')));
  const shown = plan.words.filter((word) => found.has(word.term)).map((word) => word.shown);
  return {
    item,
    score,
    textMatches: matches,
    why: { terms: shown, recognised: recognition ? [recognition.shown] : [] },
  };
}

/**
 * Search in Neo4j's full-text index over our own terms. Totals count every entry that holds a term; the order is exact for
 * the best 200. @param table abbreviation to full name, used in both directions
 */
export function createNeo4jSearch(connection: Connection, table: ReadonlyMap<string, string>): SearchIndex {
  const abbreviations = createAbbreviations(table);

  const write = (put: readonly ReturnType<typeof rowOf>[], remove: readonly string[]): Promise<void> =>
    connection.write((run) =>
      pipeline(run, (queue) => {
        queue('remove-entries', 'ids', remove);
        queue('put-entries', 'rows', put);
      }),
    );

  const rank = (found: { entry: Entry; score: number }[], plan: QueryPlan): Scored[] => {
    const distinct = [...new Map(found.map((one) => [one.entry.item.id, one])).values()];
    const recogniser = createRecogniser(abbreviations);
    for (const { entry } of distinct) recogniser.put(entry.item);
    const recognised = recogniser.recognise(plan);
    return distinct
      .map(({ entry, score }): Scored => {
        const recognition = recognised.get(entry.item.id);
        const plain = score * entry.boost * phraseBoost(entry, plan);
        return { entry, score: plain + (recognition?.rank ?? 0), recognition };
      })
      .sort(byScoreThenId);
  };

  return {
    async replaceAll(documents) {
      const rows = new Map([...documents].map((document) => [document.item.id, rowOf(document)]));
      const held = await connection.read((run) => digests(run, 'digests-of-entries'));
      const put = [...rows.values()].filter(({ id, properties }) => held.get(id)?.node !== properties.hash);
      const gone = [...held.keys()].filter((id) => !rows.has(id));
      for (let from = 0; from === 0 || from < put.length; from += ENTRIES_A_TRANSACTION) {
        const last = from + ENTRIES_A_TRANSACTION >= put.length;
        await write(put.slice(from, from + ENTRIES_A_TRANSACTION), last ? gone : []);
      }
    },
    apply: ({ put, remove }) => write(put.map(rowOf), remove),
    async search(query, { types, offset, size }) {
      const plan = planQuery(query, abbreviations);
      if (plan.terms.size === 0) return { totalItems: 0, member: [] };
      const named =
        types.length === 0 ? ['document', 'body'] : types.filter((type) => type === 'document' || type === 'body');
      const [row] = await connection.read((run) =>
        run(statement('search'), {
          query: luceneQuery(plan, types),
          named: luceneQuery(plan, named.length === 0 ? types : named),
          candidates: integer(Math.max(CANDIDATES, offset + size)),
        }),
      );
      const scored = rank([...entriesOf(row?.named ?? []), ...entriesOf(row?.entries ?? [])], plan);
      const page = scored.slice(offset, offset + size);
      return { totalItems: Number(row?.total ?? 0), member: page.map((one) => hit(one, plan)) };
    },
  };
}
