import { tokenise } from '../text/tokenise.js';
import { type Abbreviations, type Word, wordsOf } from './abbreviations.js';
import { exactTerm, isWord, pairsOf } from './terms.js';

/** A longer question is cut: what follows adds cost, not meaning. */
const MAX_UNITS = 600;
const MAX_WORDS = 64;

const PAIR_WEIGHT = 1;
const EXACT_WEIGHT = 0.3;
const ABBREVIATION_WEIGHT = 0.5;
const KEY_WEIGHT = 4;

/** What a question asks for, ready to be looked up. */
export interface QueryPlan {
  /** The words as typed and as abbreviations stand for them; `shown` is how they are named in an answer. */
  readonly words: readonly Word[];
  /** Term to weight. */
  readonly terms: ReadonlyMap<string, number>;
  /** Keys of the document numbers in the question. */
  readonly keys: readonly string[];
  /** Folded syllables, abbreviations made whole. */
  readonly phrase: readonly string[];
}

function addWords(terms: Map<string, number>, words: readonly Word[], weight: number): void {
  const add = (term: string, value: number) => terms.set(term, Math.max(terms.get(term) ?? 0, value));
  for (const { term, shown } of words) {
    add(term, weight);
    const exact = exactTerm(shown, term);
    if (exact !== null) add(exact, weight * EXACT_WEIGHT);
  }
  for (const pair of pairsOf(words.map((word) => word.term))) add(pair, weight * PAIR_WEIGHT);
}

function distinct(words: readonly Word[]): Word[] {
  return [...new Map([...words].reverse().map((word) => [word.term, word])).values()].reverse();
}

/** Reads a question. Never fails; a question without letters and digits gives no terms. */
export function planQuery(query: string, abbreviations: Abbreviations): QueryPlan {
  const text = query.slice(0, MAX_UNITS);
  const typed = wordsOf(text).slice(0, MAX_WORDS);
  const whole = abbreviations.expand(typed).slice(0, MAX_WORDS);
  const short = abbreviations.contract(typed);
  const keys = [...new Set(tokenise(text).flatMap(({ term }) => (isWord(term) ? [] : [term])))];
  const terms = new Map<string, number>();
  addWords(terms, short, ABBREVIATION_WEIGHT);
  addWords(terms, typed, ABBREVIATION_WEIGHT);
  addWords(terms, whole, 1);
  for (const key of keys) terms.set(key, KEY_WEIGHT);
  return { words: distinct([...typed, ...whole, ...short]), terms, keys, phrase: whole.map((word) => word.term) };
}
