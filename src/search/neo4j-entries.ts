import { createHash } from 'node:crypto';
import type { Candidate, Findings } from './engine.js';
import { entryOf } from './entry.js';
import { type LibraryWords, titleKeyOf, type Worded } from './library-words.js';
import { termsOf } from './neo4j-terms.js';
import type { SearchDocument } from './search-index.js';

/** An entry as it is written. */
export interface EntryRow {
  readonly id: string;
  readonly properties: {
    readonly id: string;
    readonly labels: readonly string[];
    readonly data: string;
    readonly terms: string;
    /** Of the terms and the data. */
    readonly hash: string;
  };
}

/** `hash`: of the entry whose words are kept. */
export interface Kept extends Worded {
  readonly hash: string;
}

export type Words = LibraryWords<Kept>;

/** An entry as the graph gives it: data, hash, score. */
export type FoundEntry = readonly [string, string, number];

export function rowOf(document: SearchDocument, words: Words): EntryRow {
  const { id, labels } = entryOf(document);
  const terms = termsOf(words.passageOf(document), words.collection.lexicon, labels);
  const data = JSON.stringify(document);
  const hash = createHash('sha256').update(`${terms}\n${data}`).digest('base64url').slice(0, 22);
  return { id, properties: { id, labels, data, terms, hash } };
}

/** The words of what this process has put there are at hand; those of what others have put there are read. */
export function candidateOf([data, hash, score]: FoundEntry, words: Words): Candidate {
  const { collection } = words;
  const document = JSON.parse(data) as SearchDocument;
  const entry = entryOf(document);
  const number = collection.numberOf(entry.id) ?? -1;
  const kept = number < 0 ? undefined : collection.at(number);
  return {
    entry,
    passage: kept?.hash === hash ? collection.passage(number) : words.passageOf(document),
    score,
    sharedTitle: words.titled(titleKeyOf(document.fields.title)),
  };
}

/** How many hits there are, and how many carry each label, from how many carry each set of labels. */
export function countsOf(sets: readonly (readonly [readonly string[], number])[]): Pick<Findings, 'total' | 'labels'> {
  const counts = new Map<string, number>();
  let total = 0;
  for (const [labels, count] of sets) {
    total += count;
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + count);
  }
  return { total, labels: counts };
}
