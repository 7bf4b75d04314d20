import { z } from 'zod';
import { ReviewMark } from './review-mark.js';
import { LinkKind, LinkState } from './terms.js';

/**
 * A task, target or section carries out one of a parent document: DERIVES_FROM. Always inferred: the texts do not say
 * which clause a clause comes from.
 */
export const ItemLink = z.object({
  /** `link:<child>~<parent>`, without the types of the ids. */
  id: z.string(),
  child: z.string(),
  parent: z.string(),
  childDocument: z.string(),
  parentDocument: z.string(),
  kind: LinkKind,
  /** 0 to 1: how much of the shorter of the two the other holds, rare words counting more. */
  score: z.number().min(0).max(1),
  /** 1 for the main parent of the child in that document, 2 and so on for further ones. */
  rank: z.int().positive(),
  method: z.string(),
  version: z.string(),
  state: LinkState,
  review: ReviewMark.nullable(),
});
export type ItemLink = z.infer<typeof ItemLink>;
