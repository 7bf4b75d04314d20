import type { Decision } from '../../model/review.js';
import { byInstant } from '../../model/review.js';
import { symbolKey } from '../../text/symbol-key.js';

/** Whether a held document is the one cited by a symbol: what a person said, null where nobody did. */
export type MergeVerdict = (held: string, symbol: string, year: string | null) => boolean | null;

const keyOf = (held: string, symbol: string): string => `${held} ${symbolKey(symbol)}`;

/**
 * What people decided about which held document a cited symbol means. A decision with a year speaks of citations of
 * that year and of those without one; the later of two wins.
 */
export function mergeVerdicts(decisions: readonly Decision[]): MergeVerdict {
  const said = new Map<string, { year: string | null; same: boolean }[]>();
  const say = (held: string, symbol: string, year: string | null, same: boolean): void => {
    const key = keyOf(held, symbol);
    said.set(key, [{ year, same }, ...(said.get(key) ?? [])]);
  };
  for (const { subject, verdict } of [...decisions].sort(byInstant)) {
    if (subject.type !== 'merge') continue;
    const { held, symbol, year, corrected } = subject;
    say(held, symbol, year, verdict === 'confirm');
    if (corrected !== null) say(corrected, symbol, year, true);
  }
  return (held, symbol, year) => {
    const fitting = said.get(keyOf(held, symbol)) ?? [];
    return fitting.find((one) => one.year === null || year === null || one.year === year)?.same ?? null;
  };
}
