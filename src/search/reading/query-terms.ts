import type { QueryTerm } from '../passages/bm25-scorer.js';
import type { Collection } from '../passages/collection.js';
import type { Kept } from '../passages/kept.js';
import { namedKeys } from './named-keys.js';
import type { AskedWord, Question } from './question.js';

/** A document number says more than any word. */
const KEY_WEIGHT = 4;
const NUMBER = /\d/;

const isMarked = ({ word, folded }: AskedWord): boolean => word !== folded;

const keyTerm = (id: number, matches: boolean): QueryTerm => ({
  kind: 'word',
  forms: [id],
  exact: -1,
  weight: KEY_WEIGHT,
  matches,
});

/** The pairs of a question, by the place of the second word. */
export const pairPlaces = (words: readonly AskedWord[]): number[] =>
  words.flatMap(({ begins }, at) => (at === 0 || begins ? [] : [at]));

function wordTerm<T extends Kept>({ lexicon }: Collection<T>, asked: AskedWord, matches: boolean): QueryTerm | null {
  const forms = lexicon.variants(lexicon.findFolded(asked.folded));
  if (forms.length === 0) return null;
  const exact = isMarked(asked) ? forms.indexOf(lexicon.find(asked.word)) : -1;
  return { kind: 'word', forms, exact, weight: asked.weight, matches };
}

function pairTerm<T extends Kept>(collection: Collection<T>, first: AskedWord, second: AskedWord): QueryTerm | null {
  const { lexicon } = collection;
  const [a, b] = [lexicon.find(first.word), lexicon.find(second.word)];
  const marked = isMarked(first) || isMarked(second);
  const forms: number[] = [];
  let exact = -1;
  for (const one of lexicon.variants(lexicon.findFolded(first.folded))) {
    for (const other of lexicon.variants(lexicon.findFolded(second.folded))) {
      if (collection.pairFrequency(one, other) === 0) continue;
      if (marked && one === a && other === b) exact = forms.length / 2;
      forms.push(one, other);
    }
  }
  if (forms.length === 0) return null;
  const weight = Math.sqrt(first.weight * second.weight);
  return { kind: 'pair', forms, exact, weight, matches: !(first.usual && second.usual) };
}

/**
 * Words that are a hit by themselves: those no pair speaks for, numbers, and all of them where the collection holds none
 * of the pairs.
 */
const standsAlone = (words: readonly AskedWord[], at: number): boolean => {
  const word = words[at] as AskedWord;
  if (word.usual) return false;
  const next = words[at + 1];
  return NUMBER.test(word.folded) || ((at === 0 || word.begins) && (next === undefined || next.begins));
};

/** What a question looks up: each of its words once, each pair of neighbours once, and other ways to write them. */
export function queryTerms<T extends Kept>(collection: Collection<T>, question: Question): QueryTerm[] {
  const { words, others } = question;
  const terms: QueryTerm[] = [];
  const seen = new Set<string>();
  const add = (key: string, term: () => QueryTerm | null): void => {
    if (seen.has(key)) return;
    seen.add(key);
    const made = term();
    if (made !== null) terms.push(made);
  };
  const named = namedKeys(collection.lexicon, question);
  for (const id of named.documents) add(`§${id}`, () => keyTerm(id, true));
  for (const id of named.mentions) add(`#${id}`, () => keyTerm(id, true));
  for (const id of named.parts) add(`¶${id}`, () => keyTerm(id, false));
  for (const at of pairPlaces(words)) {
    const [first, second] = [words[at - 1] as AskedWord, words[at] as AskedWord];
    add(`${first.folded} ${second.folded}`, () => pairTerm(collection, first, second));
  }
  const paired = terms.some(({ matches }) => matches);
  words.forEach((word, at) => {
    add(word.folded, () => wordTerm(collection, word, standsAlone(words, at)));
  });
  for (const other of others) add(other.folded, () => wordTerm(collection, other, true));
  if (paired || terms.some(({ matches }) => matches)) return terms;
  const meant = words.some(({ usual }) => !usual);
  return terms.map((term) => ({ ...term, matches: term.kind === 'word' || !meant }));
}
