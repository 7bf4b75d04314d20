import type { Decision } from '../model/review.js';

/**
 * Port: keeps what people decided, beside the documents. A decision is written once and never changed; it goes only
 * when a person takes it back. Order is part of the contract: by instant, then id.
 */
export interface DecisionStore {
  /** Keeps the decision; it is still there after a restart where the store outlives the process. The same id replaces. */
  put(decision: Decision): Promise<void>;

  /** False where there is no such decision. */
  remove(id: string): Promise<boolean>;

  get(id: string): Promise<Decision | null>;

  all(): Promise<readonly Decision[]>;

  /** The decisions whose subject names this item, document or body, by the id it had when it was decided. */
  forNode(id: string): Promise<readonly Decision[]>;
}
