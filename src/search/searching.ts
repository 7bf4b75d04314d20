import type { Candidate, Engine, Findings } from './engine.js';
import { isFiltered } from './entry.js';
import { facetsOf } from './facets.js';
import { textMatches } from './highlights.js';
import { rarityOf } from './passages/bm25-scorer.js';
import { ZONES } from './passages/passage.js';
import { createEvidenceReader, type EvidenceReader } from './ranking/evidence.js';
import { createNamedRank } from './ranking/named.js';
import { groupNearDuplicates } from './ranking/near-duplicates.js';
import { inOrder, type Placed } from './ranking/order.js';
import type { RankingModel } from './ranking/rank.js';
import { createAbbreviations } from './reading/abbreviations.js';
import { createUnderstand } from './reading/language.js';
import { mentionsOf } from './reading/mentions.js';
import { namedKeys } from './reading/named-keys.js';
import {
  createQuestionReader,
  hasWords,
  namesSomething,
  type Question,
  type QuestionWords,
} from './reading/question.js';
import type { FoundHit, SearchFound, SearchIndex, SearchQuery, UnderstoodWords } from './search-index.js';
import { createLazySuggester } from './suggest.js';

/** What questions are read and hits are ranked by. */
export interface SearchWords {
  /** Abbreviation to full name, used in both directions. */
  readonly abbreviations: ReadonlyMap<string, string>;
  readonly questions: QuestionWords;
  readonly ranking: RankingModel;
}

/** So many of the best by BM25 are looked at closely; what follows keeps its order. */
const LOOKED_AT = 100;
/** So many documents and bodies are looked at beside them. */
const NAMED = 20;
const NOTHING: Findings = { total: 0, labels: new Map(), best: [], named: [] };
const PLACES = ['title', 'document', 'heading', 'text'] as const;

/** Latest first, without a date last. */
const byDate = (a: Placed, b: Placed): number =>
  (b.candidate.entry.facets.issuedOn ?? '').localeCompare(a.candidate.entry.facets.issuedOn ?? '');

const firstDue = ({ candidate }: Placed): string => [...candidate.entry.facets.due].sort()[0] ?? '9999';
const byDeadline = (a: Placed, b: Placed): number => firstDue(a).localeCompare(firstDue(b));

const similarItem = ({ candidate: { entry } }: Placed): FoundHit['similar'][number] => ({
  id: entry.id,
  title: entry.item.title,
  document: entry.item.document,
});

/** What a page is made of: a hit, and those that say nearly the same. */
interface Row {
  readonly placed: Placed;
  readonly similar: readonly Placed[];
}

function hitOf({ placed, similar }: Row, question: Question, reader: EvidenceReader): FoundHit {
  const { candidate, score, named, ofDocument, readings } = placed;
  const { item } = candidate.entry;
  const { words, zones } = reader.whereFound(candidate.passage);
  const shown = new Set(words.map((place) => question.words[place]?.shown ?? ''));
  return {
    item,
    score,
    textMatches: textMatches(item, question),
    why: {
      terms: [...shown],
      recognised: named || ofDocument ? [item.symbol ?? item.title] : [],
      places: PLACES.filter((place) => zones.includes(ZONES.indexOf(place))),
      readings: [...readings],
    },
    similar: similar.map(similarItem),
  };
}

/** What was not looked at closely, in the order of its words alone, below everything that was. */
const tailOf = (rest: readonly Candidate[], lowest: number): Row[] =>
  rest.map((candidate, at) => ({
    placed: { candidate, score: lowest - at - 1, ofDocument: false, ofPart: false, named: false, readings: [] },
    similar: [],
  }));

/**
 * A search index over an engine: reads the question, has candidates found, ranks and shows them. Whatever the engine, the
 * same question is read in the same way and the same candidates are ranked alike.
 */
export function createSearching(engine: Engine, words: SearchWords): SearchIndex {
  const { collection } = engine.words;
  const { lexicon } = collection;
  const abbreviations = createAbbreviations(words.abbreviations);
  const read = createQuestionReader(
    abbreviations,
    createUnderstand(collection, words.questions.phrases),
    words.questions,
    (folded) => lexicon.findFolded(folded) >= 0,
  );
  const suggestions = createLazySuggester(abbreviations);
  const namedRank = createNamedRank(abbreviations);
  const rarities = new Map<number, number>();
  const rarity = (folded: number): number => {
    const known = rarities.get(folded);
    if (known !== undefined) return known;
    const forms = folded < 0 ? [] : lexicon.variants(folded);
    const frequency = forms.reduce((sum, form) => sum + collection.wordFrequency(form), 0);
    const found = rarityOf(collection.size, Math.min(frequency, collection.size));
    rarities.set(folded, found);
    return found;
  };
  const readerFor = createEvidenceReader(lexicon, rarity);

  const understood = (question: Question, named: UnderstoodWords['named']): UnderstoodWords => ({
    spelling: question.spelling,
    abbreviations: question.abbreviations,
    named,
    phrases: question.phrases.map((one) => one.join(' ')),
    excluded: question.excluded.map((one) => one.join(' ')),
  });

  const rowsOf = (placed: readonly Placed[], { sort, group }: SearchQuery): Row[] => {
    const sorted = sort === 'relevance' ? placed : [...placed].sort(sort === 'date' ? byDate : byDeadline);
    const groups = group
      ? groupNearDuplicates(sorted, ({ candidate }) => candidate.entry.item)
      : sorted.map((one) => [one]);
    return groups.map(([head, ...similar]) => ({ placed: head as Placed, similar }));
  };

  const search = async (query: SearchQuery): Promise<SearchFound> => {
    const { text, filters, boosts, offset, size } = query;
    const without = new Set(query.without);
    const asked = read(text, {
      mend: !without.has('spelling'),
      expand: !without.has('abbreviation'),
      quotes: !without.has('phrase'),
      minus: !without.has('excluded'),
    });
    // "việc phải xong trong quý IV" asks for everything that is due then.
    const question = isFiltered(filters) && !namesSomething(asked) ? { ...asked, words: [], others: [] } : asked;
    const best = Math.max(LOOKED_AT, offset + size);
    const asks = hasWords(question) || isFiltered(filters);
    const found = asks ? await engine.find({ question, filters, best, named: NAMED }) : NOTHING;
    const lookedAt = new Map<string, Candidate>();
    for (const one of [...found.best.slice(0, LOOKED_AT), ...found.named]) lookedAt.set(one.entry.id, one);
    const reader = readerFor(question);
    const mentions = mentionsOf(found.named, question, abbreviations).filter(({ item }) => !without.has(item.type));
    const bodies = new Set(mentions.flatMap(({ item }) => (item.type === 'body' ? [item.id] : [])));
    const keys = namedKeys(lexicon, question);
    const { ranking: model } = words;
    const ordering = {
      reader,
      model,
      keys,
      question,
      boosts,
      bodies,
      namedRank: without.has('document') ? null : namedRank,
    };
    const placed = inOrder([...lookedAt.values()], ordering);
    const rows = rowsOf(placed, query);
    const rest = query.sort === 'relevance' ? found.best.slice(LOOKED_AT) : [];
    const all = [
      ...rows,
      ...tailOf(
        rest.filter(({ entry }) => !lookedAt.has(entry.id)),
        placed.at(-1)?.score ?? 0,
      ),
    ];
    return {
      totalItems: query.sort === 'relevance' ? found.total - (placed.length - rows.length) : rows.length,
      member: all.slice(offset, offset + size).map((row) => hitOf(row, question, reader)),
      facets: facetsOf(found.labels),
      understood: understood(question, mentions),
    };
  };

  return {
    async replaceAll(documents) {
      const all = [...documents];
      await engine.replaceAll(all);
      rarities.clear();
      suggestions.replaceAll(all);
    },
    async apply(change) {
      await engine.apply(change);
      rarities.clear();
      suggestions.remove(change.remove);
      suggestions.put(change.put);
    },
    search,
    suggest: async (typed, size) => suggestions.suggest(typed, size),
  };
}
