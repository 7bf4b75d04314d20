import type { Article } from '../articles.js';

/** Another search engine over the same articles, for comparison. */
export interface Peer {
  readonly name: string;
  build(articles: readonly Article[]): Promise<void>;
  /** Ids of the best ten. */
  search(question: string): Promise<readonly string[]>;
}
