import { createBm25Index } from '../src/search/bm25.js';
import type { SearchIndex } from '../src/search/search-index.js';
import { loadVocabulary } from '../src/vocabulary/load.js';

/** The embedded index with the words of the vocabulary; it holds nothing yet. */
export function createEmbeddedIndex(vocabulary = loadVocabulary()): SearchIndex {
  const { abbreviations, questions, ranking } = vocabulary;
  return createBm25Index({
    abbreviations: new Map(abbreviations.abbreviations.map(({ abbr, full }) => [abbr, full])),
    questions,
    ranking: ranking.weights,
  });
}
