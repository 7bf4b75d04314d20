import { type Syllable, syllablesOf } from './syllables.js';

/** A sentence or a part of one between semicolons: what is taken over, left out or moved as a whole. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly syllables: readonly Syllable[];
}

/** "TP. Hồ Chí Minh" ends no clause: what ends one has two small letters, a digit or a bracket before it. */
const CLAUSE_END = /(?<=[\p{Ll}\p{N}]{2}[”"’)\]]?|[)%”"])[.;:!?]+(?=\s|$)/gu;

/** Where the clauses of a text end, its own end among them: after the sign that ends each. */
export function clauseEnds(text: string): number[] {
  const ends = Array.from(text.matchAll(CLAUSE_END), (match) => match.index + match[0].length);
  if (ends.at(-1) !== text.length) ends.push(text.length);
  return ends;
}

/** Cuts a text into clauses, in order. Their syllables are those of the text, each once. */
export function clausesOf(text: string): Clause[] {
  const syllables = syllablesOf(text);
  const clauses: Clause[] = [];
  let next = 0;
  for (const limit of clauseEnds(text)) {
    const from = next;
    while (next < syllables.length && (syllables[next] as Syllable).start < limit) next++;
    const own = syllables.slice(from, next);
    const [first] = own;
    if (first !== undefined) clauses.push({ start: first.start, end: (own.at(-1) as Syllable).end, syllables: own });
  }
  return clauses;
}
