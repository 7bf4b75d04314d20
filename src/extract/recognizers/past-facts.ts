import type { Vocabulary } from '../../vocabulary/load.js';
import { createPhrases } from '../words/phrases.js';
import { GAP, type WordRun } from '../words/word-run.js';
import { isInNumber } from './number-words.js';

/** Whether the number before this word tells what is or was so, not what shall be. `weak`: it has a comparator or is a whole. */
export type PastReader = (run: WordRun, at: number, firm: boolean) => boolean;

type Cue = 'past' | 'done' | 'goal' | 'within';

const REACH = 60;
const DONE_REACH = 9;

/**
 * Builds the reader. "đến nay", "hiện có" hold to the end of their sentence and of a next one that begins with "trong
 * đó"; "đã" only for the number it leads to; a word of purpose ("phấn đấu", "đến năm") ends both.
 */
export function createPastReader(vocabulary: Vocabulary): PastReader {
  const { pastCues, doneCues, goalCues, withinCues } = vocabulary.measures;
  const entries = (words: readonly string[], cue: Cue) => words.map((word) => [word, cue] as const);
  const cues = createPhrases<Cue>([
    ...entries(pastCues, 'past'),
    ...entries(doneCues, 'done'),
    ...entries(goalCues, 'goal'),
    ...entries(withinCues, 'within'),
  ]);

  const sentenceStart = (run: WordRun, at: number): number => {
    const first = Math.max(0, at - REACH);
    let from = at;
    while (from > first && (((run.gaps[from] as number) & (GAP.stop | GAP.semicolon)) === 0 || isInNumber(run, from)))
      from--;
    return from;
  };

  const states = (run: WordRun, from: number, at: number, firm: boolean): boolean => {
    let past = false;
    let done = -1;
    for (let word = from; word < at; word++) {
      const hit = cues.longest(run, word, at);
      if (!hit) continue;
      if (hit.value === 'past') past = true;
      if (hit.value === 'done') done = hit.end;
      if (hit.value === 'goal') {
        past = false;
        done = -1;
      }
      word = hit.end - 1;
    }
    return past || (!firm && done !== -1 && at - done <= DONE_REACH);
  };

  return (run, at, firm) => {
    const from = sentenceStart(run, at);
    if (states(run, from, at, firm)) return true;
    if (from === 0 || cues.longest(run, from, at)?.value !== 'within') return false;
    return states(run, sentenceStart(run, from - 1), from, firm);
  };
}
