import { z } from 'zod';

/**
 * A place in a stored text. Offsets are UTF-16 code units, `end` exclusive, lines 1-based and split at "\n".
 * `text.slice(start, end) === exact` holds for every source.
 */
export const Source = z.object({
  file: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  lineStart: z.int().positive(),
  lineEnd: z.int().positive(),
  exact: z.string(),
});
export type Source = z.infer<typeof Source>;
