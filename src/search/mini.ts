import MiniSearch from 'minisearch';
import type { SearchHit, SearchItem, Slice } from '../model/answers.js';
import { createAbbreviations } from './abbreviations.js';
import { textMatches } from './matches.js';
import { planQuery, type QueryPlan } from './query-plan.js';
import { createRecogniser, type Recogniser, type Recognition } from './recognise.js';
import type { SearchDocument, SearchIndex, SearchOptions } from './search-index.js';
import { indexTerms, TERM_SEPARATOR } from './terms.js';

/** One combined field ranks better than a sum over fields; words of the title count this many times. */
const TITLE_WEIGHT = 3;
/** A document whose title holds the question stands above its parts, which repeat the title. */
const TITLE_PHRASE_BOOST = 2;
const PHRASE_WORDS = 2;

interface Entry {
  readonly item: SearchItem;
  readonly boost: number;
  readonly titleTerms: ReadonlySet<string>;
}

interface Content {
  readonly words: MiniSearch;
  readonly entries: Map<string, Entry>;
  readonly recogniser: Recogniser;
}

interface Scored {
  readonly entry: Entry;
  readonly score: number;
  readonly matched: readonly string[];
  readonly recognition: Recognition | undefined;
}

function emptyWords(): MiniSearch {
  return new MiniSearch({
    fields: ['terms'],
    tokenize: (terms) => terms.split(TERM_SEPARATOR),
    processTerm: (term) => term,
  });
}

function termsOf({ item, fields }: SearchDocument): string {
  const title = indexTerms(fields.title);
  const repeated = Array.from({ length: TITLE_WEIGHT }, () => title).flat();
  const symbol = item.symbol ? indexTerms(item.symbol) : [];
  return [...repeated, ...symbol, ...indexTerms(fields.text), ...indexTerms(fields.context)].join(TERM_SEPARATOR);
}

function phraseBoost({ item, titleTerms }: Entry, plan: QueryPlan): number {
  const inTitle = plan.phrase.length >= PHRASE_WORDS && plan.phrase.every((word) => titleTerms.has(word));
  return item.type === 'document' && inTitle ? TITLE_PHRASE_BOOST : 1;
}

function scoreAll({ words, entries, recogniser }: Content, plan: QueryPlan): Scored[] {
  const recognised = recogniser.recognise(plan);
  const found = new Map<string, Scored>();
  const query = [...plan.terms.keys()].join(TERM_SEPARATOR);
  const results = words.search(query, { combineWith: 'OR', boostTerm: (term) => plan.terms.get(term) ?? 1 });
  for (const { id, score, queryTerms } of results) {
    const entry = entries.get(id);
    if (entry === undefined) continue;
    const recognition = recognised.get(id);
    // MiniSearch multiplies by the number of matched terms, which lets long texts win over apt ones.
    const plain = (score / (queryTerms.length || 1)) * entry.boost * phraseBoost(entry, plan);
    found.set(id, { entry, score: plain + (recognition?.rank ?? 0), matched: queryTerms, recognition });
  }
  for (const [id, recognition] of recognised) {
    const entry = entries.get(id);
    if (entry === undefined || found.has(id)) continue;
    found.set(id, { entry, score: recognition.rank, matched: [], recognition });
  }
  return [...found.values()];
}

const byScoreThenId = (a: Scored, b: Scored) => b.score - a.score || (a.entry.item.id < b.entry.item.id ? -1 : 1);

function hit({ entry, score, matched, recognition }: Scored, plan: QueryPlan): SearchHit {
  const terms = new Set(matched);
  const shown = plan.words.filter((word) => terms.has(word.term)).map((word) => word.shown);
  return {
    item: entry.item,
    score,
    textMatches: textMatches(entry.item, plan),
    why: { terms: shown, recognised: recognition ? [recognition.shown] : [] },
  };
}

/**
 * Search in memory with MiniSearch over our own terms. For a library of some thousand items.
 *
 * @param table abbreviation to full name, used in both directions
 */
export function createMiniSearchIndex(table: ReadonlyMap<string, string>): SearchIndex {
  const abbreviations = createAbbreviations(table);
  const emptyContent = (): Content => ({
    words: emptyWords(),
    entries: new Map(),
    recogniser: createRecogniser(abbreviations),
  });
  const put = ({ words, entries, recogniser }: Content, document: SearchDocument): void => {
    const { item, fields, boost } = document;
    words.add({ id: item.id, terms: termsOf(document) });
    entries.set(item.id, { item, boost, titleTerms: new Set(indexTerms(fields.title)) });
    recogniser.put(item);
  };
  const remove = ({ words, entries, recogniser }: Content, id: string): void => {
    const entry = entries.get(id);
    if (entry === undefined) return;
    words.discard(id);
    entries.delete(id);
    recogniser.remove(entry.item);
  };
  let content = emptyContent();
  return {
    replaceAll(documents) {
      const next = emptyContent();
      for (const document of documents) put(next, document);
      content = next;
    },
    apply(change) {
      for (const id of [...change.remove, ...change.put.map(({ item }) => item.id)]) remove(content, id);
      for (const document of change.put) put(content, document);
    },
    async search(query: string, { types, offset, size }: SearchOptions): Promise<Slice<SearchHit>> {
      const plan = planQuery(query, abbreviations);
      if (plan.terms.size === 0) return { totalItems: 0, member: [] };
      const all = scoreAll(content, plan).filter(({ entry }) => types.length === 0 || types.includes(entry.item.type));
      const page = all.sort(byScoreThenId).slice(offset, offset + size);
      return { totalItems: all.length, member: page.map((scored) => hit(scored, plan)) };
    },
  };
}
