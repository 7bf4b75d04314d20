import type { Collection, Kept } from '../passages/collection.js';
import type { AskedWord, Question } from './question.js';
import type { QueryTerm } from '../passages/bm25-scorer.js';

function wordTerm<T extends Kept>({ lexicon }: Collection<T>, { word, folded, weight }: AskedWord): QueryTerm | null {
  const forms = lexicon.variants(lexicon.findFolded(folded));
  if (forms.length === 0) return null;
  return { kind: 'word', forms, exact: word === folded ? -1 : forms.indexOf(lexicon.find(word)), weight };
}

function pairTerm<T extends Kept>(collection: Collection<T>, first: AskedWord, second: AskedWord): QueryTerm | null {
  const { lexicon } = collection;
  const [a, b] = [lexicon.find(first.word), lexicon.find(second.word)];
  const marked = first.word !== first.folded || second.word !== second.folded;
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
  return { kind: 'pair', forms, exact, weight: Math.sqrt(first.weight * second.weight) };
}

/** What a question looks up: each of its words once, each pair of neighbours once, and other ways to write them. */
export function queryTerms<T extends Kept>(collection: Collection<T>, { words, others }: Question): QueryTerm[] {
  const terms: QueryTerm[] = [];
  const seen = new Set<string>();
  const add = (key: string, term: () => QueryTerm | null): void => {
    if (seen.has(key)) return;
    seen.add(key);
    const made = term();
    if (made !== null) terms.push(made);
  };
  words.forEach((word, at) => {
    add(word.folded, () => wordTerm(collection, word));
    const before = words[at - 1];
    if (before === undefined || word.begins) return;
    add(`${before.folded} ${word.folded}`, () => pairTerm(collection, before, word));
  });
  for (const other of others) add(other.folded, () => wordTerm(collection, other));
  return terms;
}
