import { z } from 'zod';
import { Verdict } from './terms.js';

/** A decision of a person as it shows beside the fact it was made on. */
export const ReviewMark = z.object({
  id: z.string(),
  verdict: Verdict,
  /** Who: a name as given. */
  by: z.string(),
  /** When: ISO 8601 instant, UTC. */
  at: z.string(),
  note: z.string().nullable(),
});
export type ReviewMark = z.infer<typeof ReviewMark>;
