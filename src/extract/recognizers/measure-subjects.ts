import type { Vocabulary } from '../../vocabulary/load.js';
import { createPhraseEndings } from '../phrase-endings.js';
import { createPhraseSet, createPhrases } from '../phrases.js';
import { GAP, type WordRun } from '../word-run.js';
import type { SignReader } from './measure-signs.js';
import type { Unit } from './measure-units.js';
import { isInNumber } from './numbers.js';

/** The words before a number that name what it measures. */
export interface Indicator {
  readonly text: string;
  /** It begins with a word that is measured: "tỷ lệ", "chỉ số", "quy mô". */
  readonly named: boolean;
}

export interface Following {
  /** "" for nothing. */
  readonly text: string;
  /** It only adds to what stands before: "cho giáo viên", "đối với nhân viên". Here without its link. */
  readonly addition: string | null;
  /** The word after it. */
  readonly end: number;
}

export interface SubjectReader {
  /** What stands after the number up to the end of what it names. */
  after(run: WordRun, unit: Unit): Following;
  /** What stands before the number (or its comparator) at word `at`, not before word `from`. */
  before(run: WordRun, at: number, from: number): Indicator | null;
}

const LONGEST = 60;
const BASELINE_WORDS = 10;
const BARRIER = GAP.semicolon | GAP.stop | GAP.colon;
const NUMERIC = /^\d/;
const YEAR = /^(?:19|20)\d\d$/;
/** A footnote mark that stuck to its word: "quốc gia1". */
const FOOTNOTE = /(?<=\p{Ll}{2})\d{1,2}$/u;

/** Builds the reader of subjects. */
export function createSubjectReader(vocabulary: Vocabulary, signs: SignReader): SubjectReader {
  const {
    subjectStops,
    clauseOpeners,
    subjectOpeners,
    predicates,
    notTails,
    indicators,
    links,
    comparators,
    fillers,
    rangeStart,
    conjunctions,
    totals,
    notTotals,
  } = vocabulary.measures;
  const stops = createPhraseSet(subjectStops);
  const openers = createPhraseSet([...clauseOpeners, ...subjectStops]);
  const comparing = comparators.flatMap(({ before }) => before).filter((words) => /\p{L}/u.test(words));
  const tails = createPhraseEndings([...predicates, ...comparing, ...fillers].map((words) => [words, true] as const));
  const { before, until, in: within, from: since } = vocabulary.time;
  const untouched = createPhraseEndings(notTails.map((words) => [words, true] as const));
  const cues = createPhraseEndings(
    [...before, ...until, ...within, ...since, ''].flatMap((cue) =>
      [`${cue} năm`, `${cue}`].map((words) => [words.trim(), true] as const),
    ),
  );
  const leads = createPhraseSet(subjectOpeners);
  const leadEnds = createPhraseEndings(subjectOpeners.map((words) => [words, true] as const));
  const names = createPhraseSet(indicators);
  const ends = createPhraseEndings(
    [...predicates, ...comparing, ...links, ...conjunctions].map((words) => [words, true] as const),
  );
  const linkWords = createPhraseSet(links);
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
    while (close < run.words.length && ((run.gaps[close] as number) & GAP.close) === 0) close++;
    if (close >= run.words.length || ((run.gaps[close] as number) & ~(GAP.close | GAP.other)) !== 0) return -1;
    const first = run.text[run.starts[close] as number] as string;
    return first === first.toLowerCase() && !NUMERIC.test(first) ? close : -1;
  };

  const trimmed = (run: WordRun, from: number, to: number): number => {
    let end = to;
    for (let hit = ends.longest(run, end, from); hit && hit.start > from; hit = ends.longest(run, end, from))
      end = hit.start;
    return end;
  };

  const textOf = (run: WordRun, from: number, to: number): string =>
    to <= from
      ? ''
      : run.text
          .slice(run.starts[from] as number, run.ends[to - 1] as number)
          .replace(/\s+/g, ' ')
          .replace(FOOTNOTE, '');

  /** "từ 2 lên 3", "giảm từ 23 ca/1.000 người xuống 18": where the words about the start begin, -1 for none. */
  const baselineStart = (run: WordRun, end: number, from: number): number => {
    for (let word = end - 2; word >= Math.max(from, end - BASELINE_WORDS); word--) {
      if (run.words[word] === rangeStart && NUMERIC.test(run.words[word + 1] as string)) return word;
    }
    return -1;
  };

  /** Last word that still belongs to the subject's clause before a number. */
  const stripTail = (run: WordRun, at: number, from: number): number => {
    let end = at;
    while (end > from) {
      if (end < at && run.gaps[end] !== 0) break;
      const tail = tails.longest(run, end, from);
      if (untouched.longest(run, end, from)) break;
      if (tail) end = tail.start;
      else if (YEAR.test(run.words[end - 1] as string)) {
        const cue = cues.longest(run, end - 1, from);
        if (!cue) break;
        end = cue.start;
      } else break;
    }
    return end;
  };

  /** Where the nearest measured word begins at the start of a part: "…, tỷ lệ học sinh" rather than a later "số". */
  const indicatorAt = (run: WordRun, from: number, end: number): number => {
    let first = -1;
    let opening = -1;
    for (let word = from; word < end; word++) {
      const hit = names.longest(run, word, end);
      if (!hit || hit.end >= end) continue;
      if (first === -1) first = word;
      if (word === from || run.gaps[word] !== 0 || leadEnds.longest(run, word, from)) opening = word;
      word = hit.end - 1;
    }
    return opening === -1 ? first : opening;
  };

  return {
    after(run, unit) {
      const pieces: string[] = [];
      let from = signs.skip(run, unit.word);
      const hit = total.longest(run, from, run.words.length);
      if (hit?.value) from = hit.end;
      const nothing = { text: '', addition: null, end: unit.word };
      if (((run.gaps[from] as number) & (BARRIER | GAP.comma | GAP.close)) !== 0 || from >= run.words.length)
        return nothing;
      if (/\(/.test(run.text.slice(unit.from, run.starts[from]))) return nothing;
      const limit = Math.min(run.words.length, from + LONGEST);
      if (stops.longest(run, from, limit)) return nothing;
      let word = from + 1;
      for (; word < limit; word++) {
        if (
          ((run.gaps[word] as number) & GAP.open) !== 0 &&
          /\(/.test(run.text.slice(run.ends[word - 1], run.starts[word]))
        ) {
          const next = afterNote(run, word);
          if (next === -1 || next >= limit || endsAt(run, next) === (((run.gaps[next] as number) & GAP.close) === 0))
            break;
          pieces.push(textOf(run, from, word));
          from = next;
          word = next;
          continue;
        }
        if (endsAt(run, word)) break;
      }
      const end = trimmed(run, from, word);
      pieces.push(textOf(run, from, end));
      const link = linkWords.longest(run, unit.word, end);
      const addition = link && link.end < end ? textOf(run, link.end, end) : null;
      return { text: pieces.join(' '), addition, end };
    },
    before(run, at, from) {
      let begin = at;
      let depth = false;
      while (begin > from && at - begin < LONGEST) {
        const gap = run.gaps[begin] as number;
        if ((gap & GAP.close) !== 0 && begin < at) depth = true;
        if (!depth && (gap & BARRIER) !== 0 && begin < at && !isInNumber(run, begin)) break;
        if ((gap & GAP.open) !== 0) {
          if (!depth) break;
          depth = false;
        }
        begin--;
      }
      const baseline = baselineStart(run, stripTail(run, at, begin), begin);
      const end = stripTail(run, baseline === -1 ? at : baseline, begin);
      if (end <= begin || (end < at && ((run.gaps[end] as number) & (GAP.comma | BARRIER)) !== 0)) return null;
      const named = indicatorAt(run, begin, end);
      let start = named;
      if (named === -1) {
        start = end - 1;
        while (start > begin && ((run.gaps[start] as number) & (GAP.comma | GAP.open)) === 0) start--;
        for (let lead = leads.longest(run, start, end); lead && lead.end <= end; lead = leads.longest(run, start, end))
          start = lead.end;
      }
      const text = textOf(run, start, end).replace(/\s?\([^()]*\)?/gu, '');
      return text === '' ? null : { text, named: named !== -1 };
    },
  };
}
