import type { SearchWords } from '../search/searching.js';
import type { Vocabulary } from '../vocabulary/load.js';

/** What the vocabulary says of questions, abbreviations and the order of hits, in the shape that search uses. */
export function searchWords({ abbreviations, questions, ranking }: Vocabulary): SearchWords {
  const doubtful = new Set(abbreviations.ambiguous.map(({ abbr }) => abbr));
  const clear = abbreviations.abbreviations.filter(({ abbr }) => !doubtful.has(abbr));
  return {
    abbreviations: new Map(clear.map(({ abbr, full }) => [abbr, full])),
    questions,
    ranking: ranking.weights,
  };
}
