import { isFoldedSyllable } from '../../text/syllable.js';
import type { PlacedWord } from '../../text/word-places.js';
import type { AskedWord, Question } from '../reading/question.js';

/** What of a question can be shown in a text. */
export interface Wanted {
  /** Canonical spellings that are meant, by folded word. */
  readonly forms: ReadonlyMap<string, ReadonlySet<string>>;
  /** The question has marks: a word that differs in them is the second choice. */
  readonly marked: boolean;
  /** Neighbours in the question, folded, with a blank between. */
  readonly pairs: ReadonlySet<string>;
  /** Folded words that say something without a neighbour. */
  readonly alone: ReadonlySet<string>;
  /** Folded words that only ask. */
  readonly usual: ReadonlySet<string>;
  /** Phrases and other ways to write a part of the question, by their first word. */
  readonly sequences: ReadonlyMap<string, readonly Sequence[]>;
  /** Every folded word of these. */
  readonly known: ReadonlySet<string>;
  /** Keys of whole document numbers. */
  readonly keys: ReadonlySet<string>;
  /** Their pieces, which say nothing alone: other numbers have some of them, too. */
  readonly ofKeys: ReadonlySet<string>;
}

export interface Sequence {
  readonly words: readonly string[];
  /** It stands for a name: what reads as a syllable counts only in capitals ("TU" is none of "từ", "tư"). */
  readonly short: boolean;
}

const NUMBER = /\d/;
const CAPITALS = /^\p{Lu}{2,}$/u;

/** A word that no pair speaks for, and numbers. */
function standsAlone(words: readonly AskedWord[], at: number): boolean {
  const { folded, begins } = words[at] as AskedWord;
  return NUMBER.test(folded) || ((at === 0 || begins) && (words[at + 1]?.begins ?? true));
}

function sequencesOf({ phrases, others }: Question, ofKeys: ReadonlySet<string>): Map<string, Sequence[]> {
  const short = others.map(({ folded }) => ({ words: folded.split(' '), short: true }));
  const all: Sequence[] = [...phrases.map((words) => ({ words, short: false })), ...short];
  const byFirst = new Map<string, Sequence[]>();
  for (const one of all) {
    const [first] = one.words;
    if (!first || (one.short && one.words.every((word) => ofKeys.has(word)))) continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), one]);
  }
  return byFirst;
}

export function wantedOf(question: Question): Wanted {
  const { words, keys } = question;
  const ofKeys = new Set(keys.flatMap((key) => key.split(/[-.]/)));
  const forms = new Map<string, Set<string>>();
  const pairs = new Set<string>();
  const alone = new Set<string>();
  const telling = new Set<string>();
  words.forEach(({ word, folded, begins, usual }, at) => {
    forms.set(folded, (forms.get(folded) ?? new Set()).add(word));
    if (!usual) telling.add(folded);
    const before = words[at - 1]?.folded ?? '';
    if (before !== '' && !begins && !(ofKeys.has(before) && ofKeys.has(folded))) pairs.add(`${before} ${folded}`);
    if (!usual && standsAlone(words, at)) alone.add(folded);
  });
  const sequences = sequencesOf(question, ofKeys);
  return {
    forms,
    marked: words.some(({ word, folded }) => word !== folded),
    pairs,
    alone,
    usual: new Set([...forms.keys()].filter((folded) => !telling.has(folded))),
    sequences,
    known: new Set([...forms.keys(), ...[...sequences.values()].flat().flatMap((one) => one.words)]),
    keys: new Set(keys),
    ofKeys,
  };
}

/** How many words from a place on are one of the phrases or short names; 0 for none. */
export function sequenceAt({ sequences }: Wanted, words: readonly PlacedWord[], at: number): number {
  const fits = ({ words: all, short }: Sequence): boolean =>
    all.every((folded, index) => {
      const there = words[at + index];
      return there?.folded === folded && (!short || !isFoldedSyllable(folded) || CAPITALS.test(there.shown));
    });
  const found = sequences.get(words[at]?.folded ?? '')?.filter(fits) ?? [];
  return Math.max(0, ...found.map((one) => one.words.length));
}
