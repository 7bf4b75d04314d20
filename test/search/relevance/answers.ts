import { ndcgAt10, reciprocalRank } from './metrics.js';
import { KINDS, loadRelevanceSet, type RelevanceQuery } from './relevance-set.js';

/** A query of the set and how well it was answered; `first` are the ids of the first hits. */
export interface Answered {
  readonly query: RelevanceQuery;
  readonly first: readonly string[];
  readonly ndcg: number;
  readonly reciprocal: number;
}

/** So many hits are asked for; what stands below is as good as not found. */
export const DEPTH = 50;
const SHOWN = 3;

export const ANSWERABLE = loadRelevanceSet().filter(({ relevant }) => Object.keys(relevant).length > 0);

/** Asks every query that has an answer. `ask` gives ids, best first. */
export async function answerAll(ask: (question: string) => Promise<readonly string[]>): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (const query of ANSWERABLE) {
    const ranked = await ask(query.q);
    answered.push({
      query,
      first: ranked.slice(0, SHOWN),
      ndcg: ndcgAt10(ranked, query.relevant),
      reciprocal: reciprocalRank(ranked, query.relevant),
    });
  }
  return answered;
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

export interface Quality {
  readonly ndcg: number;
  readonly mrr: number;
}

export const qualityOf = (answered: readonly Answered[]): Quality => ({
  ndcg: meanOf(answered.map(({ ndcg }) => ndcg)),
  mrr: meanOf(answered.map(({ reciprocal }) => reciprocal)),
});

/** By kind of query, kinds without an answer left out. */
export function byKind(answered: readonly Answered[]): Map<RelevanceQuery['kind'], Quality> {
  const kinds = KINDS.map((kind) => [kind, answered.filter(({ query }) => query.kind === kind)] as const);
  return new Map(kinds.flatMap(([kind, some]) => (some.length === 0 ? [] : [[kind, qualityOf(some)] as const])));
}

/** A line for each of the worst queries, with what came first and its grade. */
export const worst = (answered: readonly Answered[], most: number): string[] =>
  [...answered]
    .sort((a, b) => a.ndcg - b.ndcg)
    .slice(0, most)
    .map(({ query: { q, kind, relevant }, first, ndcg }) => {
      const hits = first.map((id) => `${id} (${relevant[id] ?? 0})`).join(', ');
      return `${ndcg.toFixed(2)} ${kind}: ${q} → ${hits || 'nothing'}`;
    });
