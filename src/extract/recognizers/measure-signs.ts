import type { Comparator } from '../../model/terms.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import { createPhraseEndings } from '../words/phrase-endings.js';
import { createPhrases } from '../words/phrases.js';
import { GAP, type WordRun } from '../words/word-run.js';

/** The comparator before a number, and the word its phrase begins with. */
export interface FoundSign {
  readonly sign: Comparator;
  readonly start: number;
}

export interface SignReader {
  /** "ít nhất 5", "tối thiểu có 5", "≥ 5", "thuộc nhóm 5 … hàng đầu"; null where none stands. */
  before(run: WordRun, at: number, from: number): FoundSign | null;
  /** "5% trở lên", "từ 5 mô hình trở lên". */
  after(run: WordRun, at: number, unitEnd: number, opened: boolean): Comparator | null;
  /** The word after "trở lên" where it begins at a word, else that word. */
  skip(run: WordRun, at: number): number;
  /** The comparator that begins at a word, in front of a number. */
  opens(run: WordRun, at: number): boolean;
}

const RANK_REACH = 12;
const LATE_REACH = 14;

/** Builds the reader of comparators. */
export function createSignReader(vocabulary: Vocabulary): SignReader {
  const { comparators, fillers, ranks } = vocabulary.measures;
  const symbols = new Map<string, Comparator>();
  const phrases: (readonly [string, Comparator])[] = [];
  for (const { before, sign } of comparators) {
    for (const words of before) {
      if (/\p{L}/u.test(words)) phrases.push([words, sign]);
      else symbols.set(words, sign);
    }
  }
  const endings = createPhraseEndings(phrases);
  const beginnings = createPhrases(phrases);
  const late = createPhrases(comparators.flatMap(({ after, sign }) => after.map((words) => [words, sign] as const)));
  const numberWords = new Set(Object.keys(vocabulary.measures.numberWords));
  const isNumber = (word: string): boolean => /^\d/.test(word) || numberWords.has(word);
  const filler = createPhraseEndings(fillers.map((words) => [words, true] as const));
  const placed = createPhraseEndings(ranks.placed.map((words) => [words, true] as const));
  const grouped = createPhraseEndings(ranks.grouped.map((words) => [words, true] as const));
  const leading = createPhrases(ranks.leading.map((words) => [words, true] as const));

  const rankBefore = (run: WordRun, at: number, from: number): FoundSign | null => {
    const place = placed.longest(run, at, from);
    if (place) return { sign: '<=', start: place.start };
    const group = grouped.longest(run, at, from);
    if (!group) return null;
    for (let word = at + 1; word < Math.min(run.words.length, at + RANK_REACH); word++) {
      if (((run.gaps[word] as number) & (GAP.semicolon | GAP.stop)) !== 0) return null;
      if (leading.longest(run, word, run.words.length)) return { sign: '<=', start: group.start };
    }
    return null;
  };

  return {
    before(run, at, from) {
      const gap = run.text.slice(at > 0 ? run.ends[at - 1] : 0, run.starts[at]).trim();
      const symbol = symbols.get(gap);
      if (symbol) return { sign: symbol, start: at };
      if (((run.gaps[at] as number) & ~GAP.open) !== 0) return null;
      if (run.gaps[at] !== 0) return null;
      const direct = endings.longest(run, at, from) ?? rankBefore(run, at, from);
      if (direct) return 'value' in direct ? { sign: direct.value, start: direct.start } : direct;
      let end = at;
      for (let skip = filler.longest(run, end, from); skip; skip = filler.longest(run, end, from)) {
        end = skip.start;
        if (run.gaps[end] !== 0) return null;
        const found = endings.longest(run, end, from);
        // One syllable may be a preposition: "trên có 5" compares nothing.
        if (found && end - found.start > 1) return { sign: found.value, start: found.start };
      }
      return null;
    },
    after(run, unitWord, unitEnd, opened) {
      for (let word = unitWord; word < Math.min(run.words.length, unitWord + LATE_REACH); word++) {
        const gap = run.gaps[word] as number;
        if ((gap & ~GAP.hyphen) !== 0 && (word > unitWord || (gap & (GAP.comma | GAP.semicolon | GAP.stop)) !== 0))
          return null;
        const near = (run.starts[word] as number) <= unitEnd + 1;
        const hit = near || opened ? late.longest(run, word, run.words.length) : null;
        if (hit) return hit.value;
        if (!opened && (run.starts[word] as number) > unitEnd) return null;
      }
      return null;
    },
    skip: (run, at) => late.longest(run, at, run.words.length)?.end ?? at,
    opens: (run, at) => {
      const hit = beginnings.longest(run, at, run.words.length);
      return hit !== null && isNumber(run.words[hit.end] ?? '');
    },
  };
}
