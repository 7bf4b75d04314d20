import type { Vocabulary } from '../../vocabulary/load.js';
import { createPhraseEndings } from '../words/phrase-endings.js';
import { createPhrases } from '../words/phrases.js';
import { GAP, isCapital, type WordRun } from '../words/word-run.js';

/** What the words before a moment make of it; `none`: a baseline, an outlook, the name of something. */
export type CueKind = 'before' | 'until' | 'in' | 'from' | 'none';

export interface TimeCue {
  readonly kind: CueKind;
  /** Its first word. */
  readonly start: number;
}

export interface CueReader {
  /** The longest phrase that ends right before a word counts: "tính đến" is no "đến". */
  before(run: WordRun, at: number): TimeCue | null;
  /** "trở đi", "và các năm tiếp theo" right after a moment: the word after the phrase, else null. */
  sinceThen(run: WordRun, at: number): number | null;
  /** "đến nay": from a moment until now. */
  untilNow(run: WordRun, at: number): boolean;
  /** A new statement begins with this word: at the start, after a mark, after "phấn đấu", after "và". */
  opensClause(run: WordRun, at: number): boolean;
  /** "đến năm 2026 … và năm 2027 …": what stands before goes on. */
  goesOn(run: WordRun, at: number): boolean;
  /** A statement about what shall be begins here: "đạt 60%", "hoàn thành", "100% …". */
  isGoal(run: WordRun, at: number): boolean;
  /** The name of a document goes on up to this word: "Chiến lược phát triển … đến năm 2030". */
  isNamed(run: WordRun, at: number): boolean;
  /** The sentence of this word is about finishing something: "Hoàn thành … giai đoạn 2025-2030". */
  isCompletion(run: WordRun, at: number): boolean;
  /** The number of a document stands right before this word: what follows is its date of issue. */
  afterNumber(run: WordRun, at: number): boolean;
  /** Inside quotation marks: part of a name. */
  isQuoted(run: WordRun, at: number): boolean;
  /** "báo cáo tháng 10/2025", "phiên họp tháng 10": the moment names the thing before it. */
  belongsToNoun(run: WordRun, at: number): boolean;
}

const NAME_REACH = 60;
const QUOTE_REACH = 300;
const SENTENCE = GAP.stop | GAP.semicolon | GAP.colon;
const STEPS = 2;
const OPENING = SENTENCE | GAP.comma | GAP.open | GAP.hyphen;

/** Builds the reader of the words around moments. */
export function createCueReader(vocabulary: Vocabulary): CueReader {
  const { time, measures } = vocabulary;
  const all = (words: readonly string[]) => words.map((phrase) => [phrase, true] as const);
  const kinds = (words: readonly string[], kind: CueKind) => words.map((phrase) => [phrase, kind] as const);
  const cues = createPhraseEndings<CueKind>([
    ...kinds([...time.baselines, ...time.visions], 'none'),
    ...kinds(time.before, 'before'),
    ...kinds(time.until, 'until'),
    ...kinds(time.in, 'in'),
    ...kinds(time.from, 'from'),
  ]);
  const since = createPhrases(all(time.sinceThen));
  const now = createPhrases(all(time.untilNow));
  const openers = createPhraseEndings(all(time.clauseOpeners));
  const joins = createPhraseEndings(all(time.conjunctions));
  const goals = createPhrases(all([...time.goals, ...measures.comparators.flatMap(({ before }) => before)]));
  const documents = createPhrases(all(time.documents));
  const completions = createPhrases(all(time.completions));
  const issued = new Set(time.issued.flatMap((words) => words.split(' ')));
  const nouns = createPhraseEndings(all(time.datedNouns));

  const sentenceStart = (run: WordRun, at: number): number => {
    let from = at;
    while (from > 0 && at - from < NAME_REACH && ((run.gaps[from] as number) & SENTENCE) === 0) from--;
    return from;
  };

  return {
    before(run, at) {
      if (((run.gaps[at] as number) & ~(GAP.open | GAP.other)) !== 0) return null;
      const hit = cues.longest(run, at, 0);
      return hit && { kind: hit.value, start: hit.start };
    },
    sinceThen: (run, at) => since.longest(run, at, run.words.length)?.end ?? null,
    untilNow: (run, at) => now.longest(run, at, run.words.length) !== null,
    opensClause(run, at) {
      const gap = run.gaps[at] as number;
      return at === 0 || ((gap & OPENING) !== 0 && (gap & GAP.close) === 0) || openers.longest(run, at, 0) !== null;
    },
    goesOn: (run, at) => run.gaps[at] === 0 && joins.longest(run, at, 0) !== null,
    isGoal(run, at) {
      if (at >= run.words.length) return false;
      if (/^\d/.test(run.words[at] as string)) return true;
      for (let word = at; word < Math.min(run.words.length, at + STEPS); word++)
        if (goals.longest(run, word, run.words.length)) return true;
      return false;
    },
    isNamed(run, at) {
      const from = sentenceStart(run, at);
      let named = false;
      for (let word = from; word < at; word++) {
        if (isCapital(run, word) && documents.longest(run, word, at)) named = true;
        else if (named && ((run.gaps[word] as number) & GAP.comma) !== 0 && goals.longest(run, word, at)) named = false;
      }
      return named && ((run.gaps[at] as number) & GAP.comma) === 0;
    },
    isCompletion: (run, at) => completions.longest(run, sentenceStart(run, at), at) !== null,
    afterNumber(run, at) {
      let word = at - 1;
      while (word > 0 && issued.has(run.words[word] as string)) word--;
      if (word < 0) return false;
      const joined = ((run.gaps[word] as number) & (GAP.hyphen | GAP.slash)) !== 0 && isCapital(run, word);
      return joined || issued.has(run.words[word - 1] ?? '');
    },
    isQuoted(run, at) {
      const place = run.starts[at] as number;
      const lead = run.text.slice(Math.max(0, place - QUOTE_REACH), place);
      return lead.lastIndexOf('“') > lead.lastIndexOf('”');
    },
    belongsToNoun: (run, at) => run.gaps[at] === 0 && nouns.longest(run, at, 0) !== null,
  };
}
