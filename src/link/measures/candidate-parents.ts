import type { MeasureProfile } from './measure-profile.js';
import type { WeighedTerms } from './weighed-terms.js';

/** Only so many of a measure's rarest terms are followed, and only so far each: time grows with the measures alone. */
const RAREST_OF_SUBJECT = 10;
const RAREST_OF_CLAUSE = 6;
const MOST_HOLDERS = 32;
/** Only so many parents are compared closely: those that share most. */
const MOST_CANDIDATES = 10;
/** Of what a table counts in every row, the rows near the same place. */
const ROWS_AROUND = 2;

/** The parents, as indexes, that a child may count the same as. */
export type CandidateFinder = (child: MeasureProfile) => Set<number>;

function indexBy<K>(profiles: readonly MeasureProfile[], keysOf: (profile: MeasureProfile) => Iterable<K>) {
  const index = new Map<K, number[]>();
  for (const [at, profile] of profiles.entries())
    for (const key of keysOf(profile)) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [at]);
      else if (known.at(-1) !== at) known.push(at);
    }
  return index;
}

const subjectKey = ({ measure }: MeasureProfile): string => `${measure.subject}|${measure.unit}`;

/** Builds the finder: parents that share rare words of what is counted or of its clause, and those of the same subject. */
export function createCandidateFinder(parents: readonly MeasureProfile[], weights: Float64Array): CandidateFinder {
  const holders = indexBy(parents, function* ({ subject, clause }) {
    yield* subject.terms;
    yield* clause.terms;
  });
  const sameSubject = indexBy(parents, (profile) => [subjectKey(profile)]);
  const met = new Map<string, number>();
  const shared = new Float64Array(parents.length);

  const follow = ({ terms }: WeighedTerms, most: number, touched: number[]): void => {
    const rarest = [...terms]
      .filter((term) => holders.has(term))
      .sort((a, b) => (weights[b] as number) - (weights[a] as number) || a - b);
    for (const term of rarest.slice(0, most)) {
      const places = holders.get(term) as number[];
      for (let at = 0; at < Math.min(places.length, MOST_HOLDERS); at++) {
        const index = places[at] as number;
        if (shared[index] === 0) touched.push(index);
        shared[index] = (shared[index] as number) + (weights[term] as number);
      }
    }
  };

  const rows = (child: MeasureProfile): number[] => {
    const key = subjectKey(child);
    const row = met.get(key) ?? 0;
    met.set(key, row + 1);
    return (sameSubject.get(key) ?? []).slice(Math.max(0, row - ROWS_AROUND), row + ROWS_AROUND + 1);
  };

  return (child) => {
    const touched: number[] = [];
    follow(child.subject, RAREST_OF_SUBJECT, touched);
    follow(child.clause, RAREST_OF_CLAUSE, touched);
    touched.sort((a, b) => (shared[b] as number) - (shared[a] as number) || a - b);
    for (const index of touched) shared[index] = 0;
    return new Set([...touched.slice(0, MOST_CANDIDATES), ...rows(child)]);
  };
}
