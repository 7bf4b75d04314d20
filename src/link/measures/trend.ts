import type { Vocabulary } from '../../vocabulary/load.js';
import { syllablesOf } from '../align/syllables.js';
import { createPhraseLookup } from './phrase-lookup.js';

/** What the words before a number say of it. */
export interface Trend {
  /** The number is a change ("giảm 30%"), no level. */
  readonly isChange: boolean;
  /** A smaller number is better: "giảm xuống còn 5%". */
  readonly isFall: boolean;
}

export type TrendReader = (lead: string) => Trend;

const REACH = 8;

/** Builds the reader of the words from the start of a clause to its number; the nearest of them decide. */
export function createTrendReader({
  measureComparison: { changes, notChanges, levels, fallingTo },
}: Vocabulary): TrendReader {
  const [change, level] = [createPhraseLookup(changes), createPhraseLookup(levels)];
  const [fall, notChange] = [createPhraseLookup(fallingTo), createPhraseLookup(notChanges)];
  return (lead) => {
    const part = lead.slice(lead.lastIndexOf(',') + 1);
    const keys = syllablesOf(part)
      .map(({ key }) => key)
      .slice(-REACH);
    let [isChange, isFall] = [false, false];
    for (let at = 0; at < keys.length; at++) {
      if (change(keys, at) > notChange(keys, at)) [isChange, isFall] = [true, false];
      if (level(keys, at) > 0) isChange = false;
      if (fall(keys, at) > 0) isFall = true;
    }
    return { isChange, isFall };
  };
}
