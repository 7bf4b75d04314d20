import type { Vocabulary } from './load.js';

/** What the vocabulary says of questions, abbreviations and the order of hits, in the shape that search uses. */
export function searchWords({ abbreviations, questions, ranking }: Vocabulary) {
  const doubtful = new Set(abbreviations.ambiguous.map(({ abbr }) => abbr));
  const clear = abbreviations.abbreviations.filter(({ abbr }) => !doubtful.has(abbr));
  return {
    /** Abbreviation to full name. */
    abbreviations: new Map(clear.map(({ abbr, full }) => [abbr, full])),
    questions,
    ranking: ranking.weights,
  };
}
