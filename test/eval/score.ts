/** One thing that is missing, wrong or invented, with the words it is about. */
export interface Finding {
  readonly what: string;
  readonly line: number | null;
  readonly sentence: string;
}

export interface Score {
  readonly matched: number;
  readonly missed: readonly Finding[];
  readonly spurious: readonly Finding[];
}

export interface Tally {
  hit(): void;
  miss(finding: Finding): void;
  invent(finding: Finding): void;
  score(): Score;
}

export function createTally(): Tally {
  let matched = 0;
  const missed: Finding[] = [];
  const spurious: Finding[] = [];
  return {
    hit: () => {
      matched++;
    },
    miss: (finding) => void missed.push(finding),
    invent: (finding) => void spurious.push(finding),
    score: () => ({ matched, missed, spurious }),
  };
}

/** Tallies by name, made when first asked for. */
export function createTallies<Name extends string>(names: readonly Name[]): Record<Name, Tally> {
  return Object.fromEntries(names.map((name) => [name, createTally()])) as Record<Name, Tally>;
}
