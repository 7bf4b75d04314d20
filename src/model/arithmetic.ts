import { z } from 'zod';
import { Source } from './source.js';

/** What does not add up: a code for each kind of slip. */
export const ArithmeticCode = z.enum([
  /** A part is more than its whole: "120 trường, trong đó 130 …". */
  'part-over-whole',
  /** The named parts do not make up the stated whole. */
  'sum-differs',
  /** "từ 80 đến 70". */
  'range-reversed',
  /** "tăng từ 30 lên 20", "giảm từ 5 xuống 8". */
  'change-reversed',
  /** More than all of what is counted: "120% số trường". */
  'over-hundred',
  /** The shares of one whole come to more than 100 %. */
  'shares-over-hundred',
]);
export type ArithmeticCode = z.infer<typeof ArithmeticCode>;

/** A place where a text contradicts its own numbers. It is reported and never corrected: which number is wrong, no text says. */
export const ArithmeticFinding = z.object({
  code: ArithmeticCode,
  item: z.string(),
  /** For people, in Vietnamese. */
  message: z.string(),
  /** The numbers it is about, in the order of the text. */
  sources: z.array(Source).min(1),
});
export type ArithmeticFinding = z.infer<typeof ArithmeticFinding>;
