import type { Decision } from '../../model/review.js';
import type { ReviewMark } from '../../model/review-mark.js';

/** What of a decision shows beside a fact. */
export const markOf = ({ id, verdict, by, at, note }: Decision): ReviewMark => ({ id, verdict, by, at, note });
