import type { Candidate, Engine, Findings, Lookup } from './engine.js';
import { type Entry, entryOf, filterGroups, isDueWithin, passageText } from './entry.js';
import { createLibraryWords, type Worded } from './library-words.js';
import { bestOf } from './passages/best-of.js';
import { createScorer } from './passages/bm25-scorer.js';
import type { Collection } from './passages/collection.js';
import { holdsPhrase } from './passages/phrase.js';
import { queryTerms } from './reading/query-terms.js';
import type { Question } from './reading/question.js';
import type { SearchFilters, SearchIndex } from './search-index.js';
import { createSearching, type SearchWords } from './searching.js';

/** An entry with its labels as numbers. */
interface Kept extends Entry, Worded {
  readonly labelIds: readonly number[];
}

const isNamed = ({ item }: Entry): boolean => item.type === 'document' || item.type === 'body';

/** Labels as numbers, given once. */
function createLabels() {
  const ids = new Map<string, number>();
  const names: string[] = [];
  return {
    names,
    idOf: (name: string): number => {
      const known = ids.get(name);
      if (known !== undefined) return known;
      ids.set(name, names.length);
      names.push(name);
      return names.length - 1;
    },
    find: (name: string): number => ids.get(name) ?? -1,
  };
}

/** What the quotes and minus signs of a question ask of a passage. */
function keepsTo({ phrases, excluded }: Question, collection: Collection<Kept>): ((number: number) => boolean) | null {
  if (phrases.length + excluded.length === 0) return null;
  const { lexicon } = collection;
  const foldedIds = (words: readonly string[]): number[] => words.map((word) => lexicon.findFolded(word));
  const [wanted, unwanted] = [phrases.map(foldedIds), excluded.map(foldedIds)];
  return (number) => {
    const passage = collection.passage(number);
    const holds = (words: readonly number[]): boolean => holdsPhrase(passage, words, lexicon.foldedOf);
    return wanted.every(holds) && !unwanted.some(holds);
  };
}

/** BM25 over immutable segments of passages. A change costs what it touches. */
export function createBm25Engine(): Engine {
  const labels = createLabels();
  const words = createLibraryWords<Kept>((document, titleKey) => {
    const entry = entryOf(document);
    return { ...entry, titleKey, labelIds: entry.labels.map(labels.idOf) };
  });
  const { collection } = words;
  const score = createScorer(collection);

  const countLabels = (hits: Uint32Array): Uint32Array => {
    const counts = new Uint32Array(labels.names.length);
    for (let at = 0; at < hits.length; at += 1) {
      const { labelIds } = collection.at(hits[at] as number);
      for (let index = 0; index < labelIds.length; index += 1) {
        const id = labelIds[index] as number;
        counts[id] = (counts[id] as number) + 1;
      }
    }
    return counts;
  };

  /** Null where everything passes. */
  const passes = (filters: SearchFilters): ((kept: Kept) => boolean) | null => {
    const groups = filterGroups(filters).map((group) => new Set(group.map(labels.find)));
    const { due } = filters;
    if (groups.length === 0 && due === null) return null;
    return (kept) =>
      groups.every((group) => kept.labelIds.some((id) => group.has(id))) && isDueWithin(kept.facets, due);
  };

  /** Every passage there is, with a score of nothing. */
  const everything = (): { values: Float64Array; touched: Uint32Array } => {
    const touched = Uint32Array.from(collection.all(), ({ id }) => collection.numberOf(id) as number);
    return { values: new Float64Array(collection.bound), touched };
  };

  const find = ({ question, filters, best, named }: Lookup): Findings => {
    const terms = queryTerms(collection, question);
    const asked = question.words.length + question.keys.length + question.fragments.length > 0;
    const { values, touched } = asked ? score(terms) : everything();
    const [fits, keeps] = [passes(filters), keepsTo(question, collection)];
    const hits =
      fits === null && keeps === null
        ? touched
        : touched.filter(
            (number) => (fits === null || fits(collection.at(number))) && (keeps === null || keeps(number)),
          );
    const counts = countLabels(hits);
    const candidate = (number: number): Candidate => ({
      entry: collection.at(number),
      passage: collection.passage(number),
      score: values[number] as number,
      sharedTitle: words.titled(collection.at(number).titleKey),
    });
    const namedHits = hits.filter((number) => isNamed(collection.at(number)));
    return {
      total: hits.length,
      labels: new Map(labels.names.flatMap((name, id) => (counts[id] === 0 ? [] : [[name, counts[id] as number]]))),
      best: bestOf(values, hits, best).map(candidate),
      named: bestOf(values, namedHits, named).map(candidate),
    };
  };

  return { words, find, replaceAll: words.replaceAll, apply: words.apply };
}

/** Search in memory, for a library of up to some hundred thousand passages. */
export const createBm25Index = (words: SearchWords): SearchIndex => createSearching(createBm25Engine(), words);
