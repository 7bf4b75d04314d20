import { randomUUID } from 'node:crypto';
import { DirectiveError } from '../model/errors.js';
import type { Decision } from '../model/review.js';
import type { ReviewRequest } from '../model/review-request.js';
import { type ReviewGround, reviewSubject } from './review-subject.js';
import { createTurns } from './turns.js';

export interface Reviewing {
  /**
   * Keeps what a person decides and makes it effective.
   * @throws DirectiveError 'bad-parameter' where the request does not fit what is there
   */
  record(request: ReviewRequest): Promise<Decision>;
  /** Takes a decision back; what was decided before on the same fact counts again. @throws DirectiveError 'not-found' */
  undo(id: string): Promise<void>;
}

/** Decisions that were made, and those that were taken back. */
export interface DecisionChange {
  readonly put: readonly Decision[];
  readonly removed: readonly Decision[];
}

export interface ReviewingParts extends ReviewGround {
  /** Derives anew what a change of decisions touches. */
  readonly rederive: (change: DecisionChange) => Promise<void>;
  readonly now?: () => Date;
}

/** Never at or before the last one, whatever the clock says: the order of decisions says which one counts. */
async function instantAfter({ decisions }: ReviewGround, now: Date): Promise<string> {
  const last = (await decisions.all()).at(-1)?.at;
  const earliest = last === undefined ? 0 : Date.parse(last) + 1;
  return new Date(Math.max(now.getTime(), earliest)).toISOString();
}

/** The write path of decisions. They take their turns: each is checked against what the one before it left. */
export function createReviewing(parts: ReviewingParts): Reviewing {
  const { decisions, rederive, now = () => new Date() } = parts;
  const inTurn = createTurns();
  return {
    record: (request) =>
      inTurn(async () => {
        const subject = await reviewSubject(request, parts);
        const { verdict, by, note } = request;
        const at = await instantAfter(parts, now());
        const decision: Decision = { id: randomUUID(), verdict, by, at, note: note ?? null, subject };
        await decisions.put(decision);
        await rederive({ put: [decision], removed: [] });
        return decision;
      }),
    undo: (id) =>
      inTurn(async () => {
        const decision = await decisions.get(id);
        if (decision === null) throw new DirectiveError('not-found', `There is no decision with the id "${id}".`);
        await decisions.remove(id);
        await rederive({ put: [], removed: [decision] });
      }),
  };
}
