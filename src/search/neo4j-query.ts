import { dueLabel, filterGroups, NUMBER_MARK } from './entry.js';
import { ENTRY_TOKEN, labelToken, meantToken, pairToken, rawToken, tokenOf } from './neo4j-tokens.js';
import { BM25, type QueryTerm } from './passages/bm25-scorer.js';
import type { Collection } from './passages/collection.js';
import type { Kept } from './passages/kept.js';
import type { Lexicon } from './passages/lexicon.js';
import { SYMBOL_MARK } from './passages/passage.js';
import { pairPlaces, queryTerms } from './reading/query-terms.js';
import { hasWords, type Question } from './reading/question.js';
import type { SearchFilters } from './search-index.js';

/** Lucene takes 1024 clauses; a question of the greatest length makes some 700. */
const MOST_LABELS = 250;

/** A query in the language of Lucene, and what is left for the statement to check: one label of each group. */
export interface LuceneQuery {
  readonly text: string;
  readonly groups: readonly (readonly string[])[];
}

interface Clause {
  readonly weight: number;
  /** An entry that holds it is a hit. */
  readonly matches: boolean;
}

const quoted = (...tokens: readonly string[]): string => `"${tokens.join(' ')}"`;
const anyOf = (clauses: readonly string[]): string => `(${clauses.join(' ')})`;
/** Must hold and adds nothing to the score. */
const required = (clause: string): string => `+${clause}^0`;

/** What a term looks up, with the share of its weight. */
function tokensOf({ kind, forms, exact, weight }: QueryTerm, lexicon: Lexicon): [string, number][] {
  const [first = -1, second = -1] = forms;
  const folded = (id: number): string => lexicon.foldedWord(lexicon.foldedOf(id));
  if (kind === 'pair') return [[pairToken(folded(first), folded(second)), weight * BM25.pairWeight]];
  const word = lexicon.wordOf(first);
  if (!/^[\p{L}\p{N}%]/u.test(word)) return [[tokenOf(word), weight]];
  if (exact < 0) return [[tokenOf(folded(first)), weight]];
  const meant = meantToken(lexicon.wordOf(forms[exact] as number));
  return [
    [tokenOf(folded(first)), weight * (1 - BM25.exactShare)],
    [meant, weight * BM25.exactShare],
  ];
}

/** What this process knows no word of may still be in a graph that others write to. */
function unknownTokens({ words, keys, fragments }: Question): string[] {
  const pairs = pairPlaces(words).map((at) => pairToken(words[at - 1]?.folded ?? '', words[at]?.folded ?? ''));
  return [
    ...pairs,
    ...words.map(({ folded }) => tokenOf(folded)),
    ...keys.map((key) => tokenOf(SYMBOL_MARK + key)),
    ...fragments.map((key) => tokenOf(NUMBER_MARK + key)),
  ];
}

function clausesOf<T extends Kept>(collection: Collection<T>, question: Question): Map<string, Clause> {
  const clauses = new Map<string, Clause>();
  for (const term of queryTerms(collection, question))
    for (const [token, weight] of tokensOf(term, collection.lexicon))
      clauses.set(token, { weight, matches: term.matches });
  for (const token of unknownTokens(question))
    if (!clauses.has(token)) clauses.set(token, { weight: 1, matches: true });
  return clauses;
}

function wordClauses<T extends Kept>(collection: Collection<T>, question: Question): string[] {
  if (!hasWords(question)) return [required(quoted(ENTRY_TOKEN))];
  const clauses = [...clausesOf(collection, question)];
  const those = (wanted: boolean): string[] =>
    clauses
      .filter(([, { matches }]) => matches === wanted)
      .map(([token, { weight }]) => `${quoted(token)}^${weight.toFixed(4)}`);
  return [`+${anyOf(those(true))}`, ...those(false)];
}

/** Words one after the other within a clause. */
const phraseOf = (words: readonly string[]): string =>
  words.length === 1
    ? `(+${quoted(tokenOf(words[0] ?? ''))} -${quoted(rawToken(words[0] ?? ''))})`
    : quoted(...words.map(tokenOf));

const phrasesOf = (phrases: readonly (readonly string[])[]): string[] => [...new Set(phrases.map(phraseOf))];

function dueClause(due: SearchFilters['due']): string[] {
  if (due === null) return [];
  const from = quoted(labelToken(dueLabel(due.from ?? '')));
  const to = quoted(due.to === null ? `${labelToken(dueLabel(''))}~` : labelToken(dueLabel(due.to)));
  return [required(`[${from} TO ${to}]`)];
}

/** The groups that a query has room for, smallest first, and the others. */
function roomFor(groups: readonly (readonly string[])[]): [string[][], string[][]] {
  const [within, beyond]: [string[][], string[][]] = [[], []];
  let room = MOST_LABELS;
  for (const group of [...groups].sort((a, b) => a.length - b.length)) {
    room -= group.length;
    (room >= 0 ? within : beyond).push([...group]);
  }
  return [within, beyond];
}

/**
 * Finds what the embedded engine finds for the same question, in nearly the same order. Everything in it is a token of
 * our own between quotes: nothing that was typed is read as syntax.
 */
export function luceneQuery<T extends Kept>(
  collection: Collection<T>,
  question: Question,
  filters: SearchFilters,
): LuceneQuery {
  const [within, beyond] = roomFor(filterGroups(filters));
  const clauses = [
    ...wordClauses(collection, question),
    ...phrasesOf(question.phrases).map(required),
    ...phrasesOf(question.excluded).map((phrase) => `-${phrase}`),
    ...within.map((group) => required(anyOf(group.map((label) => quoted(labelToken(label)))))),
    ...dueClause(filters.due),
  ];
  return { text: clauses.join(' '), groups: beyond };
}
