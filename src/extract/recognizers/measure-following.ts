import type { Vocabulary } from '../../vocabulary/load.js';
import { createPhraseEndings } from '../words/phrase-endings.js';
import { createPhraseSet, createPhrases } from '../words/phrases.js';
import { GAP, isCapital, type WordRun } from '../words/word-run.js';
import type { SignReader } from './measure-signs.js';
import type { Unit } from './measure-units.js';
import { isInNumber } from './number-words.js';
import { subjectText } from './subject-text.js';

/** What stands after a number up to the end of what it names. */
export interface Following {
  /** "" for nothing. */
  readonly text: string;
  /** It only adds to what stands before: "cho giáo viên", "đối với nhân viên". Here without its link. */
  readonly addition: string | null;
  /** It begins with what the share is taken of: "GRDP", "tổng chi ngân sách". */
  readonly share: boolean;
  /** The word after it. */
  readonly end: number;
}

export type FollowingReader = (run: WordRun, unit: Unit) => Following;

const LONGEST = 60;
const NOTE_WORDS = 40;
const BREAK = GAP.semicolon | GAP.stop | GAP.colon | GAP.comma | GAP.close;
const NUMERIC = /^\d/;

/**
 * Builds the reader. "100% cán bộ, công chức được tập huấn, bồi dưỡng" goes on over its commas until a new thought begins
 * ("với", "trong đó"), a next number or the end of the clause. A note in brackets is left out.
 */
export function createFollowingReader(vocabulary: Vocabulary, signs: SignReader): FollowingReader {
  const { subjectStops, clauseOpeners, predicates, shareBases, links, comparators, conjunctions, totals, notTotals } =
    vocabulary.measures;
  const stops = createPhraseSet(subjectStops);
  const openers = createPhraseSet([...clauseOpeners, ...subjectStops]);
  const comparing = comparators.flatMap(({ before }) => before).filter((words) => /\p{L}/u.test(words));
  const ends = createPhraseEndings(
    [...predicates, ...comparing, ...links, ...conjunctions].map((words) => [words, true] as const),
  );
  const linkWords = createPhraseSet(links);
  const bases = createPhraseSet(shareBases);
  const joins = new Set(conjunctions);
  const total = createPhrases([
    ...totals.map((words) => [words, true] as const),
    ...notTotals.map((words) => [words, false] as const),
  ]);

  const opensNumber = (run: WordRun, word: number): boolean =>
    NUMERIC.test(run.words[word] ?? '') || signs.opens(run, word);

  const endsAt = (run: WordRun, word: number): boolean => {
    const gap = run.gaps[word] as number;
    if ((gap & (GAP.semicolon | GAP.colon | GAP.close)) !== 0) return true;
    if ((gap & GAP.stop) !== 0 && !isInNumber(run, word)) return true;
    if ((gap & GAP.comma) !== 0 && !isInNumber(run, word))
      return opensNumber(run, word) || openers.longest(run, word, run.words.length) !== null;
    if (
      (gap & GAP.hyphen) !== 0 &&
      gap === GAP.hyphen &&
      /\s[-–]\s\d/.test(run.text.slice(run.ends[word - 1], (run.starts[word] as number) + 1))
    )
      return true;
    if (stops.longest(run, word, run.words.length)) return true;
    const next = word + 1;
    return joins.has(run.words[word] as string) && next < run.words.length && opensNumber(run, next);
  };

  /** The word after a note in brackets, or -1 when the phrase does not go on after it. */
  const afterNote = (run: WordRun, open: number): number => {
    let close = open + 1;
    const last = Math.min(run.words.length, open + NOTE_WORDS);
    while (close < last && ((run.gaps[close] as number) & GAP.close) === 0) close++;
    if (close >= last || ((run.gaps[close] as number) & ~(GAP.close | GAP.other)) !== 0) return -1;
    const first = run.text[run.starts[close] as number] as string;
    return first === first.toLowerCase() && !NUMERIC.test(first) ? close : -1;
  };

  const trimmed = (run: WordRun, from: number, to: number): number => {
    let end = to;
    for (let hit = ends.longest(run, end, from); hit && hit.start > from && !isCapital(run, hit.start); ) {
      end = hit.start;
      hit = ends.longest(run, end, from);
    }
    return end;
  };

  return (run, unit) => {
    const pieces: string[] = [];
    let from = signs.skip(run, unit.word);
    const nothing = { text: '', addition: null, share: false, end: unit.word };
    if (((run.gaps[from] as number) & BREAK) !== 0 || from >= run.words.length) return nothing;
    if (/\(/.test(run.text.slice(unit.from, run.starts[from]))) return nothing;
    const limit = Math.min(run.words.length, from + LONGEST);
    const share = bases.longest(run, from, limit) !== null;
    const hit = total.longest(run, from, limit);
    if (hit?.value) from = hit.end;
    if (stops.longest(run, from, limit)) return nothing;
    let word = from + 1;
    for (; word < limit; word++) {
      if (
        ((run.gaps[word] as number) & GAP.open) !== 0 &&
        /\(/.test(run.text.slice(run.ends[word - 1], run.starts[word]))
      ) {
        const next = afterNote(run, word);
        if (next === -1 || next >= limit) break;
        pieces.push(subjectText(run, from, word));
        from = next;
        word = next;
        continue;
      }
      if (endsAt(run, word)) break;
    }
    const end = trimmed(run, from, word);
    pieces.push(subjectText(run, from, end));
    const link = linkWords.longest(run, unit.word, end);
    const addition = link && link.end < end ? subjectText(run, link.end, end) : null;
    return { text: pieces.join(' '), addition, share, end };
  };
}
