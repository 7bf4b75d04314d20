import { dueLabel, filterGroups } from './entry.js';
import type { SearchFilters } from './search-index.js';

/**
 * Sets of labels as numbers: things of one document with the same owners carry the same, so that counting and filtering
 * goes by sets and not by things.
 */
export interface LabelSets {
  /** The number of a set, made when it is new. */
  intern(labels: readonly string[]): number;
  /** Whether a set is that of documents or of bodies. */
  isNamed(set: number): boolean;
  /** How many things carry each label, given how many carry each set. */
  count(bySet: Uint32Array): Map<string, number>;
  /** Whether the things of a set pass. Looks at each set once. */
  passing(filters: SearchFilters): (set: number) => boolean;
  readonly size: number;
}

const DUE = dueLabel('');
const NAMED: ReadonlySet<string> = new Set(['type:document', 'type:body']);
const UNKNOWN = 0;
const PASSES = 1;
const FAILS = 2;

export function createLabelSets(): LabelSets {
  const numbers = new Map<string, number>();
  const sets: (readonly string[])[] = [];
  const named: boolean[] = [];

  const isDue = (labels: readonly string[], { from, to }: NonNullable<SearchFilters['due']>): boolean => {
    const [first, last] = [dueLabel(from ?? ''), to === null ? null : dueLabel(to)];
    return labels.some((label) => label.startsWith(DUE) && label >= first && (last === null || label <= last));
  };

  return {
    intern(labels) {
      const key = labels.join('\n');
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, sets.length);
      sets.push(labels);
      named.push(labels.some((label) => NAMED.has(label)));
      return sets.length - 1;
    },
    isNamed: (set) => named[set] === true,
    count(bySet) {
      const counts = new Map<string, number>();
      bySet.forEach((count, set) => {
        if (count > 0) for (const label of sets[set] ?? []) counts.set(label, (counts.get(label) ?? 0) + count);
      });
      return counts;
    },
    passing(filters) {
      const groups = filterGroups(filters).map((group) => new Set(group));
      const { due } = filters;
      const judged = new Uint8Array(sets.length);
      return (set) => {
        if (judged[set] === UNKNOWN) {
          const labels = sets[set] ?? [];
          const fits = groups.every((group) => labels.some((label) => group.has(label)));
          judged[set] = fits && (due === null || isDue(labels, due)) ? PASSES : FAILS;
        }
        return judged[set] === PASSES;
      };
    },
    get size() {
      return sets.length;
    },
  };
}
