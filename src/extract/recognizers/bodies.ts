import type { Vocabulary } from '../../vocabulary/load.js';
import { createBodyLexicon } from '../bodies/body-lexicon.js';
import { type BodyList, createBodyListReader } from '../bodies/body-list.js';
import { createBodyParser } from '../bodies/body-parser.js';
import { GAP, isCapital, toWordRun, type WordRun, wordAt } from '../words/word-run.js';

/** A body named in a text: its name (without its office holder) and its place [start, end) with the holder. */
export interface FoundBody {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface BodyRecognizer {
  /** Bodies that the words [from, to) list; empty when they do not begin with a body. */
  list(text: string, from: number, to: number): FoundBody[];
  /** The same in a text that is already split: word indices, `end` the word after the list. */
  listIn(run: WordRun, from: number, to: number): BodyList;
  /** As `subject`, in a text that is already split. `inside` a sentence a class without "các" is no subject. */
  subjectIn(run: WordRun, from: number, to: number, inside?: boolean): BodyList | null;
  /** The subject a sentence begins with: bodies before what they do; null when it has none. */
  subject(text: string, from: number, to: number): { bodies: FoundBody[]; end: number } | null;
  /** Whether a field goes on here with a list over its semicolon: "các sở: Y tế; Nội vụ". */
  goesOnAt(run: WordRun, at: number, to: number): boolean;
  /** Where the list of bodies that begins at `from` ends. */
  listEnd(text: string, from: number, to: number): number;
  /** The bodies that a heading [from, to) consists of; null when it says more than their names. */
  heading(text: string, from: number, to: number): FoundBody[] | null;
  /** True when a body can begin at this place. */
  beginsAt(text: string, at: number): boolean;
}

const WITHIN = { within: true, heading: false };
const SENTENCE = { within: false, heading: false };
const INSIDE = { within: false, heading: false, inside: true };
const HEADING = { within: true, heading: true };

/** Only a note in brackets may follow the names in a heading. */
const onlyNote = (run: WordRun, at: number, to: number): boolean =>
  at >= to || ((run.gaps[at] as number) & GAP.open) !== 0;

/** Builds the recogniser of bodies. Names keep their own commas and "và": fields are matched longest first. */
export function createBodyRecognizer(vocabulary: Vocabulary): BodyRecognizer {
  const lexicon = createBodyLexicon(vocabulary);
  const parse = createBodyParser(lexicon);
  const readList = createBodyListReader(lexicon, parse);

  const words = (text: string, from: number, to: number): [WordRun, number, number] => {
    const run = toWordRun(text);
    return [run, wordAt(run, from), wordAt(run, to)];
  };

  const subjectIn = (run: WordRun, from: number, to: number, inside = false): BodyList | null => {
    const found = readList(run, from, to, inside ? INSIDE : SENTENCE);
    if (found.bodies.length === 0 || found.end >= to) return null;
    const gap = run.gaps[found.end] as number;
    const says =
      (gap & GAP.colon) !== 0 || gap === GAP.open || ((gap & ~GAP.comma) === 0 && !isCapital(run, found.end));
    return says ? found : null;
  };

  return {
    list: (text, from, to) => readList(...words(text, from, to), WITHIN).bodies,
    listEnd(text, from, to) {
      const [run, first, last] = words(text, from, to);
      const { end } = readList(run, first, last, WITHIN);
      return end === first ? from : (run.ends[end - 1] as number);
    },
    listIn: (run, from, to) => readList(run, from, to, WITHIN),
    goesOnAt: (run, at, to) => isCapital(run, at) && lexicon.domains.longest(run, at, to) !== null,
    subjectIn,
    subject(text, from, to) {
      const [run, first, last] = words(text, from, to);
      const found = subjectIn(run, first, last);
      return found && { bodies: found.bodies, end: run.starts[found.end] as number };
    },
    heading(text, from, to) {
      const [run, begin, last] = words(text, from, to);
      const opener = lexicon.openers.longest(run, begin, last);
      const first = opener && parse(run, opener.end, last, WITHIN) ? opener.end : begin;
      const { bodies, end } = readList(run, first, last, HEADING);
      if (bodies.length === 0) return null;
      const closer = end < last && run.gaps[end] === 0 ? lexicon.closers.longest(run, end, last) : null;
      return onlyNote(run, closer?.end ?? end, last) ? bodies : null;
    },
    beginsAt(text, at) {
      const run = toWordRun(text);
      const first = wordAt(run, at);
      return run.starts[first] === at && parse(run, first, run.words.length, SENTENCE) !== null;
    },
  };
}
