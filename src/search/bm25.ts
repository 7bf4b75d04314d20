import type { Candidate, Engine, Findings, Lookup } from './engine.js';
import { type Entry, entryOf, isFiltered } from './entry.js';
import { createLabelSets } from './label-sets.js';
import { createLibraryWords, type Worded } from './library-words.js';
import { bestOf } from './passages/best-of.js';
import { createScorer } from './passages/bm25-scorer.js';
import type { Collection } from './passages/collection.js';
import { findPhrase } from './passages/find-phrase.js';
import { queryTerms } from './reading/query-terms.js';
import { hasWords, type Question } from './reading/question.js';
import type { SearchFilters, SearchIndex } from './search-index.js';
import { createSearching, type SearchWords } from './searching.js';

/** `mark` is the number of its set of labels. */
interface Kept extends Entry, Worded {
  readonly mark: number;
  /** It holds words as an OCR read them, which stand in no order. */
  readonly hasRaw: boolean;
}

/** What the quotes and minus signs of a question ask of a passage; null where it has none. */
function keepsTo({ phrases, excluded }: Question, collection: Collection<Kept>): ((number: number) => boolean) | null {
  if (phrases.length + excluded.length === 0) return null;
  const holding = (words: readonly string[]): ReadonlySet<number> =>
    findPhrase(collection, words.map(collection.lexicon.findFolded), ({ hasRaw }) => hasRaw);
  const [wanted, unwanted] = [phrases.map(holding), excluded.map(holding)];
  return (number) => wanted.every((one) => one.has(number)) && !unwanted.some((one) => one.has(number));
}

/** BM25 over immutable segments of passages. A change costs what it touches. */
export function createBm25Engine(): Engine {
  const sets = createLabelSets();
  const words = createLibraryWords<Kept>((document, titleKey) => {
    const entry = entryOf(document);
    return { ...entry, titleKey, mark: sets.intern(entry.labels), hasRaw: document.fields.raw !== '' };
  });
  const { collection } = words;
  const score = createScorer(collection);

  /** Every passage there is, with a score of nothing, by id. */
  const everything = (): { values: Float64Array; touched: Uint32Array } => {
    const ids = Array.from(collection.all(), ({ id }) => id).sort();
    const touched = Uint32Array.from(ids, (id) => collection.numberOf(id) as number);
    return { values: new Float64Array(collection.bound), touched };
  };

  const filtered = (touched: Uint32Array, filters: SearchFilters, question: Question): Uint32Array => {
    const { marks } = collection;
    const passes = sets.passing(filters);
    const passing = isFiltered(filters) ? touched.filter((number) => passes(marks[number] as number)) : touched;
    const keeps = keepsTo(question, collection);
    return keeps === null ? passing : passing.filter(keeps);
  };

  const labelCounts = (hits: Uint32Array): Map<string, number> => {
    const { marks } = collection;
    const bySet = new Uint32Array(sets.size);
    for (let at = 0; at < hits.length; at += 1) {
      const set = marks[hits[at] as number] as number;
      bySet[set] = (bySet[set] as number) + 1;
    }
    return sets.count(bySet);
  };

  const find = ({ question, filters, best, named }: Lookup): Findings => {
    const asked = hasWords(question);
    const { values, touched } = asked ? score(queryTerms(collection, question)) : everything();
    const hits = filtered(touched, filters, question);
    const candidate = (number: number): Candidate => ({
      entry: collection.at(number),
      passage: collection.passage(number),
      score: values[number] as number,
      sharedTitle: words.titled(collection.at(number).titleKey),
    });
    const { marks } = collection;
    const namedHits = hits.filter((number) => sets.isNamed(marks[number] as number));
    return {
      total: hits.length,
      labels: labelCounts(hits),
      best: asked ? bestOf(values, hits, best).map(candidate) : Array.from(hits.subarray(0, best), candidate),
      named: bestOf(values, namedHits, named).map(candidate),
    };
  };

  return { words, find, replaceAll: words.replaceAll, apply: words.apply };
}

/** Search in memory, for a library of up to some hundred thousand passages. */
export const createBm25Index = (words: SearchWords): SearchIndex => createSearching(createBm25Engine(), words);
