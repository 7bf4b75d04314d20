import MiniSearch from 'minisearch';
import { analyse, pairsOf } from '../../../../src/text/analyse.js';
import { foldSpelling } from '../../../../src/text/spelling.js';
import type { Peer } from './peer.js';

const SEPARATOR = '\n';

/** Our own folded words and pairs as the terms. */
function termsOf(text: string): string {
  const analysis = analyse(text);
  const pairs = pairsOf(analysis).map(([a, b]) => `${foldSpelling(a)} ${foldSpelling(b)}`);
  return [...analysis.words.map(foldSpelling), ...pairs].join(SEPARATOR);
}

/** MiniSearch over folded syllables and pairs in one field, the title three times, the law twice. */
export function miniSearchWithPairs(): Peer {
  const index = new MiniSearch({
    fields: ['terms'],
    tokenize: (terms) => terms.split(SEPARATOR),
    processTerm: (term) => term,
  });
  return {
    name: 'MiniSearch, folded syllables and pairs',
    build: async (articles) =>
      index.addAll(
        articles.map(({ id, title, law, text }) => ({
          id,
          terms: [title, title, title, law, law, text].map(termsOf).join(SEPARATOR),
        })),
      ),
    search: async (question) =>
      index
        .search(termsOf(question), { combineWith: 'OR' })
        .map(({ id, score, queryTerms }) => ({ id: String(id), score: score / (queryTerms.length || 1) }))
        .sort((a, b) => b.score - a.score)
        .slice(0, 10)
        .map(({ id }) => id),
  };
}
